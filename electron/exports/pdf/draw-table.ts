import type { Block, Run } from "../../contract/document.ts";
import { textOf } from "../block-text.ts";
import { tintOf } from "../heading-colour.ts";
import { shareWidth, typicalWidth } from "../share-width.ts";
import { breakLines, measurePieces, type Line } from "./break-lines.ts";
import { addElement, drawLine, type Element } from "./draw-lines.ts";
import { ink, type Look, type Piece } from "./look.ts";
import { piecesOf } from "./pieces.ts";
import { decorate, drawRule, makeRoom, roomOn, turnPage, wholeRoom, type Sheet } from "./sheet.ts";

const cellLook: Look = { family: "sans", size: 8.4, colour: ink.text };
const headLook: Look = { ...cellLook, bold: true };
const leading = 12;
const padding = { across: 5, above: 4, below: 4 };

/** A cell that is a number, perhaps with a sign before and a unit behind: its figures stand below those of the next. */
const bareNumber = /^[-−+~≈$€£]*\d[\d.,\s]*[%kM]?$/;

/** A table set into lines. */
interface SetTable {
  x: number;
  widths: number[];
  numeric: readonly boolean[];
  head: Line[][] | null;
  rows: Line[][][];
}

/** Draws a table over as many pages as it takes, with its head on each; a row that is longer than a page goes on on the next. */
export function drawTable(
  sheet: Sheet,
  block: Block & { kind: "table" },
  place: { x: number; width: number },
  parent: Element,
): void {
  const table = setTable(sheet, block, place);
  if (table.widths.length === 0) return;
  const element = addElement(sheet.doc, parent, "Table");
  const first = table.rows[0];
  // The head never stands alone at the foot of a page.
  makeRoom(sheet, heightOf(table.head) + Math.min(heightOf(first ?? null), 6 * leading));
  drawHead(sheet, table, element);
  for (const row of table.rows) drawRow(sheet, table, row, element);
}

/** Points that a table needs at least below a heading: its head and its first row. */
export function leastHeight(
  sheet: Sheet,
  block: Block & { kind: "table" },
  place: { x: number; width: number },
): number {
  const start = setTable(sheet, { ...block, rows: block.rows.slice(0, 1) }, place);
  return heightOf(start.head) + Math.min(heightOf(start.rows[0] ?? null), 6 * leading);
}

function setTable(
  sheet: Sheet,
  { columns, rows, numeric }: Block & { kind: "table" },
  { x, width }: { x: number; width: number },
): SetTable {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const pieces = (row: readonly Run[][], look: Look): Piece[][] =>
    Array.from({ length: count }, (_, at) =>
      piecesOf(row[at] ?? [], bareNumber.test(textOf(row[at] ?? [])) ? { ...look, tabular: true } : look, sheet),
    );
  const head = columns.length === 0 ? null : pieces(columns, headLook);
  const body = rows.map((row) => pieces(row, cellLook));
  const needs = Array.from({ length: count }, (_, at) => {
    const cells = [...(head === null ? [] : [head[at]!]), ...body.map((row) => row[at]!)];
    const measured = cells.map((cell) => {
      const need = measurePieces(cell, sheet.setter);
      // A number stays with its unit.
      return textOf(cell).length <= 12 ? { ...need, least: need.most } : need;
    });
    const least = measured.reduce((all, need) => Math.max(all, need.least), 4) + 2 * padding.across + 0.5;
    return { least, most: Math.max(least, typicalWidth(measured.map((need) => need.most)) + 2 * padding.across + 0.5) };
  });
  const widths = count === 0 ? [] : shareWidth(needs, width);
  const set = (row: Piece[][]): Line[][] =>
    row.map((cell, at) => breakLines(cell, Math.max(6, widths[at]! - 2 * padding.across), sheet.setter));
  return { x, widths, numeric, head: head === null ? null : set(head), rows: body.map(set) };
}

function heightOf(row: Line[][] | null): number {
  if (row === null) return 0;
  return row.reduce((most, lines) => Math.max(most, lines.length), 1) * leading + padding.above + padding.below;
}

function drawHead(sheet: Sheet, table: SetTable, element: Element | null): void {
  const { doc, brand } = sheet;
  const width = table.widths.reduce((sum, own) => sum + own, 0);
  const head = table.head;
  if (head !== null) {
    const height = heightOf(head);
    decorate(doc, () => doc.fillColor(tintOf(brand)).rect(table.x, sheet.y, width, height).fill());
    drawRule(doc, table.x, sheet.y, width, brand, 0.9);
    const row = element === null ? null : addElement(doc, element, "TR");
    drawCells(sheet, table, head, sheet.y, row, "TH");
    sheet.y += height;
  }
  drawRule(doc, table.x, sheet.y, width, head === null ? brand : ink.line, 0.6);
}

function drawRow(sheet: Sheet, table: SetTable, row: Line[][], element: Element): void {
  const { doc } = sheet;
  const width = table.widths.reduce((sum, own) => sum + own, 0);
  const struct = addElement(doc, element, "TR");
  let left = row;
  for (;;) {
    const height = heightOf(left);
    if (height <= roomOn(sheet)) {
      drawCells(sheet, table, left, sheet.y, struct, "TD");
      sheet.y += height;
      drawRule(doc, table.x, sheet.y, width, ink.line, 0.5);
      return;
    }
    const fitting = Math.floor((roomOn(sheet) - padding.above - padding.below) / leading);
    // A row of common height moves to the next page whole.
    const isLong = height > Math.min(wholeRoom - heightOf(table.head), 12 * leading);
    if (isLong && fitting >= 2) {
      drawCells(
        sheet,
        table,
        left.map((lines) => lines.slice(0, fitting)),
        sheet.y,
        struct,
        "TD",
      );
      left = left.map((lines) => lines.slice(fitting));
    }
    turnPage(sheet);
    // Read aloud once, at the table's start.
    drawHead(sheet, heightOf(table.head) > wholeRoom / 2 ? { ...table, head: null } : table, null);
  }
}

/** Longer than a number with its unit in words. */
const isSentence = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, { atoms }) => atoms.reduce((own, { text }) => own + text.length, sum), 0) > 40;

function drawCells(
  sheet: Sheet,
  table: SetTable,
  row: Line[][],
  top: number,
  parent: Element | null,
  kind: "TH" | "TD",
): void {
  const { doc } = sheet;
  const tallest = row.reduce((most, lines) => Math.max(most, lines.length), 1);
  let x = table.x;
  for (const [at, lines] of row.entries()) {
    const cell = parent === null ? null : addElement(doc, parent, kind, kind === "TH" ? { scope: "Column" } : {});
    const column = {
      x: x + padding.across,
      width: table.widths[at]! - 2 * padding.across,
      leading,
      ...(table.numeric[at] && !isSentence(lines) ? { align: "right" as const } : {}),
    };
    // A sentence in a column of numbers is read from the left all the same; heads stand at the foot of theirs.
    let y = top + padding.above + (kind === "TH" ? (tallest - lines.length) * leading : 0);
    for (const line of lines) {
      drawLine(doc, line, y, column, cell);
      y += leading;
    }
    x += table.widths[at]!;
  }
}
