import type { Material } from "../advisor.ts";
import type { Gap } from "./find-gaps.ts";
import { findGaps } from "./find-gaps.ts";
import { inner, joined, opening, stopped } from "./joined.ts";
import type { Section } from "./write-sections.ts";
import { whereFound } from "./where-found.ts";

const mostListed = 4;
const mostResults = 3;

/** "the LTV, the payback and others": what waits for a gap, at most three of it by name. */
function waiting(gap: Gap): string {
  const shown = gap.blocks.slice(0, mostResults).map(inner);
  return joined(gap.blocks.length > mostResults ? [...shown, "more"] : shown);
}

/** "**New paying customers**: customers who paid for the first time in the month. It is a count of first payments by month." */
function howToGet(gap: Gap): string {
  const meaning = gap.definition === "" ? "" : ` (${inner(gap.definition).replace(/\.$/, "")})`;
  const where = whereFound[gap.key];
  return `**${opening(gap.label)}**${meaning}${where ? ` ${where}` : ""}. With it come ${waiting(gap)}.`;
}

/**
 * What is missing, what it would unlock and where a company finds it; then what can't be said whatever is added. The gap that
 * blocks most comes first and alone, because a list of ten is fetched by nobody. Null when nothing is missing.
 */
export function writeMissing(material: Material): Section | null {
  const { gaps, undefinable } = findGaps(material);
  const [first, ...others] = gaps;
  const paragraphs: string[] = [];
  if (first) {
    const meaning = first.definition === "" ? "" : ` That is: ${stopped(inner(first.definition))}`;
    const where = whereFound[first.key];
    paragraphs.push(
      `One number is worth more than the rest: ${inner(first.label)}. Without it there is no ${joined(first.blocks.slice(0, mostResults).map(inner), "or")}.${meaning}${where ? ` It ${where}.` : ""}`,
    );
  }
  if (others.length > 0) {
    const listed = others.slice(0, mostListed);
    const rest = others.slice(mostListed).map((gap) => inner(gap.label));
    paragraphs.push(`After that, in the order of what ${listed.length > 1 ? "each" : "it"} would show:\n\n${listed.map((gap) => `- ${howToGet(gap)}`).join("\n")}`);
    if (rest.length > 0) paragraphs.push(`The others can wait: ${joined(rest)}.`);
  }
  for (const { label, why, ref } of undefinable.slice(0, 2)) {
    paragraphs.push(`${opening(label)} can't be said, whatever you add: ${inner(why).replace(/\.$/, "")} [${ref}].`);
  }
  if (paragraphs.length === 0) return null;
  return { name: "missing", heading: first ? `Get ${inner(first.label)} first` : "What can't be said", paragraphs };
}
