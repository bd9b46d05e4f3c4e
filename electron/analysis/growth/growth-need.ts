import type { GrowthModel } from "./growth-model.ts";
import { product } from "../frame/money.ts";
import { bisect, changeFrom, mrrAt, type Course } from "./project.ts";

/** A goal that lies ahead: MRR in major units, and the month in which it is due, counted from the last measured one. */
export interface Goal {
  mrr: number;
  month: number;
}

/**
 * New customers a month that reach the goal in its month when they come from month `start` on, the course staying as it is before that.
 * MRR is linear in them, so two projections give the answer exactly. 0 when the goal is reached without any; null when none can help.
 */
export function customersNeeded(model: GrowthModel, course: Course, goal: Goal, start: number): number | null {
  if (start > goal.month || model.newArpa <= 0) return null;
  const reached = (customers: number) =>
    mrrAt(
      model.opening,
      changeFrom(start, course, (month) => ({ newMrr: product(customers, model.newArpa), churn: course(month).churn })),
      goal.month,
    );
  const none = reached(0);
  const gain = (reached(1_000) - none) / 1_000;
  return gain > 0 ? Math.max(0, (goal.mrr - none) / gain) : null;
}

/** Highest monthly churn from month `start` on that still reaches the goal in its month; null when not even zero churn does. */
export function churnNeeded(model: GrowthModel, course: Course, goal: Goal, start: number): number | null {
  if (start > goal.month) return null;
  const reaches = (kept: number) =>
    mrrAt(
      model.opening,
      changeFrom(start, course, (month) => ({ newMrr: course(month).newMrr, churn: 1 - kept })),
      goal.month,
    ) >= goal.mrr;
  const kept = bisect(0, 1, reaches);
  return kept === null ? null : 1 - kept;
}

/** Latest month in which the change can start to work and still reach the goal in its month; null when none is early enough. */
export function latestStart(model: GrowthModel, course: Course, changed: Course, goal: Goal): number | null {
  for (let start = goal.month; start >= 1; start -= 1) {
    if (mrrAt(model.opening, changeFrom(start, course, changed), goal.month) >= goal.mrr) return start;
  }
  return null;
}
