import type { FoundStatement } from "./find-statements.ts";
import { findNumbers } from "./find-numbers.ts";
import type { MarkGroup, ReadMark } from "./hold-number.ts";
import type { NumberClaim } from "./number-claim.ts";

/** A statement with its numbers and marks, at places of the whole text. */
export interface ReadStatement {
  found: FoundStatement;
  /** Masked. */
  text: string;
  claims: NumberClaim[];
  groups: MarkGroup[];
  /** Of a row: where its cells begin; else empty. */
  cells: number[];
}

const betweenMarks = /^[\s,;.()|&]{0,4}(?:and\s)?$/;

function groupMarks(marks: readonly ReadMark[], masked: string, row: boolean): MarkGroup[] {
  const groups: { start: number; end: number; marks: ReadMark[] }[] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    const gap = last && mark.span.start - last.end < 8 ? masked.slice(last.end, mark.span.start) : null;
    if (last && gap !== null && betweenMarks.test(gap) && !(row && gap.includes("|"))) {
      last.marks.push(mark);
      last.end = mark.span.end;
    } else groups.push({ start: mark.span.start, end: mark.span.end, marks: [mark] });
  }
  return groups;
}

function cellStarts(text: string, start: number): number[] {
  const starts = [start];
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1)) starts.push(start + at + 1);
  return starts;
}

/** What a column's header says of its bare numbers. */
function applyHeader(claim: NumberClaim, header: string): void {
  if (claim.unit !== "bare" || claim.idle) return;
  const thousand = /[$€£]\s?k\b|\bk\s?[$€£]|\bin thousands?\b|\((?:[$€£]?\s?)?k\)|\b(?:USD|EUR|GBP) ?k\b/i.test(header);
  const million = /[$€£]\s?m\b|\bin millions?\b|\((?:[$€£]\s?)?m\)/i.test(header);
  const scale = thousand ? 1000 : million ? 1e6 : /%|\bpercent\b/.test(header) ? 0.01 : 1;
  const sign = /[$€£¥₹₪]/.exec(header)?.[0] ?? null;
  if (scale === 0.01) claim.unit = "percent";
  else if (sign || thousand || million) {
    claim.unit = "money";
    claim.currency = sign;
  } else return;
  claim.value *= scale;
  claim.step *= scale;
  claim.roundStep *= scale;
  claim.soft = false;
}

/**
 * Reads the numbers of a statement and groups its marks.
 * @param marks those inside the statement, in order
 * @param header the masked header row above a row, or null
 */
export function readStatement(
  found: FoundStatement,
  masked: string,
  marks: readonly ReadMark[],
  header: string | null,
): ReadStatement {
  const text = masked.slice(found.start, found.end);
  const row = found.block.kind === "row";
  const claims = findNumbers(text).map((claim) => ({
    ...claim,
    start: claim.start + found.start,
    end: claim.end + found.start,
  }));
  const cells = row ? cellStarts(text, found.start) : [];
  if (row && header !== null) {
    const heads = header.split("|");
    for (const claim of claims) {
      const cell = cells.filter((start) => start <= claim.start).length - 1;
      applyHeader(claim, heads[cell] ?? "");
    }
  }
  return { found, text, claims, groups: groupMarks(marks, masked, row), cells };
}
