import type { Analysis } from "./analysis.ts";
import type { Input } from "./measured.ts";

/** Readable as part of a name in an expression, should anybody want it: "Sign-ups" is `sign_ups`. */
export function slugOf(label: string): string {
  return (
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 60) || "x"
  );
}

/** What an analysis was given that no fact holds: an answer or an assumption. */
export interface GivenValue {
  /** How it is cited behind the analysis' reference: `given.cost_of_an_engineer_day`. */
  name: string;
  input: Input;
}

/**
 * What an analysis rests on beside facts, each once, in the order of its figures. Of two that would have one name and differ, neither
 * has one: a mark must not lead to the wrong value.
 */
export function givenValues(analysis: Pick<Analysis, "figures">): GivenValue[] {
  const found = new Map<string, Input | null>();
  for (const { measured } of analysis.figures) {
    for (const input of measured.known ? measured.inputs : []) {
      if (input.ref !== undefined) continue;
      const name = `given.${slugOf(input.label)}`;
      const before = found.get(name);
      if (before === undefined) found.set(name, input);
      else if (before !== null && !isSame(before, input)) found.set(name, null);
    }
  }
  return [...found].flatMap(([name, input]) => (input === null ? [] : [{ name, input }]));
}

function isSame(one: Input, other: Input): boolean {
  const { quantity: a } = one;
  const { quantity: b } = other;
  return a.value === b.value && a.unit === b.unit && a.currency === b.currency && a.per === b.per;
}
