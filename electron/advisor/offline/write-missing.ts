import type { Material } from "../advisor.ts";
import { findGaps, shown, type Gap } from "./find-gaps.ts";
import { inner, joined, opening, stopped } from "./joined.ts";
import { whereFound } from "./where-found.ts";
import type { Section } from "./write-sections.ts";

const mostListed = 5;
const mostShown = 2;

/** "no forecast against the goal and no view of where …". */
export const without = (gap: Gap): string => joined(gap.blocks.slice(0, mostShown).map((kind) => `no ${shown[kind]}`));

/** What it is and where it is found, or else what it costs not to know it: sentences that follow its name. */
function howToGet({ key, definition, costs }: Gap): string {
  const where = whereFound[key];
  return [definition, where ? `It ${where}.` : "", costs].filter(Boolean).map(stopped).join(" ");
}

/**
 * What is missing, what it keeps from being said and where a company finds it. The one that blocks most comes first and alone,
 * because a list of ten is fetched by nobody. Null when nothing is missing that the playbook asks for.
 */
export function writeMissing(material: Material): Section | null {
  const { wanted } = findGaps(material);
  const [first, ...others] = wanted;
  if (!first) return null;
  const lacking = first.costs === "" ? `Without it there is ${without(first)}.` : "";
  const paragraphs = [`Get this first: ${inner(first.label)}. ${[howToGet(first), lacking].filter(Boolean).join(" ")}`];
  if (others.length > 0) {
    const rest = others.slice(mostListed).map((gap) => inner(gap.label).replace(/^goal: /, "a goal for "));
    paragraphs.push(
      `Then, in this order:`,
      others
        .slice(0, mostListed)
        .map((gap) => `- **${opening(gap.label)}**. ${howToGet(gap)}`.trim())
        .join("\n"),
    );
    if (rest.length > 0) paragraphs.push(`After these ${rest.length === 1 ? "comes" : "come"} ${joined(rest)}.`);
  }
  return {
    name: "missing",
    heading: others.length > 0 ? "What is missing, and where to find it" : `What is missing: ${inner(first.label)}`,
    paragraphs,
  };
}
