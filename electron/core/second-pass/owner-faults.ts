import type { Correction } from "../../contract/brief.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import type { Fact } from "../../contract/company.ts";
import { fault, type CheckedDraft } from "./fault.ts";

/** Words of a name or role that tell nobody apart. */
const empty = new Set([
  "the",
  "a",
  "an",
  "of",
  "and",
  "or",
  "our",
  "with",
  "for",
  "in",
  "at",
  "team",
  "lead",
  "head",
  "senior",
  "company",
]);

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .map((word) => word.replace(/s$/, ""))
    .filter((word) => !empty.has(word));

/** Whether this fact names the owner: every word that tells something stands in its label or text. */
function names(owner: string, fact: Fact): boolean {
  const known = new Set(wordsOf(`${fact.label} ${fact.text}`));
  const asked = wordsOf(owner);
  if (asked.length === 0) return fact.label.toLowerCase().includes(owner.toLowerCase());
  return asked.every((word) => known.has(word));
}

/** Owners whom no person or role among the facts names. "You" is whoever reads; an empty owner is for them to fill. */
export function ownerFaults({ parts, facts }: CheckedDraft): Correction[] {
  const people = facts.filter((fact) => fact.kind === "person" && fact.retiredAt === null);
  const known = people.map((fact) => fact.label).join(", ");
  return parts.actions.flatMap(({ title, owner }) => {
    const plain = withoutMarks(owner).trim();
    if (plain === "" || /^you\b/i.test(plain)) return [];
    // Two owners joined by a word are looked for one by one.
    const each = plain.split(/\s*(?:,|;|&|\band\b|\bwith\b|\/)\s*/).filter(Boolean);
    if (people.some((fact) => names(plain, fact)) || each.every((one) => people.some((fact) => names(one, fact))))
      return [];
    const instead = known === "" ? "The facts name nobody: leave the owner open." : `The facts name: ${known}.`;
    return fault("owner", `No fact names “${plain}”, the owner of “${title}”. ${instead}`, owner);
  });
}
