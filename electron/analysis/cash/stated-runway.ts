import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { firstMonthAfter, monthName } from "../frame/months.ts";
import { difference } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { monthOf } from "../growth/growth-model.ts";

/** No month is named that lies further ahead. */
const longestStated = 1_200;

/** The end of the runway that the company states, counted from the day on which it was stated, and what is left of it today. */
export function statedRunway(reader: Reader): Figure[] {
  const stated = reader.has("runway_stated") ? reader.read("runway_stated") : noneStated;
  const base = monthOf(reader, "runway_stated") ?? monthOf(reader, "cash");
  const now = firstMonthAfter(reader.today, 0) - 1;
  const from = base === null ? null : monthName(base);
  return [
    figure(
      "runway_stated_until",
      "Month in which the stated runway ends",
      derive([stated], ([months = 0], inputs) =>
        base === null
          ? noDay
          : months > longestStated
            ? unknown("The stated runway is longer than a hundred years.")
            : measured(
                { value: months, unit: "months" },
                { formula: `${from} + the stated months`, inputs, words: monthName(base + Math.round(months)) },
              ),
      ),
    ),
    figure(
      "runway_stated_left",
      "Months of the stated runway that are left today",
      derive([stated], ([months = 0], inputs) =>
        base === null
          ? noDay
          : measured(
              { value: difference(months, now - base), unit: "months" },
              { formula: `stated months - months since ${from}`, inputs, note: "Below zero it has run out." },
            ),
      ),
    ),
  ];
}

const noneStated: Unknown = unknown("The company states no runway of its own.");
const noDay: Unknown = unknown("Nobody has said of which day the stated runway is.");
