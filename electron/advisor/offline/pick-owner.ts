import type { Fact } from "../../contract/company.ts";
import { mentions } from "./evaluate-condition.ts";

/**
 * Who among the company's persons and roles fits: the first fact that holds the first of `words` found, as whole words, in its
 * label or text. Empty when none does; nobody is invented.
 */
export function pickOwner(words: readonly string[], facts: readonly Fact[]): string {
  const people = facts.filter((fact) => fact.kind === "person" && fact.retiredAt === null);
  for (const word of words) {
    const found =
      people.find((fact) => mentions(fact.label, [word])) ?? people.find((fact) => mentions(fact.text, [word]));
    if (found) return found.label;
  }
  return "";
}
