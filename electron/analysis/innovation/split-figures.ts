import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import type { Found } from "./found.ts";
import { keepScale, monthsOfYear, newByRuleOfThumb, splitSource } from "./innovation-scales.ts";
import { kindNames, kinds, unusableRow, type WorkKind } from "./read-work.ts";

const aMonth = (value: number) => ({ value, unit: "days", per: "month" }) as const;

/** Where the time goes, against what there is and against the target. */
export function splitFigures(reader: Reader, found: Found): Figure[] {
  const { read, now, listed, capacity, base, target, works, dayCost } = found;
  const list = (compute: () => Measured): Measured => (Array.isArray(read) ? compute() : read);
  const based = (compute: (days: number) => Measured): Measured => (typeof base === "number" ? compute(base) : base);
  const aimed = (compute: (days: Record<WorkKind, number>) => Measured): Measured =>
    "known" in target ? target : compute(target.days);
  const days = (value: number, formula: string) => measured(aMonth(value), { formula });
  const share = (kind: WorkKind) => quotient(now[kind], listed);
  const obliged = (kind?: WorkKind) =>
    works.filter((work) => work.isObliged && (kind ?? work.kind) === work.kind).reduce((all, one) => all + one.days, 0);
  const floor = list(() => days(obliged(), "sum of the days of work that may not stop"));
  const unusable = unusableRow(reader);
  return [
    figure(
      "unusable_row",
      "The first row that can't be used",
      unusable === null
        ? unknown("Every row can be used.")
        : measured(
            { value: 1, unit: "count" },
            { formula: "first row that can't be, or stands there twice", words: unusable },
          ),
    ),
    figure(
      "listed_days",
      "Person-days a month in the list",
      list(() => days(listed, "sum of the rows")),
    ),
    figure("capacity_days", "Person-days there are in a month", capacity),
    figure(
      "rest_days",
      "Person-days a month that the list does not explain",
      list(() =>
        derive([capacity], ([there = 0], inputs) =>
          measured(aMonth(Math.max(0, there - listed)), {
            formula: "days there are - days listed, at least 0",
            inputs,
          }),
        ),
      ),
    ),
    figure(
      "over_days",
      "Person-days a month in the list above what there is",
      list(() =>
        derive([capacity], ([there = 0], inputs) =>
          measured(aMonth(Math.max(0, listed - there)), {
            formula: "days listed - days there are, at least 0",
            inputs,
          }),
        ),
      ),
    ),
    ...kinds.flatMap((kind) => [
      figure(
        `${kind}_days`,
        `${kindNames[kind]}: person-days a month`,
        list(() => days(now[kind], "sum of the rows of this kind")),
      ),
      figure(
        `${kind}_share`,
        `${kindNames[kind]}: share of the time listed`,
        list(() =>
          measured(
            { value: share(kind), unit: "percent" },
            {
              formula: "days of this kind / days listed",
              ...(kind === "keep" ? { verdict: judge(share(kind), keepScale) } : {}),
            },
          ),
        ),
      ),
      figure(
        `${kind}_target_days`,
        `${kindNames[kind]}: person-days a month by the target`,
        aimed((wanted) => days(wanted[kind], "target share x days there are")),
      ),
      figure(
        `${kind}_short`,
        `${kindNames[kind]}: person-days a month below the target`,
        aimed((wanted) => days(Math.max(0, wanted[kind] - now[kind]), "target - now, at least 0")),
      ),
      figure(
        `${kind}_above`,
        `${kindNames[kind]}: person-days a month above the target`,
        aimed((wanted) => days(Math.max(0, now[kind] - wanted[kind]), "now - target, at least 0")),
      ),
    ]),
    figure(
      "target_sum",
      "What the target's shares add up to",
      "known" in target
        ? target
        : measured(
            { value: target.sum, unit: "percent" },
            { formula: "sum; taken in proportion where it is not 100 %" },
          ),
    ),
    figure("floor_days", "Person-days a month that may not be cut", floor),
    figure(
      "floor_share",
      "Their share of the time there is",
      derive([floor, based((all) => days(all, "days there are"))], ([fixed = 0, all = 0]) =>
        measured(
          { value: quotient(fixed, all), unit: "percent" },
          { formula: "days that may not be cut / days there are" },
        ),
      ),
    ),
    figure(
      "floor_above",
      "Person-days a month of upkeep that may not be cut, above its target",
      aimed((wanted) =>
        days(Math.max(0, obliged("keep") - wanted.keep), "upkeep that may not stop - target, at least 0"),
      ),
    ),
    figure(
      "tenth_short",
      "Person-days a month that the new lacks to a tenth of the time",
      based((all) =>
        measured(aMonth(Math.max(0, product(newByRuleOfThumb, all) - now.new)), {
          formula: "10 % of the days there are - days for the new, at least 0",
          source: splitSource,
        }),
      ),
    ),
    figure(
      "keep_cost_year",
      "What keeping things running costs a year",
      list(() =>
        derive([dayCost], ([cost = 0], inputs) =>
          measured(
            reader.money(
              works
                .filter(({ kind }) => kind === "keep")
                .reduce((all, one) => all + product(monthsOfYear, product(one.days, cost) + one.outside), 0),
              "year",
            ),
            { formula: "12 x (days x cost of a day + paid outside)", inputs },
          ),
        ),
      ),
    ),
    figure(
      "upkeep_over_limit",
      "Person-days a month of upkeep above 30 % of the time listed",
      list(() =>
        now.keep <= 0.3 * listed
          ? unknown("Upkeep is not above 30 % of the time.")
          : measured(aMonth(now.keep - 0.3 * listed), {
              formula: "days of upkeep - 30 % of days listed",
              source: keepScale.source,
            }),
      ),
    ),
  ];
}
