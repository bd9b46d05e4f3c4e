import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { userWords } from "../frame/user-words.ts";
import { lastDay } from "./onboarding-scales.ts";

/** What a step is for. */
export const stepKinds = ["access", "person", "work", "first", "customer", "decide", "talk", "other"] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step of the first weeks. */
export interface Step {
  /** As it may stand in a sentence. */
  name: string;
  kind: StepKind;
  /** Working day by which it is done; 0 is before the first day, null is not said. */
  day: number | null;
  /** Empty where nobody was named. */
  owner: string;
  /** Hours of the owner in all; null where not said. */
  hours: number | null;
  needs: Step[];
  /** What it is said to need and is no step of the plan. */
  strangers: string[];
}
/** A step with a day. */
export type DatedStep = Step & { day: number };
export const isDated = (step: Step): step is DatedStep => step.day !== null;

/**
 * The steps in the order of the table, or why they can't be used: two of one name, a day that is no whole number from 0 to the last
 * one of the plan, hours below 0. Rows without a name are left out.
 */
export function readSteps(rows: readonly AnalysisRow[] | null): Step[] | Unknown {
  const named = (rows ?? []).filter((row) => textIn(row, "step") !== "");
  if (named.length === 0) return notEnough(["The steps of the first weeks"]);
  const byName = new Map<string, Step>();
  for (const row of named) {
    const name = textIn(row, "step");
    const day = numberIn(row, "by_day");
    const hours = numberIn(row, "hours");
    const problem = problemOf(day, hours);
    if (problem !== null)
      return unknown(`"${name}" ${problem}`, [`A day and hours of "${userWords(name)}" that can be`]);
    if (byName.has(nameKey(name))) return unknown(`"${name}" stands in the plan twice.`, ["Each step once"]);
    const kind = stepKinds.find((one) => one === textIn(row, "kind")) ?? "other";
    const owner = textIn(row, "owner");
    byName.set(nameKey(name), { name: userWords(name), kind, day, owner, hours, needs: [], strangers: [] });
  }
  for (const row of named) {
    const step = byName.get(nameKey(textIn(row, "step")))!;
    for (const need of needsOf(textIn(row, "needs"), byName)) {
      const found = byName.get(nameKey(need));
      if (found) step.needs.push(found);
      else step.strangers.push(need);
    }
  }
  return [...byName.values()];
}

const nameKey = (name: string) => name.toLowerCase().replace(/\s+/g, " ");

/** A cell of needs is the name of one step, or several with semicolons between. */
function needsOf(cell: string, known: ReadonlyMap<string, Step>): string[] {
  if (cell === "" || known.has(nameKey(cell))) return cell === "" ? [] : [cell];
  return [...new Set(cell.split(";").map((part) => part.trim()))].filter((part) => part !== "");
}

function problemOf(day: number | null, hours: number | null): string | null {
  if (day !== null && !Number.isInteger(day)) return "is not due on a whole working day.";
  if (day !== null && day < 0) return "is due on a day below 0; before the first day is 0.";
  if (day !== null && day > lastDay) return `is due behind working day ${lastDay}, the last one of this plan.`;
  if (hours !== null && hours < 0) return "takes fewer than 0 hours, which cannot be.";
  // A working life of one day and night: whatever takes more in these three months is a slip of the keyboard.
  return hours !== null && hours > 24 * Math.max(1, day ?? lastDay)
    ? "takes more hours than there are until its day."
    : null;
}

/** Steps due before something that they need, each with the latest of it. */
export function outOfOrder(steps: readonly Step[]): { step: DatedStep; needs: DatedStep }[] {
  return steps.flatMap((step) => {
    if (!isDated(step)) return [];
    const latest = latestOf(step.needs);
    return latest && latest.day > step.day ? [{ step, needs: latest }] : [];
  });
}

/** The step that is due last; the first of several. */
export function latestOf(steps: readonly Step[]): DatedStep | undefined {
  return steps
    .filter(isDated)
    .reduce<DatedStep | undefined>((last, one) => (last && last.day >= one.day ? last : one), undefined);
}
