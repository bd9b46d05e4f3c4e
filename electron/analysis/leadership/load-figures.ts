import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { fillScale } from "./leadership-scales.ts";
import { loadPerWeek, standOf, type WeekItem } from "./load-per-week.ts";

const aWeek = (value: number): Quantity => ({ value, unit: "hours", per: "week" });
/** Hours in all, said as a count: "12 hours". */
export const hoursInAll = (value: number): Quantity => ({ value, unit: "hours" });

/** The hours of a week that nothing has taken yet. */
export function hoursThere(reader: Reader): Measured {
  return derive([reader.read("week_hours"), reader.read("fixed_hours")], ([all = 0, taken = 0], inputs) =>
    taken > all
      ? unknown("More hours of the week are taken than it has.")
      : measured(aWeek(all - taken), { formula: "working hours - hours taken already", inputs }),
  );
}

/** A load against the hours there are: figures, the table by week, and the picture. */
export interface LoadPart {
  figures: Figure[];
  tables: Table[];
  pictures: Picture[];
  /** The sentence that the picture says. */
  message: string;
}

/**
 * What a plan asks for in each week, against the hours that there are. Without these the load itself is still said.
 * @param items the plan's rows, or why they can't be used
 */
export function loadFigures(items: readonly WeekItem[] | Unknown, there: Measured, weeks: number): LoadPart {
  const isPlan = Array.isArray(items);
  const load = isPlan ? loadPerWeek(items, weeks) : [];
  const hours = there.known ? there.quantity.value : Number.POSITIVE_INFINITY;
  const stand = standOf(load, hours);
  const plan: Measured = isPlan
    ? measured(aWeek(stand.peak), { formula: "most hours that the plan's rows ask for in one week" })
    : (items as Unknown);
  const against = (compute: (inputs: Parameters<Parameters<typeof derive>[1]>[1]) => Measured) =>
    derive([plan, there], (_, inputs) => compute(inputs));
  const first = stand.over[0];
  const message = sayLoad(isPlan, there.known, stand.over.length, weeks, first);
  return {
    message,
    figures: [
      figure("hours_there", "Hours of a week that can be planned", there),
      figure("peak_load", "Hours planned in the fullest week", plan),
      figure(
        "peak_week",
        "The fullest week",
        derive([plan], () =>
          measured(
            { value: stand.peakWeek, unit: "count" },
            { formula: "first week with the most hours", words: `week ${stand.peakWeek}` },
          ),
        ),
      ),
      figure(
        "peak_fill",
        "How full the fullest week is",
        against((inputs) =>
          hours === 0
            ? unknown("No hour of the week is free.")
            : measured(
                { value: quotient(stand.peak, hours), unit: "percent" },
                {
                  formula: "hours of the fullest week / hours there are",
                  inputs,
                  verdict: judge(quotient(stand.peak, hours), fillScale),
                },
              ),
        ),
      ),
      figure(
        "weeks_over",
        "Weeks that ask for more than there is",
        against((inputs) =>
          measured(
            { value: stand.over.length, unit: "count", of: "weeks" },
            { formula: "weeks with more hours planned than there are", inputs },
          ),
        ),
      ),
      figure(
        "over_first",
        "First week that asks for more than there is",
        against((inputs) =>
          first === undefined
            ? unknown("No week asks for more than there is.")
            : measured(
                { value: first, unit: "count" },
                { formula: "first of these weeks", words: `week ${first}`, inputs },
              ),
        ),
      ),
      figure(
        "to_move",
        "Hours that have to move or go",
        against((inputs) =>
          measured(hoursInAll(stand.excess), { formula: "hours above those there are, over all weeks", inputs }),
        ),
      ),
      figure(
        "to_drop",
        "Hours that fit in no week",
        against((inputs) =>
          measured(hoursInAll(stand.tooMuch), {
            formula: `all hours planned - ${weeks} x hours there are, at least 0`,
            inputs,
          }),
        ),
      ),
    ],
    tables: isPlan
      ? [
          {
            title: "Hours planned in each week",
            columns: ["Week", "Planned", "There are", "Too many"],
            rows: load.map((asked, at) => [
              `Week ${at + 1}`,
              hoursInAll(asked),
              there.known ? hoursInAll(hours) : null,
              there.known ? hoursInAll(Math.max(0, asked - hours)) : null,
            ]),
          },
        ]
      : [],
    pictures: isPlan
      ? [
          {
            shape: "lines",
            title: message,
            unit: aWeek(0),
            x: load.map((_, at) => `Week ${at + 1}`),
            series: [{ label: "Planned", values: load, emphasis: true }],
            target: there.known ? { label: "Hours there are", value: hours } : null,
            band: null,
          },
        ]
      : [],
  };
}

function sayLoad(isPlan: boolean, isKnown: boolean, over: number, weeks: number, first: number | undefined): string {
  if (!isPlan) return "What the plan takes of each week is not known";
  if (!isKnown) return "What the plan takes of each week, without the hours to hold it against";
  return first === undefined
    ? "The plan fits into every week"
    : `The plan asks for more than the week has in ${over} of ${sayCount(weeks, "week")}, first in week ${first}`;
}
