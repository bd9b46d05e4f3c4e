import type { ActionDraft } from "../../contract/brief.ts";
import type { Contradiction } from "../../contract/contradiction.ts";
import type { Decision } from "../../contract/decision.ts";
import type { ActionId, IsoTime } from "../../contract/ids.ts";
import { likeness, rootsOf } from "../likeness/word-roots.ts";
import { oppositeWords } from "./opposite-words.ts";

/** Titles less alike than this are about different things. */
const leastLikeness = 0.6;
/** Two that undo each other speak of the same thing; less alike than this, they don't. */
const leastSameThing = 0.75;
/** One word in common is too little to call two titles alike, unless neither has more. */
const leastShared = 2;

/** What is held against the decisions: an action, of a brief or still being written. */
type Held = Pick<ActionDraft, "title"> & { id?: ActionId };

/**
 * The decisions that an action goes against: those that were turned down or barred and are like it, and those that hold and that it would
 * undo or propose once more; barred ones first, then the newest. Only titles are compared, so what is told is seldom wrong and not complete. A decision that was
 * made of this very action is none.
 * @param until decisions that were made later are left alone; null takes all
 */
export function findContradictions(
  action: Held,
  decisions: readonly Decision[],
  until: IsoTime | null = null,
): Contradiction[] {
  const found = decisions.flatMap((decision): Contradiction[] => {
    if (action.id !== undefined && decision.actionId === action.id) return [];
    if (until !== null && decision.createdAt > until) return [];
    const kind = kindOf(action.title, decision);
    if (kind === null) return [];
    const { id, ref, title, decidedOn, barredReason, reasons } = decision;
    const reason = kind === "barred" ? barredReason || reasons : reasons;
    return [{ kind, decisionId: id, ref, title, decidedOn, reason }];
  });
  return found.sort((one, other) => Number(other.kind === "barred") - Number(one.kind === "barred"));
}

/** The barred decision that an action is like, or null. */
export function barredBy(action: Held, decisions: readonly Decision[]): Decision | null {
  return decisions.find((decision) => kindOf(action.title, decision) === "barred") ?? null;
}

function kindOf(title: string, decision: Decision): Contradiction["kind"] | null {
  const undoes = areOpposite(title, decision.title);
  if (undoes) return decision.standing === "accepted" ? "opposite" : null;
  if (!areAlike(title, decision.title)) return null;
  if (decision.standing === "accepted") return doTheSame(title, decision.title) ? "repeats" : null;
  if (decision.barred) return "barred";
  return decision.standing === "turned-down" ? "turned-down" : null;
}

function areAlike(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  const [roots, others] = [rootsOf(one), rootsOf(other)];
  const shared = [...roots].filter((root) => others.has(root)).length;
  const needed = Math.min(leastShared, Math.max(roots.size, others.size));
  return shared >= needed && likeness(roots, others) >= leastLikeness;
}

/** Whether two titles that are alike hold the same of the words that have an opposite: "hire engineers" is no "freeze hiring". */
function doTheSame(one: string, other: string): boolean {
  const told = (title: string): string =>
    wordsOf(title)
      .filter((word) => verbs.has(word))
      .sort()
      .join(" ");
  return told(one) === told(other);
}

/** Whether two titles say opposite words of the same thing. */
function areOpposite(one: string, other: string): boolean {
  return oppositeWords.some(([side, counter]) => {
    const [mine, yours] = [wordsOf(one), wordsOf(other)];
    const has = (words: readonly string[], list: readonly string[]) => words.some((word) => list.includes(word));
    const forth = has(mine, side) && has(yours, counter) && !has(mine, counter) && !has(yours, side);
    const back = has(mine, counter) && has(yours, side) && !has(mine, side) && !has(yours, counter);
    if (!forth && !back) return false;
    const both = [...side, ...counter];
    const thing = (words: readonly string[]) => rootsOf(words.filter((word) => !both.includes(word)).join(" "));
    return likeness(thing(mine), thing(yours)) >= leastSameThing;
  });
}

/** The words of a title; of an opposite word with an ending (-s, -ing) its plain form. */
function wordsOf(title: string): string[] {
  return (plain(title).match(/\p{L}[\p{L}'’-]*/gu) ?? []).map((word) => {
    const stem = word.replace(/(?:ing|s)$/, "");
    return [word, stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")].find((form) => verbs.has(form)) ?? word;
  });
}

const verbs = new Set(oppositeWords.flat(2));

const plain = (title: string): string =>
  title
    .replace(/\[[^\]\n]*\]/g, " ")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/[.!?\s]+$/, "")
    .trim();
