import type { ActionDraft } from "../../contract/brief.ts";
import { likeness, rootsOf } from "../likeness/word-roots.ts";

/** Two actions less alike than this are about different things. */
const leastLikeness = 0.34;
/** How much each says about what an action is: its name most, then what it moves, then what it points at. */
const weights = { title: 0.55, measure: 0.3, cited: 0.15 };
/** Between a title and the other's measure or first step a shared thing says less than between two titles. */
const acrossWeight = 0.8;

type Matched = Pick<ActionDraft, "title" | "measure" | "baseline" | "firstStep" | "why">;

/** A pair of places, one on each side, with how alike the two are. */
export interface Pair {
  first: number;
  second: number;
  likeness: number;
}

/**
 * Which actions of two sides aim at the same thing, by the meaning of title and measure and by what they cite. Each is matched at most
 * once, the most alike first; of equals the earlier. The same input always gives the same pairs, and swapped sides give swapped pairs.
 */
export function matchActions(first: readonly Matched[], second: readonly Matched[]): Pair[] {
  const all = first.flatMap((one, at) =>
    second.map((other, otherAt): Pair => ({ first: at, second: otherAt, likeness: likenessOf(one, other) })),
  );
  const ranked = all
    .filter((pair) => pair.likeness >= leastLikeness)
    .sort(
      (one, other) =>
        other.likeness - one.likeness ||
        one.first + one.second - (other.first + other.second) ||
        one.first - other.first,
    );
  const pairs: Pair[] = [];
  for (const pair of ranked)
    if (!pairs.some((taken) => taken.first === pair.first || taken.second === pair.second)) pairs.push(pair);
  return pairs.sort((one, other) => one.first - other.first);
}

/** How alike two actions are, from 0 to 1. */
function likenessOf(one: Matched, other: Matched): number {
  if (one.title.trim().toLowerCase() === other.title.trim().toLowerCase()) return 1;
  const titles = likeness(rootsOf(one.title), rootsOf(other.title));
  const across = Math.max(
    likeness(rootsOf(one.title), rootsOf(`${other.measure} ${other.firstStep}`)),
    likeness(rootsOf(other.title), rootsOf(`${one.measure} ${one.firstStep}`)),
  );
  return (
    weights.title * Math.max(titles, acrossWeight * across) +
    weights.measure * likeness(rootsOf(one.measure), rootsOf(other.measure)) +
    weights.cited * likeness(citedIn(one), citedIn(other))
  );
}

/** The facts and figures that an action points at. */
function citedIn({ title, measure, baseline, why }: Matched): Set<string> {
  const marks = [title, measure, baseline, why].join(" ").match(/\b[FADRU]\d+(?:\.[a-z][a-z0-9_]*)?/g);
  return new Set(marks ?? []);
}
