import type { Block } from "../../contract/document.ts";
import { textOf } from "../block-text.ts";
import { breakLines } from "./break-lines.ts";
import { addElement, drawLine, drawLines, type Element } from "./draw-lines.ts";
import { drawFields, drawNotes } from "./draw-entries.ts";
import { drawPicture, pictureSize, type Drawable } from "./draw-picture.ts";
import { drawTable, leastHeight } from "./draw-table.ts";
import { ink, type Look } from "./look.ts";
import { piecesOf } from "./pieces.ts";
import { body, bodyLook, type Place } from "./place.ts";
import { drawRule, leaveGap, makeRoom, paper, turnPage, wholeRoom, type Sheet, decorate } from "./sheet.ts";

/** The drawings of pictures, read before anything is drawn; null for one that can't be read. */
export type Drawings = Map<Block, Drawable | null>;

const captionLook: Look = { family: "sans", size: 9.2, colour: ink.text, bold: true };
const headings = { 1: { size: 17, above: 24 }, 2: { size: 14, above: 20 }, 3: { size: 11.6, above: 15 } } as const;

/** Draws blocks below each other. */
export function drawBlocks(
  sheet: Sheet,
  blocks: readonly Block[],
  place: Place,
  parent: Element,
  drawings: Drawings,
): void {
  for (const [at, block] of blocks.entries()) drawBlock(sheet, block, blocks[at + 1], place, parent, drawings);
}

function drawBlock(
  sheet: Sheet,
  block: Block,
  next: Block | undefined,
  place: Place,
  parent: Element,
  drawings: Drawings,
): void {
  switch (block.kind) {
    case "heading":
      return drawHeading(sheet, block, startOf(sheet, next, place, drawings), place, parent);
    case "paragraph":
      drawParagraph(sheet, block, place, parent);
      return leaveGap(sheet, 6.5);
    case "list":
      return drawList(sheet, block, place, parent, drawings);
    case "quote":
      return drawBlocks(
        sheet,
        block.blocks,
        { ...place, x: place.x + 14, width: place.width - 14, italic: true, barred: true },
        addElement(sheet.doc, parent, "BlockQuote"),
        drawings,
      );
    case "code":
      return drawCode(sheet, block.text, place, parent);
    case "rule":
      makeRoom(sheet, 18);
      drawRule(sheet.doc, place.x, sheet.y + 6, place.width, ink.line, 0.7);
      sheet.y += 16;
      return;
    case "table":
      return drawTitledTable(sheet, block, place, parent);
    case "picture":
      return drawTitledPicture(sheet, block, place, parent, drawings);
    case "fields":
      return drawFields(sheet, block, place, parent);
    case "notes":
      return drawNotes(sheet, block, place, parent);
    case "page-break":
      if (sheet.y > paper.top) turnPage(sheet);
  }
}

/** Points that a block needs at least, so that a heading never stands above nothing. */
function startOf(sheet: Sheet, block: Block | undefined, place: Place, drawings: Drawings): number {
  if (block?.kind === "table") return (block.title === "" ? 0 : 26) + leastHeight(sheet, block, place);
  if (block?.kind === "picture") {
    const drawing = drawings.get(block);
    return drawing ? 30 + Math.min(pictureSize(drawing, block, place.width).height, wholeRoom / 2) : 90;
  }
  return block?.kind === "fields" ? 5 * body : block?.kind === "heading" ? 4 * body : 2.5 * body;
}

function drawHeading(
  sheet: Sheet,
  block: Block & { kind: "heading" },
  below: number,
  place: Place,
  parent: Element,
): void {
  const { size, above } = headings[block.level];
  const leading = size * 1.24;
  const look: Look = { family: "serif", size, bold: true, colour: sheet.brand };
  const lines = breakLines(piecesOf(block.runs, look, sheet), place.width, sheet.setter);
  makeRoom(sheet, above + lines.length * leading + 5 + below);
  leaveGap(sheet, above);
  addToOutline(sheet, block.level, textOf(block.runs));
  drawLines(
    sheet,
    lines,
    { x: place.x, width: place.width, leading },
    addElement(sheet.doc, parent, `H${block.level}`),
  );
  sheet.y += 5;
}

/** A bookmark below the last one of a higher level. */
function addToOutline(sheet: Sheet, level: number, title: string): void {
  const { doc, outline } = sheet;
  while (outline.length > 0 && outline.at(-1)!.level >= level) outline.pop();
  const above = outline.at(-1)?.item ?? doc.outline;
  const place = { top: Math.max(0, sheet.y - 12), left: doc.page.width, expanded: level === 1 };
  outline.push({ level, item: above.addItem(title, place as object) });
}

function drawParagraph(sheet: Sheet, block: Block & { kind: "paragraph" }, place: Place, parent: Element): void {
  const look: Look = place.italic ? { ...bodyLook, italic: true } : bodyLook;
  const lines = breakLines(piecesOf(block.runs, look, sheet), place.width, sheet.setter);
  const bar = (y: number, height: number): void =>
    decorate(sheet.doc, () =>
      sheet.doc
        .fillColor(sheet.brand)
        .rect(place.x - 12, y, 2, height)
        .fill(),
    );
  const column = { x: place.x, width: place.width, leading: body };
  drawLines(sheet, lines, column, addElement(sheet.doc, parent, "P"), place.barred ? bar : undefined);
}

function drawList(
  sheet: Sheet,
  { ordered, start, items }: Block & { kind: "list" },
  place: Place,
  parent: Element,
  drawings: Drawings,
): void {
  const { doc } = sheet;
  const list = addElement(doc, parent, "L");
  const indent = ordered ? Math.max(20, 9 + String(start + items.length - 1).length * 6) : 15;
  // Lists in lists in lists end somewhere: a column narrower than this can't be read.
  const shift = place.width > 160 ? indent : 0;
  const inner: Place = { ...place, x: place.x + shift, width: place.width - shift };
  for (const [at, blocks] of items.entries()) {
    makeRoom(sheet, body * Math.min(2, blocks.length || 1));
    const item = addElement(doc, list, "LI");
    const sign = breakLines([{ text: ordered ? `${start + at}.` : "•", look: bodyLook }], 60, sheet.setter)[0]!;
    const column = {
      x: place.x,
      width: indent - 6,
      leading: body,
      align: ordered ? ("right" as const) : ("left" as const),
    };
    drawLine(doc, sign, sheet.y, column, addElement(doc, item, "Lbl"));
    const text = addElement(doc, item, "LBody");
    if (blocks.length === 0) sheet.y += body;
    for (const [where, block] of blocks.entries()) {
      if (block.kind === "paragraph") {
        drawParagraph(sheet, block, inner, text);
        leaveGap(sheet, 3.5);
      } else drawBlock(sheet, block, blocks[where + 1], inner, text, drawings);
    }
  }
  leaveGap(sheet, 3.5);
}

function drawCode(sheet: Sheet, text: string, place: Place, parent: Element): void {
  const { doc } = sheet;
  const look: Look = { family: "code", size: 8.6, colour: ink.text };
  const lines = breakLines([{ text: text.replace(/ /g, "\u00a0"), look }], place.width - 16, sheet.setter);
  const ground = (y: number, height: number): void =>
    decorate(doc, () =>
      doc
        .fillColor(ink.codeGround)
        .rect(place.x, y, place.width, height + 0.3)
        .fill(),
    );
  const column = { x: place.x + 8, width: place.width - 16, leading: 12.6 };
  drawLines(sheet, lines, column, addElement(doc, parent, "Code"), ground);
  leaveGap(sheet, 10);
}

function drawCaption(sheet: Sheet, title: string, below: number, place: Place, parent: Element): void {
  const lines = title === "" ? [] : breakLines([{ text: title, look: captionLook }], place.width, sheet.setter);
  makeRoom(sheet, 8 + lines.length * 13 + 4 + below);
  leaveGap(sheet, 8);
  if (lines.length === 0) return;
  drawLines(sheet, lines, { x: place.x, width: place.width, leading: 13 }, addElement(sheet.doc, parent, "Caption"));
  sheet.y += 4;
}

function drawTitledTable(sheet: Sheet, block: Block & { kind: "table" }, place: Place, parent: Element): void {
  drawCaption(sheet, block.title, leastHeight(sheet, block, place), place, parent);
  drawTable(sheet, block, place, parent);
  leaveGap(sheet, 14);
}

function drawTitledPicture(
  sheet: Sheet,
  block: Block & { kind: "picture" },
  place: Place,
  parent: Element,
  drawings: Drawings,
): void {
  const drawing = drawings.get(block) ?? null;
  if (drawing === null)
    return drawTitledTable(sheet, { ...block.table, title: block.table.title || block.title }, place, parent);
  drawCaption(sheet, block.title, pictureSize(drawing, block, place.width).height, place, parent);
  drawPicture(sheet, drawing, block, place, parent);
  leaveGap(sheet, 12);
}
