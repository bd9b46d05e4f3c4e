import type { Block } from "../../contract/document.ts";
import { breakLines } from "./break-lines.ts";
import { addElement, drawLine, drawLines, type Element } from "./draw-lines.ts";
import { ink, type Look } from "./look.ts";
import { noteMark, piecesOf } from "./pieces.ts";
import { body, type Place } from "./place.ts";
import { drawRule, leaveGap, makeRoom, roomOn, type Sheet } from "./sheet.ts";

/** Labelled lines: the labels in a narrow column, small and quiet. */
export function drawFields(
  sheet: Sheet,
  { title, lines }: Block & { kind: "fields" },
  place: Place,
  parent: Element,
): void {
  const { doc, setter } = sheet;
  leaveGap(sheet, 6);
  if (title.length > 0) {
    const look: Look = { family: "serif", size: 11, bold: true, colour: ink.text };
    const set = breakLines(piecesOf(title, look, sheet), place.width, setter);
    makeRoom(sheet, set.length * 15 + 3 * body);
    drawLines(sheet, set, { x: place.x, width: place.width, leading: 15 }, addElement(doc, parent, "P"));
    sheet.y += 3;
  }
  const labels = Math.min(92, place.width / 3);
  const labelLook: Look = { family: "sans", size: 8.2, colour: ink.quiet };
  const valueLook: Look = { family: "serif", size: 10, colour: ink.text };
  for (const { label, runs } of lines) {
    const left = breakLines([{ text: label, look: labelLook }], labels - 8, setter);
    const right = breakLines(piecesOf(runs, valueLook, sheet), place.width - labels, setter);
    const height = Math.max(left.length, right.length) * 14 + 5;
    makeRoom(sheet, Math.min(height, 6 * 14));
    drawRule(doc, place.x, sheet.y, place.width, ink.line, 0.4);
    sheet.y += 2.5;
    const element = addElement(doc, parent, "P");
    const top = sheet.y;
    if (left.length * 14 <= roomOn(sheet))
      for (const [at, line] of left.entries())
        drawLine(doc, line, top + at * 14, { x: place.x, width: labels - 8, leading: 14 }, element);
    const pages = doc.bufferedPageRange().count;
    drawLines(sheet, right, { x: place.x + labels, width: place.width - labels, leading: 14 }, element);
    // A label of more lines than its value.
    if (doc.bufferedPageRange().count === pages) sheet.y = Math.max(sheet.y, top + left.length * 14);
    sheet.y += 2.5;
  }
  leaveGap(sheet, 10);
}

/** What the numbers rest on; each entry is a place that the number of its note leads to. */
export function drawNotes(sheet: Sheet, { entries }: Block & { kind: "notes" }, place: Place, parent: Element): void {
  const { doc, setter } = sheet;
  const look: Look = { family: "sans", size: 8.4, colour: ink.text };
  const list = addElement(doc, parent, "L");
  for (const { label, value, detail } of entries) {
    const note = ++sheet.noted;
    const pieces = [
      { text: label, look: { ...look, bold: true as const } },
      { text: value === "" ? "" : `: ${value}`, look },
      { text: detail === "" ? "" : `. ${detail}`, look: { ...look, colour: ink.quiet } },
    ];
    const lines = breakLines(pieces, place.width - 26, setter);
    makeRoom(sheet, Math.min(lines.length, 3) * 12.4);
    doc.addNamedDestination(noteMark(note), "XYZ", 0, Math.max(0, sheet.y - 8), 0);
    const item = addElement(doc, list, "LI");
    const number = breakLines([{ text: String(note), look: { ...look, bold: true } }], 40, setter)[0]!;
    drawLine(
      doc,
      number,
      sheet.y,
      { x: place.x, width: 18, leading: 12.4, align: "right" },
      addElement(doc, item, "Lbl"),
    );
    const column = { x: place.x + 26, width: place.width - 26, leading: 12.4 };
    drawLines(sheet, lines, column, addElement(doc, item, "LBody"));
    leaveGap(sheet, 3);
  }
}
