import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { WeekItem } from "./load-per-week.ts";

/** A row that takes hours of some weeks, with the row that it came from. */
export type PlannedRow = WeekItem & { row: AnalysisRow };

/**
 * The rows of a plan by week, or why they can't be used: a row without weeks or hours, one that ends before it begins, one with less
 * than no hours, one behind the last week. Rows without a name are left out.
 * @param need what to ask for when there is no row
 */
export function readWeekItems(
  rows: readonly AnalysisRow[] | null,
  name: string,
  weeks: number,
  need: string,
): PlannedRow[] | Unknown {
  const named = (rows ?? []).filter((row) => textIn(row, name) !== "");
  if (named.length === 0) return notEnough([need]);
  const items: PlannedRow[] = [];
  for (const row of named) {
    const label = textIn(row, name);
    const from = numberIn(row, "from_week");
    const to = numberIn(row, "to_week");
    const hours = numberIn(row, "hours_week");
    if (from === null || to === null || hours === null) return notEnough([`Weeks and hours of "${label}"`]);
    const problem = problemOf(from, to, hours, weeks);
    if (problem) return unknown(`"${label}" ${problem}`);
    items.push({ label, from, to, hours, row });
  }
  return items;
}

function problemOf(from: number, to: number, hours: number, weeks: number): string | null {
  if (!Number.isInteger(from) || !Number.isInteger(to)) return "does not begin and end with a whole week.";
  if (from < 1) return "begins before the first week.";
  if (to < from) return "ends before it begins.";
  if (to > weeks) return `ends behind week ${weeks}, the last one of this plan.`;
  if (hours < 0) return "takes fewer than 0 hours, which cannot be.";
  return hours > 168 ? "takes more hours than a week has." : null;
}
