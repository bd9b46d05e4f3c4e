import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, unknown } from "../frame/measure.ts";
import { sum } from "../frame/money.ts";
import { loadOf, needOf, type Duty } from "./read-duties.ts";

/** Computes a figure, or gives the reason why nothing of its kind can be said. */
export type Compute = (compute: () => Measured) => Measured;
/** Hours a week, as a quantity. */
export const aWeek = (value: number) => ({ value, unit: "hours", per: "week" }) as const;
/** Why no role is asked for. */
export const nothingHurts = "None of the duties hurts, so no role is asked for.";

const noLeading = "None of the duties of leading hurts.";

/** Of the duties of leading that hurt: which weighs most, which have nobody, and who carries most of the others. */
export function holderFigures(rows: readonly Duty[], of: Compute): Figure[] {
  const hurting = needOf(rows);
  const worst = hurting.toSorted((a, b) => loadOf(b) - loadOf(a))[0];
  const unheld = hurting.filter(({ who }) => who === "").toSorted((a, b) => loadOf(b) - loadOf(a));
  const carried = new Map<string, { who: string; hours: number }>();
  for (const { who, hours } of hurting) {
    if (who === "") continue;
    const key = who.toLowerCase();
    carried.set(key, { who, hours: sum(carried.get(key)?.hours ?? 0, hours) });
  }
  const most = [...carried.values()].toSorted((a, b) => b.hours - a.hours)[0];
  const first = (duty: Duty | undefined, why: string) =>
    of(() =>
      duty
        ? measured(
            { value: rows.indexOf(duty) + 1, unit: "count" },
            { formula: "most hours x hurt; place in the table", words: duty.label },
          )
        : unknown(why),
    );
  return [
    figure("worst_duty", "The duty that weighs most", first(worst, noLeading)),
    figure(
      "worst_hours",
      "Hours a week that it needs",
      of(() => (worst ? measured(aWeek(worst.hours), { formula: "as given" }) : unknown(noLeading))),
    ),
    figure(
      "unheld",
      "Duties that hurt and that nobody does",
      of(() =>
        measured({ value: unheld.length, unit: "count", of: "duties" }, { formula: "rows that hurt, without anybody" }),
      ),
    ),
    figure("unheld_first", "The heaviest of them", first(unheld[0], "Somebody does each duty that hurts.")),
    figure(
      "carrier",
      "Who carries most of what hurts",
      of(() =>
        most
          ? measured({ value: 1, unit: "count" }, { formula: "most hours of duties that hurt", words: most.who })
          : unknown("Nobody does any of the duties that hurt."),
      ),
    ),
    figure(
      "carrier_hours",
      "Hours a week that these need",
      of(() =>
        most
          ? measured(aWeek(most.hours), { formula: "sum of their hours" })
          : unknown("Nobody does any of the duties that hurt."),
      ),
    ),
  ];
}
