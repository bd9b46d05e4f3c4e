import type { Atom, Line } from "./break-lines.ts";
import { makeRoom, roomOn, turnPage, type Sheet } from "./sheet.ts";
import { drawnSize, featuresOf } from "./typesetter.ts";

/** Where lines stand, in points. */
export interface Column {
  x: number;
  width: number;
  /** From line to line. */
  leading: number;
  align?: "left" | "right";
}

/** A piece of the tree that programs read a document aloud by. */
export type Element = PDFKit.PDFStructureElement;

/** Adds an element to the tree. */
export function addElement(doc: PDFKit.PDFDocument, parent: Element, kind: string, options: object = {}): Element {
  const element = doc.struct(kind as "P", options);
  parent.add(element);
  return element;
}

/** Draws lines down the page and over to the next ones; never one line of several alone at the foot or the top of a page. */
export function drawLines(
  sheet: Sheet,
  lines: readonly Line[],
  column: Column,
  element: Element,
  beside: (y: number, height: number) => void = () => undefined,
): void {
  if (lines.length > 1) makeRoom(sheet, 2 * column.leading);
  for (const [at, line] of lines.entries()) {
    const left = lines.length - at;
    if (roomOn(sheet) < column.leading || (left === 2 && lines.length > 2 && roomOn(sheet) < 2 * column.leading))
      turnPage(sheet);
    beside(sheet.y, column.leading);
    drawLine(sheet.doc, line, sheet.y, column, element);
    sheet.y += column.leading;
  }
}

/** Draws one line with its top at `y`. Without an element it is no part of what is read aloud. */
export function drawLine(
  doc: PDFKit.PDFDocument,
  line: Line,
  y: number,
  column: Column,
  element: Element | null,
): void {
  const right = column.align === "right" || (line.rightToLeft && column.align === undefined);
  let x = right ? column.x + column.width - line.width : column.x;
  const size = Math.max(...line.atoms.map(({ look }) => look.size), 1);
  // The letters' middle at the line's middle: their height above the base line is about seven tenths of their size.
  const base = y + column.leading / 2 + size * 0.33;
  for (const group of byLink(line.atoms)) {
    const { link, goTo } = group[0]!.look;
    const isLink = element !== null && (link !== undefined || goTo !== undefined);
    const owner = isLink ? addElement(doc, element, "Link") : element;
    const start = x;
    if (owner === null) doc.markContent("Artifact", { type: "Pagination" });
    else owner.add(doc.markStructureContent(isLink ? "Link" : "Span"));
    for (const atom of group) {
      drawAtom(doc, atom, x, base, y, column.leading);
      x += atom.width;
    }
    doc.endMarkedContent();
    if (!isLink) continue;
    const place = { structParent: owner, Contents: new String(link ?? goTo ?? "") } as object;
    if (link !== undefined) doc.link(start, y, x - start, column.leading, link, place);
    else if (goTo !== undefined) doc.goTo(start, y, x - start, column.leading, goTo, place);
  }
}

/** Neighbours that lead to the same place, or to none. */
function byLink(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1)?.[0]?.look;
    if (last !== undefined && last.link === atom.look.link && last.goTo === atom.look.goTo) groups.at(-1)!.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

function drawAtom(doc: PDFKit.PDFDocument, atom: Atom, x: number, base: number, y: number, leading: number): void {
  const { text, look, face, width, level } = atom;
  if (look.ground !== undefined)
    doc
      .fillColor(look.ground)
      .rect(x - 1, y + leading * 0.08, width + 2, leading * 0.84)
      .fill();
  const features = featuresOf(look, level % 2 === 1);
  doc
    .font(face)
    .fontSize(drawnSize(look))
    .fillColor(look.colour)
    .text(text, x, look.raised ? base - look.size * 0.34 : base, {
      lineBreak: false,
      baseline: "alphabetic",
      ...(features === undefined ? {} : { features }),
    });
  if (look.link !== undefined)
    doc
      .lineWidth(0.5)
      .strokeColor(look.colour)
      .moveTo(x, base + 1.6)
      .lineTo(x + width, base + 1.6)
      .stroke();
}
