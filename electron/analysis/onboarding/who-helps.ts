import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { daysOfWeek } from "./onboarding-scales.ts";
import { isDated, latestOf, type DatedStep, type Step } from "./steps.ts";

/** One owner's hours, week by week; week 0 is the one before the first day. */
export interface OwnerWeeks {
  owner: string;
  hours: number[];
  /** Hours a week that the owner can give; null where nobody said it. */
  there: number | null;
}
/** An owner of whom a week asks for more than they can give. */
export interface Overload {
  owner: string;
  week: number;
  asked: number;
  over: number;
}

/** The week of a working day: 0 before the first day, else five days each. */
export const weekOf = (day: number): number => Math.ceil(day / daysOfWeek);

/** What each owner can give a week, by name in small letters; or why it can't be used. */
export function readHoursThere(rows: readonly AnalysisRow[] | null): Map<string, number> | Unknown {
  const there = new Map<string, number>();
  for (const row of rows ?? []) {
    const name = textIn(row, "who");
    const hours = numberIn(row, "hours_week");
    if (name === "" || hours === null) continue;
    if (hours < 0 || hours > 168) return unknown(`The hours a week of "${name}" are not between 0 and 168.`);
    if (there.has(name.toLowerCase())) return unknown(`"${name}" stands among those who help twice.`);
    there.set(name.toLowerCase(), hours);
  }
  return there.size === 0 ? notEnough(["Hours a week that each owner can give"]) : there;
}

/** The first day on which a step takes its owner's time: behind the last thing that it needs, at the latest on its own day. */
export function beginOf(step: DatedStep): number {
  if (step.day === 0) return 0;
  return Math.min(step.day, Math.max(1, (latestOf(step.needs)?.day ?? 0) + 1));
}

/**
 * Hours asked of each owner in each week: a step's hours are spread evenly over its days.
 * @param starter the starter's own role: what they own themselves asks nothing of anybody else
 */
export function hoursByOwner(
  steps: readonly Step[],
  there: ReadonlyMap<string, number> | null,
  starter: string,
): OwnerWeeks[] {
  const dated = steps.filter(isDated).filter(({ owner }) => owner !== "" && !isStarter(owner, starter));
  const weeks = Math.max(0, ...dated.map(({ day }) => weekOf(day))) + 1;
  const byOwner = new Map<string, OwnerWeeks>();
  for (const step of dated) {
    const key = step.owner.toLowerCase();
    const entry = byOwner.get(key) ?? {
      owner: step.owner,
      hours: Array.from({ length: weeks }, () => 0),
      there: there?.get(key) ?? null,
    };
    byOwner.set(key, entry);
    const from = beginOf(step);
    const share = (step.hours ?? 0) / (step.day - from + 1);
    for (let day = from; day <= step.day; day += 1) entry.hours[weekOf(day)]! += share;
  }
  return [...byOwner.values()];
}

/** Whether an owner is the starter. */
export const isStarter = (owner: string, starter: string): boolean =>
  ["starter", "the starter", "new starter", "the new starter", starter.toLowerCase()].includes(owner.toLowerCase());

/** Every week of every owner that asks for more than there is, the worst first. A billionth of an hour is no overload. */
export function overloads(owners: readonly OwnerWeeks[]): Overload[] {
  return owners
    .flatMap(({ owner, hours, there }) =>
      hours.flatMap((asked, week) =>
        there !== null && asked > there + 1e-9 ? [{ owner, week, asked, over: asked - there }] : [],
      ),
    )
    .toSorted((a, b) => b.over - a.over || a.week - b.week);
}
