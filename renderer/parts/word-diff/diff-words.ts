import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a text against another. */
export interface Piece {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A run of whole lines: `same` as before, or `changed` with what came and went word by word. `lines` counts those of the newer text. */
export interface Run {
  kind: "same" | "changed";
  pieces: Piece[];
  lines: number;
}

/** How long the comparing of lines, and that of words within them, may take at most (ms); beyond, a coarser answer is given. */
const linesWithin = 1_500;
const wordsWithin = 1_000;
/** Characters of changed lines that are compared word by word, in one run and in all: longer ones are told as a whole. */
const longestRun = 20_000;
const wordsInAll = 200_000;

/**
 * What makes the newer text of the older one: lines first, then words within lines that changed. The pieces that are not `added` join to
 * the older text, those that are not `removed` to the newer. A text of any length is answered: what would take too long is told coarsely.
 */
export function diffWords(older: string, newer: string): Run[] {
  const before = toLines(older);
  const after = toLines(newer);
  const runs: Run[] = [];
  const budget = { characters: wordsInAll, until: performance.now() + wordsWithin };
  let removed = "";
  let added: string[] = [];
  const flush = (): void => {
    if (removed === "" && added.length === 0) return;
    runs.push({ kind: "changed", pieces: diffInside(removed, added.join(""), budget), lines: added.length });
    removed = "";
    added = [];
  };
  for (const change of diffLines(before, after)) {
    if (change.added) added.push(...change.value);
    else if (change.removed) removed += change.value.join("");
    else {
      flush();
      runs.push({
        kind: "same",
        pieces: [{ kind: "same", text: change.value.join("") }],
        lines: change.value.length,
      });
    }
  }
  flush();
  return runs;
}

/** Lines with their ends; the last may have none. */
const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

type Lines = { value: string[]; added: boolean; removed: boolean };

function diffLines(before: string[], after: string[]): Lines[] {
  const found = diffArrays(before, after, { timeout: linesWithin });
  return found ?? diffEnds(before, after);
}

/** The coarse answer: what both begin and end with, and all between as gone and come. */
function diffEnds(before: string[], after: string[]): Lines[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const parts: Lines[] = [
    { value: before.slice(0, head), added: false, removed: false },
    { value: before.slice(head, before.length - tail), added: false, removed: true },
    { value: after.slice(head, after.length - tail), added: true, removed: false },
    { value: after.slice(after.length - tail), added: false, removed: false },
  ];
  return parts.filter(({ value }) => value.length > 0);
}

function diffInside(removed: string, added: string, budget: { characters: number; until: number }): Piece[] {
  const whole: Piece[] = [
    { kind: "removed" as const, text: removed },
    { kind: "added" as const, text: added },
  ].filter(({ text }) => text !== "");
  const length = removed.length + added.length;
  const left = budget.until - performance.now();
  if (whole.length < 2 || length > longestRun || length > budget.characters || left <= 0) return whole;
  budget.characters -= length;
  const found = diffWordsWithSpace(removed, added, { timeout: left });
  if (found === undefined) return whole;
  return found.map(({ value, ...of }) => ({
    kind: of.added ? "added" : of.removed ? "removed" : "same",
    text: value,
  }));
}
