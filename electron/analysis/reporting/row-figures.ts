import type { Figure } from "../../contract/analysis.ts";
import type { Measured, Verdict } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayNumber, sayQuantity } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { difference } from "../frame/money.ts";
import { monthName, type MonthIndex } from "../frame/months.ts";
import type { ReportFigure } from "./read-figures.ts";
import { countSource, fewestEvents, luckWidth } from "./reporting-scales.ts";

/** How a figure moved and where it stands, as far as that can be said. */
export interface Standing {
  figure: ReportFigure;
  change: Measured;
  toTarget: Measured;
  /** How far luck alone moves the difference of two such counts; null where it can't be said. */
  luck: number | null;
  /** Whether it moved for the better or the worse by more than luck allows where that can be said; null when nobody knows. */
  moved: "better" | "worse" | "level" | null;
  met: boolean | null;
}

/** A difference in the figure's own unit; that of two percentages is in points. */
const asDifference = (value: number, { unit, currency, of }: Quantity): Quantity => ({
  value,
  unit: unit === "percent" ? "points" : unit,
  ...(currency ? { currency } : {}),
  ...(of ? { of } : {}),
});
const sizeOf = (value: number, like: Quantity): string => {
  const { of: _, ...bare } = asDifference(Math.abs(value), like);
  return bare.unit === "count" ? sayNumber(bare.value, 2) : sayQuantity(bare);
};

/** How a figure stands against the month before and against its target. */
export function standingOf(row: ReportFigure, month: MonthIndex): Standing {
  const { now, before, target, better } = row;
  const by = now && before ? difference(now.quantity.value, before.quantity.value) : null;
  const off = now && target ? difference(now.quantity.value, target.quantity.value) : null;
  const luck = now && before ? luckOf(row, now.quantity.value, before.quantity.value) : null;
  const isLuck = luck !== null && by !== null && Math.abs(by) <= luck;
  const met = off === null || better === null ? null : better === "up" ? off >= 0 : off <= 0;
  return {
    figure: row,
    luck,
    met,
    moved:
      by === null || (better === null && by !== 0)
        ? null
        : by === 0 || isLuck
          ? "level"
          : by > 0 === (better === "up")
            ? "better"
            : "worse",
    change:
      by === null || !now || !before
        ? notEnough([`${row.name}, ${monthName(month - 1)}`])
        : measured(asDifference(by, now.quantity), {
            formula: "this month - the month before",
            inputs: [now, before],
            words: by === 0 ? "unchanged" : `${by > 0 ? "up" : "down"} ${sizeOf(by, now.quantity)}`,
            ...(luck === null
              ? {}
              : {
                  range: {
                    low: difference(by, luck),
                    high: by + luck,
                    method: "95 % of differences of two counts",
                  },
                  verdict: luckVerdict(isLuck, luck),
                }),
          }),
    toTarget:
      off === null || !now || !target
        ? notEnough([`${row.name}, target`])
        : measured(asDifference(off, now.quantity), {
            formula: "this month - target",
            inputs: [now, target],
            words: off === 0 ? "on" : `${sizeOf(off, now.quantity)} ${off > 0 ? "above" : "below"}`,
            ...(met === null ? {} : { verdict: targetVerdict(met) }),
          }),
  };
}

/** How far two counts of as many events differ by luck alone; null for anything else, and for counts too small to say. */
function luckOf({ isEvents }: ReportFigure, now: number, before: number): number | null {
  if (!isEvents || !Number.isInteger(now) || !Number.isInteger(before) || now + before < fewestEvents) return null;
  return luckWidth * Math.sqrt(now + before);
}

const luckVerdict = (isLuck: boolean, luck: number): Verdict => ({
  level: "neutral",
  words: isLuck ? "no more than luck alone brings" : "more than luck alone brings",
  threshold: `luck alone: up to ${sayNumber(luck)} either way`,
  source: countSource,
});
const targetVerdict = (met: boolean): Verdict => ({
  level: met ? "healthy" : "watch",
  words: met ? "met" : "missed",
  threshold: "the company's own target for the month",
  source: { title: "Entered for this update", heuristic: false },
});

/** The figures of one row: `row_1_name`, `row_1_now`, `row_1_change`, `row_1_to_target`. @param place counted from 1 */
export function rowFigures({ figure: row, change, toTarget }: Standing, place: number): Figure[] {
  const key = (of: string) => `row_${place}_${of}`;
  return [
    figure(
      key("name"),
      `Figure ${place}`,
      measured({ value: place, unit: "count" }, { formula: "place in the update", words: row.name }),
    ),
    figure(
      key("now"),
      row.name,
      row.now ? measured(row.now.quantity, { formula: "as given", inputs: [row.now] }) : unknown("It was not given."),
    ),
    figure(key("change"), `${row.name}, against the month before`, change),
    figure(key("to_target"), `${row.name}, against its target`, toTarget),
  ];
}
