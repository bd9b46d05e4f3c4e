import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { unknown, type Unknown } from "../frame/measure.ts";

/** One deployment; what its row does not say is null. */
export interface Deployment {
  day: string;
  leadHours: number | null;
  failed: boolean | null;
  unplanned: boolean | null;
  recoveryHours: number | null;
}

const dayMs = 86_400_000;
const yes = /^(?:y|yes|true|1)$/i;
const no = /^(?:n|no|false|0)$/i;
const truth = (text: string): boolean | null => (yes.test(text) ? true : no.test(text) ? false : null);

/**
 * The rows of a table of deployments, oldest first, or the first row that can't be: a day that has not come, a negative time, a lead
 * time that two columns give differently.
 */
export function readDeployments(rows: readonly AnalysisRow[], today: string): Deployment[] | Unknown {
  const read: Deployment[] = [];
  for (const [at, row] of rows.entries()) {
    const day = textIn(row, "day");
    const hours = numberIn(row, "lead_hours");
    const days = numberIn(row, "lead_days");
    const minutes = numberIn(row, "recovery_minutes");
    const wrong = (reason: string) => unknown(`Row ${at + 1} of the deployments: ${reason}`, ["Deployments"]);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return wrong("it has no day.");
    if (day > today.slice(0, 10)) return wrong(`${day} has not come yet.`);
    if ([hours, days, minutes].some((value) => value !== null && value < 0)) return wrong("a time is negative.");
    if (hours !== null && days !== null && Math.abs(hours - days * 24) > 12)
      return wrong(`it has a lead time of ${hours} hours and of ${days} days: give one of them.`);
    read.push({
      day,
      leadHours: hours ?? (days === null ? null : days * 24),
      failed: truth(textIn(row, "failed")),
      unplanned: truth(textIn(row, "unplanned")),
      recoveryHours: minutes === null ? null : minutes / 60,
    });
  }
  return read.sort((a, b) => a.day.localeCompare(b.day));
}

/** Weeks from the first to the last day of these deployments, both counted; at least one. */
export function weeksOf(deployments: readonly Deployment[]): number {
  const [first] = deployments;
  const last = deployments.at(-1);
  if (!first || !last) return 1;
  return Math.max(1, (Date.parse(last.day) - Date.parse(first.day) + dayMs) / dayMs / 7);
}

/** How many different days have a deployment. */
export const daysOf = (deployments: readonly Deployment[]): number => new Set(deployments.map(({ day }) => day)).size;

/** The values that are there. */
export const given = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
