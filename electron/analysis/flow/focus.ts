import type { Measured } from "../../contract/measured.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { waiting, type Project } from "./read-projects.ts";

/**
 * How many things may be under way: as said, else as many as give each person one thing at a time, at least one. The second is
 * assumed, and marked so.
 */
export function limitOf(reader: Reader, engineers: Measured, peopleOnEach: Measured): Measured {
  if (reader.has("wip_limit")) return reader.read("wip_limit");
  return derive([engineers, peopleOnEach], ([all = 0, each = 0], inputs) => {
    if (each === 0) return unknown("Nobody works on anything in the table.");
    const value = Math.max(1, Math.floor(quotient(all, each) + 1e-9));
    const quantity = { value, unit: "count", of: "projects" } as const;
    return measured(quantity, {
      formula: "engineers / people on a project, rounded down, at least 1",
      inputs: [...inputs, { label: "Limit", quantity, assumed: true }],
      note: "The size at which each person has one thing at a time. Set your own to see another.",
    });
  });
}

/** The order in which to finish: who waits first, then the oldest. Rows that don't say come last. */
export function finishingOrder(projects: readonly Project[]): Project[] {
  const rank = ({ waits }: Project) => (waits === null ? waiting.length : waiting.indexOf(waits));
  return projects.toSorted((a, b) => rank(a) - rank(b) || (b.age ?? 0) - (a.age ?? 0));
}

/** Months until each of so many projects is done, so many at a time, at a rate a month; in the order of finishing. */
export function finishMonths(projects: number, atOnce: number, rate: number): number[] {
  return Array.from({ length: projects }, (_, at) =>
    quotient(Math.min(projects, product(Math.floor(at / atOnce) + 1, atOnce)), rate),
  );
}

/** The mean of `finishMonths`. */
export function meanFinish(projects: number, atOnce: number, rate: number): number {
  return quotient(sum(...finishMonths(projects, atOnce, rate)), projects);
}
