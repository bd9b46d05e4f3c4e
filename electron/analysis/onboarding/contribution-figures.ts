import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { product } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Starter } from "./starter.ts";
import type { DatedStep } from "./steps.ts";
import type { Way } from "./way-to-first-contribution.ts";

const isStep = (found: DatedStep | Unknown): found is DatedStep => "day" in found;
const isWay = (found: Way | Unknown): found is Way => "chain" in found;

/** The day of the first contribution, the step that sets it, what an earlier start of the access would give, and the price of waiting. */
export function contributionFigures(
  reader: Reader,
  goal: DatedStep | Unknown,
  way: Way | Unknown,
  starter: Starter,
): { figures: Figure[]; day: Measured } {
  const days = (value: number, formula: string) => measured({ value, unit: "days" }, { formula });
  const on = (compute: (found: Way) => Measured) => (isWay(way) ? compute(way) : way);
  const day: Measured = isStep(goal) ? days(goal.day, "working day by which that step is due") : goal;
  const date = isStep(goal) ? starter.dateOf(goal.day) : null;
  const dayPrice = reader.read("waiting_cost");
  const priced = (count: Measured, formula: string) =>
    derive([count, dayPrice], ([waited = 0, price = 0], inputs) =>
      measured(reader.money(product(waited, price)), { formula, inputs }),
    );
  const setterDays = on(({ setterDays: waited }) => days(waited, "its day - that of the last thing that it needs"));
  const readySaves = on((found) =>
    days(
      found.chain.at(-1)!.day - found.readyDay,
      "planned day - day with all access ready before the first day, the other waits unchanged",
    ),
  );
  return {
    day,
    figures: [
      figure("contribution_day", "Working days until the first contribution", day),
      figure(
        "contribution_date",
        "Day of the first contribution",
        !isStep(goal)
          ? goal
          : date === null
            ? typeof starter.start !== "string"
              ? starter.start
              : unknown("The days off leave no such day.", ["The days off"])
            : measured(
                { value: goal.day, unit: "count" },
                { formula: "that working day in the calendar", words: date },
              ),
      ),
      figure(
        "way_steps",
        "Steps on the way to the first contribution",
        on(({ chain }) =>
          measured(
            { value: chain.length, unit: "count", of: "steps" },
            { formula: "longest chain of what needs what" },
          ),
        ),
      ),
      figure(
        "setter",
        "The step that sets the day of the first contribution",
        on(({ chain, setter }) =>
          measured(
            { value: chain.indexOf(setter) + 1, unit: "count" },
            { formula: "step of that chain that waits longest", words: setter.name },
          ),
        ),
      ),
      figure("setter_days", "Working days that this step waits", setterDays),
      figure(
        "without_setter_day",
        "Working days until the first contribution if that step took none",
        on(({ withoutSetterDay }) => days(withoutSetterDay, "the same chain without that wait, at best")),
      ),
      figure(
        "ready_day",
        "Working days until the first contribution with all access ready before the first day",
        on(({ readyDay }) => days(readyDay, "the same chain without waits for access")),
      ),
      figure("ready_saves", "Working days that ready access saves", readySaves),
      figure("day_price", "Price of each further day of waiting", dayPrice),
      figure("setter_price", "Price of the longest wait", priced(setterDays, "its days x cost of a day")),
      figure("ready_price", "Price of the access that is late", priced(readySaves, "days saved x cost of a day")),
    ],
  };
}
