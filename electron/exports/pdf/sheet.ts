import type { Typesetter } from "./typesetter.ts";

/** A4 in points, and what is left free around the text. */
export const paper = { width: 595.28, height: 841.89, side: 68, top: 82, bottom: 74 };
/** The width of the text in points. */
export const textWidth = paper.width - 2 * paper.side;

/** The pages while they are filled: where the next line goes, and what all blocks share. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  setter: Typesetter;
  /** The top of what comes next, in points from the page's own. */
  y: number;
  /** A colour that can be read on white, `#rrggbb`. */
  brand: string;
  /** How many entries the notes of the document have, and how many of them are set. */
  notes: number;
  noted: number;
  /** The open entries of the outline, one of each level. */
  outline: { level: number; item: PDFKit.PDFOutline }[];
}

/** Points that are left on the page. */
export const roomOn = (sheet: Sheet): number => paper.height - paper.bottom - sheet.y;
/** Points that a fresh page has. */
export const wholeRoom = paper.height - paper.bottom - paper.top;

/** Begins a new page. */
export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = paper.top;
}

/** Begins a new page if the next `height` points don't fit, unless nothing stands on this one yet. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (height > roomOn(sheet) && sheet.y > paper.top) turnPage(sheet);
}

/** Leaves a gap below what stands; none at the top of a page. */
export function leaveGap(sheet: Sheet, height: number): void {
  if (sheet.y > paper.top) sheet.y += height;
}

/** Draws what only decorates: programs that read a page aloud pass it over. */
export function decorate(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** A line across, in points. */
export function drawRule(
  doc: PDFKit.PDFDocument,
  x: number,
  y: number,
  width: number,
  colour: string,
  weight: number,
): void {
  decorate(doc, () => {
    doc
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}
