import type { Span } from "../../contract/grounding.ts";

/** A mark as it stands in the prose, not yet held against anything. */
export interface FoundMark {
  span: Span;
  kind: "reference" | "expression" | "proposed";
  /** Without brackets, blanks trimmed: `F3, A1.churn`, `F4/(F3*F13)`. */
  body: string;
  /** In the order in which they stand: `F3`, `A1.activation_rate`. For an expression, those that it names. */
  refs: string[];
  /** Whether it says that the number is the writer's own, alone (`[estimate]`) or beside references (`[F3, estimate]`). */
  proposed: boolean;
}

const brackets = /\\?(?:\[([^[\]\n]{1,400})\]|【([^【】\n]{1,400})】)/g;
const rounds = /\(([^()[\]\n]{2,60})\)/g;
const linkTarget = /^\([^()\s]{0,300}\)/;
const reference = /^[FADRU][1-9]\d{0,5}(?:(?:\.given)?\.[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)?$/;
const references = /\b[FADRU][1-9]\d{0,5}(?:(?:\.given)?\.[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)?\b/g;
const run = /^([FADRU])([1-9]\d{0,5})\s*[-–—]\s*([FADRU])([1-9]\d{0,5})$/;
const lead = /^(?:see|cf\.?|from|per|by|source:?|facts?|analysis|answers?|decisions?|follow-ups?)\s+/i;
const own =
  /^(?:(?:an?|my|our|own|rough|first|proposed|working)\s+){0,3}(?:proposed|proposal|estimated?|estimates|target|assumption|assumed|guess)$/i;

/** `f3` is read as `F3`; the name of a figure stays as it is. */
function tidy(ref: string): string {
  return ref.charAt(0).toUpperCase() + ref.slice(1);
}

/** Reads `F3, A1.churn; F5 and F7-F9`; null when anything else stands in it. */
function readReferences(body: string): { refs: string[]; proposed: boolean } | null {
  const refs: string[] = [];
  let proposed = false;
  for (const raw of body.split(/[,;&+]|\band\b/)) {
    const piece = raw.trim().replace(lead, "");
    if (piece === "") continue;
    const one = tidy(piece);
    const span = run.exec(one);
    if (reference.test(one)) refs.push(one);
    else if (span && span[1] === span[3]) {
      const from = Number(span[2]);
      const to = Number(span[4]);
      if (to <= from || to - from > 20) return null;
      for (let number = from; number <= to; number += 1) refs.push(`${span[1]}${number}`);
    } else if (own.test(piece)) proposed = true;
    else return null;
  }
  return refs.length > 0 || proposed ? { refs, proposed } : null;
}

/** The references that an expression names, each once. */
export function referencesIn(text: string): string[] {
  return [...new Set(text.match(references) ?? [])];
}

function readBody(body: string): Omit<FoundMark, "span"> | null {
  const trimmed = body.replace(/\\$/, "").trim();
  if (trimmed.startsWith("=")) {
    // "[=F4/F3 = 20 %]": only the calculation counts, what it is said to give is checked anyway.
    const expression = (trimmed.slice(1).split(/[=≈]/)[0] ?? "").trim();
    return { kind: "expression", body: expression, refs: referencesIn(expression), proposed: false };
  }
  const read = readReferences(trimmed);
  if (read) return { kind: read.refs.length > 0 ? "reference" : "proposed", body: trimmed, ...read };
  // An expression whose "=" was forgotten.
  if (
    /^[FADRU(]/.test(trimmed) &&
    /[-+*/^×÷]/.test(trimmed) &&
    /^[FADRU\d().\s*+/^×÷·%,a-z_-]+$/.test(trimmed) &&
    referencesIn(trimmed).length > 0
  )
    return { kind: "expression", body: trimmed, refs: referencesIn(trimmed), proposed: false };
  return null;
}

/** Cuts behind commas and semicolons that no parenthesis holds: `min(F6, F18)` stays whole. */
function splitOutside(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth -= 1;
    else if ((text[at] === "," || text[at] === ";") && depth === 0) {
      pieces.push(text.slice(from, at + 1));
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Reads `[F19, =F19*312]`: references and expressions in one bracket, each a mark of its own stretch of it. */
function readMixed(bracket: string, at: number): FoundMark[] {
  const pieces = bracket.includes("=") ? splitOutside(bracket) : [];
  if (pieces.length < 2) return [];
  const marks: FoundMark[] = [];
  let from = 0;
  for (const piece of pieces) {
    const read = readBody(piece.replace(/^\\?[[【]|\\?[\]】]$|[,;]$/g, ""));
    if (!read) return [];
    marks.push({ ...read, span: { start: at + from, end: at + from + piece.length } });
    from += piece.length;
  }
  return marks;
}

/**
 * Finds every mark in prose, in order: `[F3]`, `[F3, A1.churn]`, `[=F4/F3]`, `[proposed]`, also `【F3】`, `[F3](#F3)` and `(F3)`.
 * @param prose with code and comments already covered, at its full length
 * @param isKnown whether a reference exists; round brackets are a mark only around references that do
 */
export function findMarks(prose: string, isKnown: (ref: string) => boolean): FoundMark[] {
  const marks: FoundMark[] = [];
  for (const found of prose.matchAll(brackets)) {
    const mixed = readMixed(found[0], found.index);
    if (mixed.length > 0) {
      marks.push(...mixed);
      continue;
    }
    const read = readBody(found[1] ?? found[2] ?? "");
    if (!read) continue;
    let end = found.index + found[0].length;
    if (found[1] !== undefined && prose[end] === "(") {
      const target = linkTarget.exec(prose.slice(end, end + 310))?.[0] ?? "";
      // "[F3](#F3)" is a mark written as a link; "[F3](see the sheet)" is a mark and a remark.
      end += target.length;
    }
    marks.push({ ...read, span: { start: found.index, end } });
  }
  for (const found of prose.matchAll(rounds)) {
    const read = readReferences((found[1] ?? "").trim());
    if (!read || read.refs.length === 0 || !read.refs.every((ref) => isKnown(ref.split(".")[0] ?? ""))) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    // Behind a bracket it is the target of a link, which went with its mark.
    if (prose[span.start - 1] === "]") continue;
    marks.push({ kind: "reference", body: (found[1] ?? "").trim(), ...read, span });
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}
