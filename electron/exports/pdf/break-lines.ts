import bidiFactory from "bidi-js";
import LineBreaker from "linebreak";
import type { Face } from "../faces.ts";
import { cleanText, readsRightToLeft, rightToLeft } from "../clean-text.ts";
import type { Look, Piece } from "./look.ts";
import type { Typesetter } from "./typesetter.ts";

/** A part of a line that is drawn at once: one look, one face, one direction. */
export interface Atom {
  text: string;
  look: Look;
  face: Face;
  /** Points. */
  width: number;
  /** Depth of direction by Unicode's algorithm (UAX 9): odd is from right to left. */
  level: number;
}

/** A line in the order in which it is seen, from left to right. */
export interface Line {
  atoms: Atom[];
  /** Points, without blanks at its end. */
  width: number;
  /** Whether its paragraph is read from right to left, and so stands at the right. */
  rightToLeft: boolean;
}

const bidi = bidiFactory();

/** Sets pieces into lines of at most `width` points. A word that is longer than a line is broken wherever it must be. */
export function breakLines(pieces: readonly Piece[], width: number, setter: Typesetter): Line[] {
  const clean = pieces.map(({ text, look }) => ({ text: tidied(text), look }));
  return hardLines(clean).flatMap((line) => fillLines(line, width, setter));
}

/** What the pieces take without any break, and at least: the widest of what can't be broken. Points. */
export function measurePieces(pieces: readonly Piece[], setter: Typesetter): { least: number; most: number } {
  const clean = pieces.map(({ text, look }) => ({ text: tidied(text), look }));
  const need = { least: 0, most: 0 };
  for (const line of hardLines(clean)) {
    const units = unitsOf(line, setter).map((unit) => widthOf(withoutBlanks(unit)));
    const whole = widthOf(unitsOf(line, setter).flat());
    need.most = Math.max(need.most, whole);
    need.least = Math.max(need.least, ...units);
  }
  return need;
}

/** Tabs as blanks; a percent sign stays with its number. */
const tidied = (text: string): string =>
  cleanText(text)
    .replace(/\t/g, "    ")
    .replace(/(?<=\d) (?=%)/g, "\u00a0");

/** Pieces cut where the text itself begins a new line. */
function hardLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { text, look } of pieces)
    for (const [at, part] of text.split("\n").entries()) {
      if (at > 0) lines.push([]);
      if (part !== "") lines.at(-1)!.push({ text: part, look });
    }
  return lines;
}

function fillLines(pieces: readonly Piece[], width: number, setter: Typesetter): Line[] {
  const isTurned = readsRightToLeft(pieces.map(({ text }) => text).join(""));
  const lines: Line[] = [];
  let open: Atom[] = [];
  let taken = 0;
  const close = (): void => {
    lines.push(seenLine(withoutBlanks(open), isTurned));
    open = [];
    taken = 0;
  };
  for (const unit of unitsOf(pieces, setter)) {
    const own = widthOf(withoutBlanks(unit));
    if (taken > 0 && taken + own > width + 0.01) close();
    for (const part of own > width ? signsOf(unit, setter) : [unit]) {
      if (taken > 0 && taken + widthOf(withoutBlanks(part)) > width + 0.01) close();
      open.push(...part);
      taken += widthOf(part);
    }
  }
  if (open.length > 0 || lines.length === 0) close();
  return lines;
}

/** The atoms between two places at which a line may break. */
function unitsOf(pieces: readonly Piece[], setter: Typesetter): Atom[][] {
  const text = pieces.map((piece) => piece.text).join("");
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text).levels : null;
  const units: Atom[][] = [];
  let from = 0;
  for (const to of breaksIn(text)) {
    const unit: Atom[] = [];
    let start = 0;
    for (const piece of pieces) {
      const end = start + piece.text.length;
      if (end > from && start < to) {
        const [first, last] = [Math.max(from, start), Math.min(to, end)];
        for (const [at, part] of evenParts(text, first, last, levels))
          unit.push(...atomsOf(part, piece.look, levels?.[at] ?? 0, setter));
      }
      start = end;
      if (start >= to) break;
    }
    units.push(unit);
    from = to;
  }
  return units;
}

function breaksIn(text: string): number[] {
  const breaker = new LineBreaker(text);
  const places: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) places.push(next.position);
  return places;
}

/** A stretch of text cut where the direction changes and between words and blanks, each with its place. */
function evenParts(text: string, from: number, to: number, levels: Uint8Array | null): [number, string][] {
  const parts: [number, string][] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    const isEven =
      at < to && (levels === null || levels[at] === levels[at - 1]) && (text[at] === " ") === (text[at - 1] === " ");
    if (isEven) continue;
    parts.push([start, text.slice(start, at)]);
    start = at;
  }
  return parts;
}

function atomsOf(text: string, look: Look, level: number, setter: Typesetter, wholeSigns = false): Atom[] {
  return setter.partsOf(text, look, wholeSigns).map((part) => {
    const drawn = level % 2 === 1 ? turn(part.text) : part.text;
    return {
      text: drawn,
      look,
      face: part.face,
      level,
      width: setter.widthOf(drawn, part.face, look, level % 2 === 1),
    };
  });
}

/** Brackets are mirrored; what has no letters is turned here, what has is turned by the face's own shaping. */
function turn(text: string): string {
  const mirrored = [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign);
  return (rightToLeft.test(text) ? mirrored : mirrored.reverse()).join("");
}

/** A unit that is wider than a line, sign by sign. */
function signsOf(unit: readonly Atom[], setter: Typesetter): Atom[][] {
  return unit.flatMap(({ text, look, level }) =>
    atomsOf(level % 2 === 1 ? turn(text) : text, look, level, setter, true).map((atom) => [atom]),
  );
}

const isBlank = ({ text }: Atom): boolean => text.trim() === "";
const widthOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { width }) => sum + width, 0);

function withoutBlanks(atoms: readonly Atom[]): Atom[] {
  const last = atoms.findLastIndex((atom) => !isBlank(atom));
  return atoms.slice(0, last + 1);
}

/** The order in which a line is seen: from the deepest level up, each stretch of at least that depth is turned (UAX 9, L2). */
function seenLine(atoms: Atom[], isTurned: boolean): Line {
  const seen = [...atoms];
  const deepest = Math.max(0, ...seen.map(({ level }) => level));
  for (let depth = deepest; depth >= 1; depth--) {
    for (let at = 0; at < seen.length; at++) {
      let end = at;
      while (end < seen.length && seen[end]!.level >= depth) end++;
      if (end > at + 1) seen.splice(at, end - at, ...seen.slice(at, end).reverse());
      at = Math.max(at, end);
    }
  }
  return { atoms: joined(seen), width: widthOf(seen), rightToLeft: isTurned };
}

/** Neighbours of one look are drawn at once, with the blanks between them. */
function joined(atoms: readonly Atom[]): Atom[] {
  const whole: Atom[] = [];
  for (const atom of atoms) {
    const last = whole.at(-1);
    if (
      last !== undefined &&
      last.look === atom.look &&
      last.face === atom.face &&
      last.level % 2 === 0 &&
      atom.level % 2 === 0
    )
      whole[whole.length - 1] = { ...last, text: last.text + atom.text, width: last.width + atom.width };
    else whole.push(atom);
  }
  return whole;
}
