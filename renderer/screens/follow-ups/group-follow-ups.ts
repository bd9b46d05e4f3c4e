import type { FollowUp } from "../../../electron/contract/follow-up.ts";

/** How many days from today on count as soon. */
const soonDays = 7;
const msOfDay = 86_400_000;

/** The groups of a list of follow-ups, in the order in which they need somebody. */
export const followUpGroups = ["overdue", "soon", "later", "undated", "done", "dropped"] as const;
export type FollowUpGroup = (typeof followUpGroups)[number];

/** Whole days from `today` until `day`; below 0 when it has passed. Both ISO days. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / msOfDay);
}

/** The group that a follow-up belongs to on the day `today`. What is due today is not overdue. */
export function groupOf({ standing, dueOn }: FollowUp, today: string): FollowUpGroup {
  if (standing !== "open") return standing;
  if (dueOn === null) return "undated";
  const days = daysUntil(dueOn, today);
  if (days < 0) return "overdue";
  return days <= soonDays ? "soon" : "later";
}

/**
 * Follow-ups by group on the day `today` (an ISO day). Open ones: what is due first stands first; closed ones: the last closed stands first.
 * Where two are alike, they stay in the order in which they came.
 */
export function groupFollowUps(followUps: readonly FollowUp[], today: string): Record<FollowUpGroup, FollowUp[]> {
  const groups: Record<FollowUpGroup, FollowUp[]> = {
    overdue: [],
    soon: [],
    later: [],
    undated: [],
    done: [],
    dropped: [],
  };
  for (const followUp of followUps) groups[groupOf(followUp, today)].push(followUp);
  for (const group of ["overdue", "soon", "later"] as const)
    groups[group].sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));
  groups.done.sort((a, b) => lastSeen(b).localeCompare(lastSeen(a)));
  groups.dropped.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return groups;
}

const lastSeen = ({ outcomes }: FollowUp): string => outcomes.at(-1)?.closedOn ?? "";
