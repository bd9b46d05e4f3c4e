import { Exact } from "../frame/money.ts";

/** What happens in the t-th projected month; t counts from 1. */
interface MonthRates {
  /** MRR that the month's new customers bring, major units. */
  newMrr: number;
  /** Share of the month's opening MRR that is lost in it. */
  churn: number;
}
/** The rates of each projected month. */
export type Course = (month: number) => MonthRates;

/** No forecast looks further than this many months. */
export const longestLook = 120;

/**
 * MRR month by month: MRR(t+1) = MRR(t) x (1 - churn) + new MRR. Churn falls on the opening base; new customers pay from their first month.
 * @returns `months` + 1 values; the first is the opening MRR
 */
export function projectMrr(opening: number, course: Course, months: number): number[] {
  const values = [opening];
  let mrr = new Exact(opening);
  for (let month = 1; month <= months; month += 1) {
    const { newMrr, churn } = course(month);
    mrr = mrr.times(new Exact(1).minus(churn)).plus(newMrr);
    values.push(mrr.toNumber());
  }
  return values;
}

/** MRR at the end of the given month. */
export function mrrAt(opening: number, course: Course, month: number): number {
  return projectMrr(opening, course, month).at(-1) ?? opening;
}

/** First month, counted from the opening, in which MRR is at least the goal; null when not within `longestLook`. */
export function monthReached(opening: number, course: Course, goal: number): number | null {
  const at = projectMrr(opening, course, longestLook).findIndex((value) => value >= goal);
  return at < 0 ? null : at;
}

/** A course that changes to another from month `start` on. */
export function changeFrom(start: number, before: Course, after: Course): Course {
  return (month) => (month < start ? before(month) : after(month));
}

/**
 * The value between `low` and `high` at which `test` turns from false to true, to the last digit that matters.
 * Null when it does not turn: it is false at `high`. `low` itself when it is true from the start.
 */
export function bisect(low: number, high: number, test: (value: number) => boolean): number | null {
  if (test(low)) return low;
  if (!test(high)) return null;
  let [no, yes] = [low, high];
  for (let step = 0; step < 60 && Math.abs(yes - no) > 1e-12 * Math.max(1, Math.abs(high)); step += 1) {
    const middle = (no + yes) / 2;
    if (test(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
