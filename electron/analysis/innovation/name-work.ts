import type { Measured } from "../../contract/measured.ts";
import { measured } from "../frame/measure.ts";
import type { Work } from "./read-work.ts";

/** How many of the works, and which. */
export function countWork(some: readonly { name: string }[], formula: string, of = "pieces of work"): Measured {
  return measured({ value: some.length, unit: "count", of }, { formula });
}

/** The names of works, quoted: "“Search”, “Calendar”". */
export function nameWork(some: readonly { name: string }[], formula: string): Measured {
  return measured(
    { value: some.length, unit: "count", of: "pieces of work" },
    { formula, words: some.length === 0 ? "none" : some.map(({ name }) => `“${name}”`).join(", ") },
  );
}

/** One work by its place in the table. */
export function pointTo(work: Pick<Work, "name">, works: readonly Work[], formula: string): Measured {
  return measured(
    { value: works.findIndex(({ name }) => name === work.name) + 1, unit: "count" },
    { formula: `${formula}; place in the table`, words: work.name },
  );
}
