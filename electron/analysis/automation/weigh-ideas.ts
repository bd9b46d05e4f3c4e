import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { boundErrors, type ErrorBounds } from "./error-figures.ts";
import { gates, judgeIdea, type Gate, type Judged } from "./idea-gates.ts";
import { holdAgainstPlain, type PlainResult } from "./plain-way.ts";
import { priceIdea, type PricedIdea } from "./price-idea.ts";
import { readIdeas } from "./read-ideas.ts";

/** What comes of an idea: ranked, better done by plain software, not to be done, or not to be said yet. */
export type Fate = "ranked" | "plain" | "failed" | "open";

export interface WeighedIdea extends PricedIdea {
  bounds: ErrorBounds;
  against: PlainResult;
  judged: Judged;
  fate: Fate;
  /** The gates that it fails, gravest first, and those that nobody can judge yet. */
  fails: Gate[];
  opens: Gate[];
}

/**
 * All ideas, weighed. Those that pass every gate come first, by what a first year leaves at the least use; then those of plain software,
 * those that are open, and those that fail. Null when nobody was asked.
 */
export function weighIdeas(reader: Reader): { ideas: WeighedIdea[]; leftOut: string[] } | null {
  const read = readIdeas(reader);
  if (read === null) return null;
  const order: Fate[] = ["ranked", "plain", "open", "failed"];
  const ideas = read.ideas
    .map((idea) => weigh(reader, priceIdea(reader, idea)))
    .sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate) || yearOf(b) - yearOf(a));
  return { ideas, leftOut: read.leftOut };
}

const lowest = -Number.MAX_VALUE;
const yearOf = ({ year }: WeighedIdea): number => valueOf(year) ?? lowest;

function weigh(reader: Reader, idea: PricedIdea): WeighedIdea {
  const bounds = boundErrors(reader, idea);
  const against = holdAgainstPlain(reader, idea);
  const judged = judgeIdea(idea, bounds, against);
  const fails = gates.filter((gate) => judged.at[gate] === "fail");
  const opens = gates.filter((gate) => judged.at[gate] === "open");
  const hard = fails.filter((gate) => gate !== "plain");
  const fate = hard.length > 0 ? "failed" : fails.length > 0 ? "plain" : opens.length > 0 ? "open" : "ranked";
  return { ...idea, bounds, against, judged, fate, fails, opens };
}

/** The ideas of one fate, in their order. */
export const ofFate = (ideas: readonly WeighedIdea[], fate: Fate): WeighedIdea[] =>
  ideas.filter((idea) => idea.fate === fate);
