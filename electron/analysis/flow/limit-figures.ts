import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import { countBeyondLuck, poissonAtMost } from "../statistics/poisson.ts";
import { little, monthDays, weinberg } from "./flow-scales.ts";
import { meanFinish } from "./focus.ts";
import { lossAt } from "./switching.ts";

interface Parts {
  wip: Measured;
  rate: Measured;
  finished: Measured;
  limit: Measured;
  onEach: Measured;
  engineers: Measured;
  each: Measured;
}

const tooHigh = "The limit is not below what is under way.";

/** A chance below which nobody speaks of luck. */
const seldom = 0.05;
const mostQuarters = 12;

/** Quarters after which a count at or below the break-even is no luck if the rate is today's; null when three years don't do. */
function quartersToJudge(finished: number, breakEven: number): number | null {
  for (let quarters = 1; quarters <= mostQuarters; quarters += 1)
    if (poissonAtMost(Math.floor(breakEven * quarters + 1e-9), finished * quarters) <= seldom) return quarters;
  return null;
}

/** What a limit on the things under way would change, when no more is finished in a month than now. */
export function limitFigures({ wip, rate, finished, limit, onEach, engineers, each }: Parts): Figure[] {
  const whole = valueOf(limit) === null ? 1 : Math.max(1, Math.floor(valueOf(limit)!));
  const lower = (compute: Parameters<typeof derive>[1], more: readonly Measured[] = []) =>
    derive([wip, limit, ...more], (values, inputs) =>
      whole >= (values[0] ?? 0) ? unknown(tooHigh) : compute(values, inputs),
    );
  return [
    figure("limit", "Projects that may be under way at once", limit),
    figure(
      "to_pause",
      "Projects to put aside for it",
      lower(([count = 0], inputs) =>
        measured(
          { value: difference(count, whole), unit: "count", of: "projects" },
          { formula: "under way - limit", inputs },
        ),
      ),
    ),
    figure(
      "limit_cycle_months",
      "Mean time at the limit, at today's rate of finishing",
      lower(
        ([, , done = 0], inputs) =>
          done === 0
            ? unknown("Nothing was finished in three months.")
            : measured(
                { value: quotient(whole, done), unit: "months" },
                { formula: "limit / finished a month", inputs, source: little },
              ),
        [rate],
      ),
    ),
    figure(
      "limit_mean_finish",
      "Mean wait until a project of today's list is done, at the limit",
      lower(
        ([count = 0, , done = 0], inputs) =>
          done === 0
            ? unknown("Nothing was finished in three months.")
            : measured(
                { value: meanFinish(Math.round(count), whole, done), unit: "months" },
                {
                  formula: "mean of the months in which each is done, so many at a time",
                  inputs,
                  note: "For projects of one size, of which none is further than another.",
                },
              ),
        [rate],
      ),
    ),
    figure(
      "limit_lost_share",
      "Share of time lost to switching at the limit",
      lower(
        ([, , people = 0, all = 0], inputs) =>
          measured(
            { value: lossAt(quotient(product(whole, people), all)), unit: "percent" },
            { formula: "rule of thumb, at limit x people on a project / engineers", inputs, source: weinberg },
          ),
        [onEach, engineers],
      ),
    ),
    figure(
      "days_back",
      "Engineer-days a month that come back at the limit",
      lower(
        ([, , people = 0, all = 0, now = 0], inputs) => {
          const gained = difference(lossAt(now), lossAt(quotient(product(whole, people), all)));
          const value = product(all, monthDays, gained);
          return measured(
            { value, unit: "days", per: "month" },
            {
              formula: `engineers x ${monthDays} working days x (share lost now - at the limit)`,
              inputs,
              source: weinberg,
              range: { low: value / 2, high: value, method: "half of the rule to all of it; assumed, not measured" },
            },
          );
        },
        [onEach, engineers, each],
      ),
    ),
    figure(
      "finish_break_even",
      "Projects finished in three months at which the limit brings nothing",
      lower(
        ([count = 0, , done = 0], inputs) =>
          measured(
            { value: quotient(product(done, whole), count), unit: "count", of: "projects", per: "quarter" },
            { formula: "finished now x limit / under way: there the mean time is today's", inputs, source: little },
          ),
        [finished],
      ),
    ),
    figure(
      "silent_months",
      "Months without a finished project that luck alone would seldom give",
      derive([rate], ([done = 0], inputs) =>
        done === 0
          ? unknown("Nothing was finished in three months.")
          : measured(
              { value: quotient(-Math.log(seldom), done), unit: "months" },
              { formula: "-ln(5 %) / finished a month", inputs },
            ),
      ),
    ),
    figure(
      "judge_after_months",
      "Months after which a number at the break-even is no longer luck",
      lower(
        ([count = 0, , done = 0], inputs) => {
          const quarters = quartersToJudge(done, quotient(product(done, whole), count));
          return quarters === null
            ? unknown("The limit is so close to what is under way that no time within three years tells them apart.")
            : measured(
                { value: 3 * quarters, unit: "months" },
                { formula: "first quarter after which so few, at today's rate, have a chance of 5 % or less", inputs },
              );
        },
        [finished],
      ),
    ),
    figure(
      "finish_beyond_luck",
      "Projects finished in three months that luck alone would seldom give",
      derive([finished], ([done = 0], inputs) => {
        const beyond = countBeyondLuck(done);
        return beyond === null
          ? unknown("Only whole numbers of finished projects can be held against luck.")
          : measured(
              { value: beyond, unit: "count", of: "projects", per: "quarter" },
              { formula: "smallest count that differs from today's by more than chance (5 %, two-sided)", inputs },
            );
      }),
    ),
  ];
}
