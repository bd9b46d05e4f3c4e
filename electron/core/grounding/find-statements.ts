import { hidden, marked } from "./mask-text.ts";
import { splitBlocks, type Block } from "./split-blocks.ts";

/** A sentence, a heading or a row of a table. */
export interface FoundStatement {
  start: number;
  end: number;
  block: Block;
  /** Index of its block. */
  blockNumber: number;
}

const longest = 2_000;
const enders = /[.!?…。！？]+/g;
const closers = /["”»’')*_\s]/;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|approx|ca|cf|etc|no|nr|fig|mr|mrs|ms|dr|st|inc|ltd|co|est|min|max|avg|incl|excl|resp|[A-Za-z])\.$/i;

/** Whether marks behind a full stop belong to the sentence before: what follows them begins anew. */
function beginsAnew(text: string, at: number): boolean {
  const next = /\S/.exec(text.slice(at, at + 40))?.[0] ?? "";
  return next === "" || next === hidden || /[\p{Lu}"“«'(]/u.test(next);
}

/** Where the sentence that ends at a stop really ends, or null when the stop ends nothing. */
function endOfSentence(text: string, stopStart: number, stopEnd: number): number | null {
  let at = stopEnd;
  while (at < text.length && at - stopEnd < 4 && closers.test(text[at] ?? "") && !/\s/.test(text[at] ?? "")) at += 1;
  const wide = /[。！？]/.test(text.slice(stopStart, stopEnd));
  const next = text[at] ?? " ";
  if (!wide && next !== marked && !/\s/.test(next)) return null;
  if (
    text[stopStart] === "." &&
    stopEnd - stopStart === 1 &&
    abbreviation.test(text.slice(Math.max(0, stopStart - 12), stopEnd))
  )
    return null;
  if (!wide && /^\s*[a-z]/.test(text.slice(at, at + 20))) return null;
  // Marks right behind the stop.
  let past = at;
  let end = at;
  while (past < text.length) {
    while (past < text.length && /[\s.,;]/.test(text[past] ?? "") && past - end < 4) past += 1;
    if (text[past] !== marked) break;
    while (text[past] === marked) past += 1;
    end = past;
  }
  if (end > at && !beginsAnew(text, end)) return at;
  return end;
}

function sentencesOf(masked: string, block: Block, blockNumber: number, found: FoundStatement[]): void {
  const text = masked.slice(block.start, block.end);
  let from = 0;
  const push = (end: number) => {
    let start = from;
    while (start < end && /\s/.test(text[start] ?? "")) start += 1;
    let last = end;
    while (last > start && /\s/.test(text[last - 1] ?? "")) last -= 1;
    if (last > start) found.push({ start: block.start + start, end: block.start + last, block, blockNumber });
    from = end;
  };
  const cutLong = (end: number) => {
    // A text without stops is cut at blanks, so that work stays in proportion to its length.
    while (end - from > longest) {
      // Looked for in this piece alone: in a text without a blank the way back grows with each piece.
      const blank = text.slice(from, from + longest + 1).lastIndexOf(" ");
      push(from + (blank > 0 ? blank : longest));
    }
  };
  for (const stop of text.matchAll(enders)) {
    if (stop.index < from) continue;
    const end = endOfSentence(text, stop.index, stop.index + stop[0].length);
    if (end === null) continue;
    cutLong(end);
    push(end);
  }
  cutLong(text.length);
  push(text.length);
}

/**
 * Cuts prose into statements: sentences of paragraphs, items and headings; whole rows of tables.
 * @param prose as written, in which list marks and table bars still stand
 * @param masked the same at the same length, with marks, code and quotations covered
 */
export function findStatements(prose: string, masked: string): { statements: FoundStatement[]; blocks: Block[] } {
  const blocks = splitBlocks(prose);
  const statements: FoundStatement[] = [];
  blocks.forEach((block, number) => {
    if (block.kind === "row" || block.kind === "header")
      statements.push({ start: block.start, end: block.end, block, blockNumber: number });
    else sentencesOf(masked, block, number, statements);
  });
  return { statements, blocks };
}
