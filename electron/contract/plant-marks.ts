import type { Check, Grounding, Mark, Span } from "./grounding.ts";
import { markPattern } from "./without-marks.ts";

/** A number or quotation in the text that code could not confirm. `quiet`: it cites nothing, which is no error. */
export interface Claim {
  check: Check;
  quiet: boolean;
}

/** A text ready for the Markdown parser, with what stands at its signs. */
export interface PlantedText {
  text: string;
  marks: Mark[];
  claims: Claim[];
}

// Private-use characters: no author types them, Markdown takes them for letters, so nothing around them changes its meaning.
const chipOpen = "\uE000";
const chipClose = "\uE001";
const claimOpen = "\uE002";
const claimOpened = "\uE003";
const claimClose = "\uE004";
/** These in a text are no signs of ours. */
const signs = /[\uE000-\uE004]/g;

/** What a planted text is made of, in its order. */
export type Piece =
  | { kind: "text"; text: string }
  | { kind: "chip"; index: number }
  | { kind: "claim-opens"; index: number }
  | { kind: "claim-closes" };

/** Cuts planted text at its signs. */
export function cutPlanted(planted: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const sign of planted.matchAll(/\uE000(\d+)\uE001|\uE002(\d+)\uE003|\uE004/g)) {
    if (sign.index > at) pieces.push({ kind: "text", text: planted.slice(at, sign.index) });
    at = sign.index + sign[0].length;
    if (sign[1] !== undefined) pieces.push({ kind: "chip", index: Number(sign[1]) });
    else if (sign[2] !== undefined) pieces.push({ kind: "claim-opens", index: Number(sign[2]) });
    else pieces.push({ kind: "claim-closes" });
  }
  if (at < planted.length) pieces.push({ kind: "text", text: planted.slice(at) });
  return pieces;
}

/** The text without signs: for code spans, where a mark is shown as the author wrote it. */
export function unplant(planted: string, marks: readonly Mark[]): string {
  return cutPlanted(planted)
    .map((piece) =>
      piece.kind === "text" ? piece.text : piece.kind === "chip" ? `[${marks[piece.index]?.body ?? ""}]` : "",
    )
    .join("");
}

/**
 * Puts a sign in place of each mark and around each number or quotation that was not confirmed, before Markdown is parsed,
 * because a mark such as `[=F3*F13*2]` would otherwise be read as emphasis. Spans that overlap one before them are left out.
 */
export function plantMarks(prose: string, grounding: Grounding): PlantedText {
  const text = prose.replace(signs, "\uFFFD");
  const marks: Mark[] = [];
  const claims: Claim[] = [];
  const inOrder = grounding.marks.map((mark) => mark.span).sort((one, other) => one.start - other.start);
  const chips = grounding.marks.map((mark) => ({ span: mark.span, mark, claim: null }));
  const doubts = grounding.statements
    .flatMap((statement) => statement.checks)
    .filter((check) => (check.what === "number" || check.what === "quotation") && isDoubt(check))
    .filter((check) => !holdsMark(inOrder, check.span))
    .map((check) => ({ span: check.span, mark: null, claim: { check, quiet: check.standing === "no-evidence" } }));
  let planted = "";
  let at = 0;
  for (const { span, mark, claim } of [...chips, ...doubts].sort((one, other) => one.span.start - other.span.start)) {
    if (span.start < at || span.end <= span.start || span.end > text.length) continue;
    const before = text.slice(at, span.start);
    if (mark !== null) {
      // The chip stays on the line of the word that it belongs to.
      planted += before.replace(/ +$/, "\u00A0") + chipOpen + marks.length + chipClose;
      marks.push(mark);
    } else {
      planted += before + claimOpen + claims.length + claimOpened + text.slice(span.start, span.end) + claimClose;
      claims.push(claim);
    }
    at = span.end;
  }
  return { text: planted + text.slice(at), marks, claims };
}

/** Whether a span shares a character with one of the spans, which stand in their order and don't overlap. */
function holdsMark(spans: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.start < end;
}

const isDoubt = (check: Check): boolean => check.standing === "unsupported" || check.standing === "no-evidence";

/** What a soft chip says of a reference, or null where nothing is known of it. */
export type DescribeRef = (ref: string) => { label: string; valueText: string } | null;

/** The marks of a text that was not checked, found by their shape, in its order; those of which nothing is known say so by their label. */
export function findDraftMarks(text: string, describe: DescribeRef): Mark[] {
  return [...text.matchAll(markPattern)].map((found) => {
    const body = found[1] ?? "";
    const kind = body.startsWith("=") ? "expression" : /^[FADRU]\d/.test(body) ? "reference" : "proposed";
    const refs = kind === "proposed" ? [] : (body.match(/[FADRU]\d{1,6}(?:\.[a-z][a-z0-9_]*)?/g) ?? []);
    const known = kind === "reference" ? describe(refs[0] ?? "") : null;
    const end = found.index + found[0].length;
    return {
      // Without the blanks before it.
      span: { start: end - found[0].trimStart().length, end },
      kind,
      body: body.replace(/^=/, ""),
      refs,
      label: known?.label ?? "",
      valueText: known?.valueText ?? "",
      ok: true,
    };
  });
}

/**
 * The same for a text that is still being written and was not checked yet: marks are found by their shape and shown soft; one that
 * has only half arrived is held back.
 */
export function plantDraftMarks(prose: string, describe: DescribeRef): PlantedText {
  const text = prose.replace(signs, "\uFFFD").replace(/[ \t]*\[[^\]\n]{0,400}$/, "");
  const marks: Mark[] = [];
  let planted = "";
  let at = 0;
  for (const mark of findDraftMarks(text, describe)) {
    const before = text.slice(at, mark.span.start).replace(/[ \t]+$/, "");
    at = mark.span.end;
    planted += before;
    // What would show as an empty chip leaves no gap either.
    if (mark.label === "" && mark.kind !== "proposed") continue;
    planted += `\u00A0${chipOpen}${marks.length}${chipClose}`;
    marks.push(mark);
  }
  return { text: planted + text.slice(at), marks, claims: [] };
}
