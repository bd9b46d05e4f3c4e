import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Measured } from "../../contract/measured.ts";
import { difference, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { median } from "../statistics/median.ts";
import { wilsonInterval, wilsonSource } from "../statistics/wilson.ts";
import { thinStarters } from "./onboarding-scales.ts";
import { isDay } from "./working-days.ts";

interface Earlier {
  start: string;
  /** Working days until their first contribution; null where nobody knows. */
  days: number | null;
  /** Whether they were still there after six months; null where that is not known or has not come. */
  stayed: boolean | null;
}

/** Six months, in days of the calendar. */
const halfYear = 182;

/** Those who started before, or why they can't be used: one who starts after today, fewer than 1 day, one who stayed longer than there was time. */
function readEarlier(reader: Reader): Earlier[] | Unknown {
  const rows = (reader.rows("earlier_starters") ?? []).filter((row) => Object.values(row).some((cell) => cell !== ""));
  if (rows.length === 0) return notEnough(["Those who started before, with the days to their first contribution"]);
  const today = reader.today.slice(0, 10);
  const read: Earlier[] = [];
  for (const row of rows) {
    const said = textIn(row, "start");
    const start = isDay(said) ? said : "";
    const days = numberIn(row, "first_days");
    const kept = textIn(row, "stayed");
    const stayed = kept === "yes" ? true : kept === "no" ? false : null;
    if (start > today) return unknown("One of the earlier starters begins after today.", ["Starts that lie behind us"]);
    if (days !== null && days < 1)
      return unknown("One of the earlier starters contributed before the first day, which cannot be.", [
        "Days to the first contribution, from 1",
      ]);
    if (start !== "" && stayed === true && (Date.parse(today) - Date.parse(start)) / 86_400_000 < halfYear)
      return unknown("One of the earlier starters is said to have stayed six months, and started less than that ago.", [
        "Whether they stayed, only where six months are over",
      ]);
    read.push({ start, days, stayed });
  }
  return read;
}

/** How long earlier starters took, with their range and count; the plan against them; and how many of them stayed. */
export function earlierFigures(reader: Reader, plannedDay: Measured): { figures: Figure[]; cautions: string[] } {
  const read = readEarlier(reader);
  const rows = Array.isArray(read) ? read : [];
  const problem = Array.isArray(read) ? null : read;
  const days = rows.flatMap((one) => one.days ?? []);
  const told = rows.flatMap(({ stayed }) => stayed ?? []);
  const noDays = problem ?? (days.length === 0 ? notEnough(["Days that earlier starters took to contribute"]) : null);
  const middle: Measured =
    noDays ??
    measured(
      { value: median(days), unit: "days" },
      {
        formula: "middle of the days that earlier starters took",
        range: { low: Math.min(...days), high: Math.max(...days), method: "the fastest and the slowest" },
        ...(days.length < thinStarters ? { note: `Only ${days.length} of them: thin.` } : {}),
      },
    );
  const against = (value: (planned: number) => number, formula: string) =>
    derive([plannedDay, middle], ([planned = 0], inputs) =>
      measured({ value: value(planned), unit: "days" }, { formula, inputs }),
    );
  return {
    figures: [
      figure(
        "earlier_count",
        "Earlier starters whose days are known",
        problem ??
          measured({ value: days.length, unit: "count", of: "earlier starters" }, { formula: "rows with days" }),
      ),
      figure("earlier_median", "Days that earlier starters took to contribute", middle),
      figure(
        "ahead_of_median",
        "Days by which the plan is faster than they were",
        against((planned) => difference(median(days), planned), "median of earlier starters - planned day"),
      ),
      figure(
        "ahead_of_fastest",
        "Days by which the plan is faster than the fastest",
        against((planned) => difference(Math.min(...days), planned), "fewest days of earlier starters - planned day"),
      ),
      figure(
        "stayed_known",
        "Earlier starters of whom one knows whether they stayed",
        problem ?? measured({ value: told.length, unit: "count", of: "earlier starters" }, { formula: "yes and no" }),
      ),
      figure(
        "left_early",
        "Earlier starters who left within six months",
        problem ??
          measured(
            { value: told.filter((stayed) => !stayed).length, unit: "count", of: "earlier starters" },
            { formula: "rows with no" },
          ),
      ),
      figure("stayed_share", "Share that stayed six months", problem ?? stayedShare(told)),
    ],
    cautions:
      days.length > 0 && days.length < thinStarters
        ? [`The days of earlier starters rest on fewer than ${thinStarters} people: one more may move the middle.`]
        : [],
  };
}

function stayedShare(told: readonly boolean[]): Measured {
  if (told.length === 0) return notEnough(["Whether earlier starters stayed six months"]);
  const stayed = told.filter(Boolean).length;
  return measured(
    { value: quotient(stayed, told.length), unit: "percent" },
    { formula: "stayed / (stayed + left)", range: wilsonInterval(stayed, told.length), source: wilsonSource },
  );
}
