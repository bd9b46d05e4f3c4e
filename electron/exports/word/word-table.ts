import { Paragraph, Table, TableCell, TableRow, type ITableBordersOptions, type ParagraphChild } from "docx";
import type { Block, Run } from "../../contract/document.ts";
import { textOf } from "../block-text.ts";
import { readsRightToLeft } from "../clean-text.ts";
import { tintOf } from "../heading-colour.ts";
import { shareWidth, typicalWidth, unbroken } from "../share-width.ts";
import { wordRuns } from "./word-runs.ts";
import { colours, textWidth } from "./word-style.ts";

const none = { style: "none", size: 0, color: "auto" } as const;
const hair = { style: "single", size: 4, color: colours.line } as const;
const padding = { top: 60, bottom: 60, left: 90, right: 90 };
/** About the width of a letter of a table's text, in twentieths of a point. */
const letter = 92;

/**
 * A table with a head that Word repeats on every page, thin lines between its rows, and columns as wide as what they hold.
 * @param brand a colour that can be read on white, `#rrggbb`
 */
export function wordTable(
  { columns, rows, numeric }: Block & { kind: "table" },
  { brand, notes }: { brand: string; notes: number },
): Table | null {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  if (count === 0) return null;
  const texts = [columns, ...rows].map((row) => row.map(textOf));
  const widths = shareWidth(
    Array.from({ length: count }, (_, at) => needOf(texts.map((row) => row[at] ?? ""))),
    textWidth,
  ).map(Math.floor);
  const cellsOf = (row: Run[][], isHead: boolean): TableCell[] =>
    Array.from({ length: count }, (_, at) => {
      const runs = row[at] ?? [];
      return new TableCell({
        width: { size: widths[at]!, type: "dxa" },
        margins: padding,
        verticalAlign: isHead ? "bottom" : "top",
        ...(isHead ? { shading: { type: "clear", fill: tintOf(brand).slice(1), color: "auto" } } : {}),
        children: [
          new Paragraph({
            style: "TableText",
            // A sentence in a column of numbers is read from the left all the same.
            alignment: numeric[at] && textOf(runs).length <= 40 ? "right" : "left",
            bidirectional: readsRightToLeft(textOf(runs)),
            keepNext: isHead,
            children: wordRuns(runs, notes, { size: 18, ...(isHead ? { bold: true } : {}) }),
          }),
        ],
      });
    });
  return new Table({
    layout: "fixed",
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    columnWidths: widths,
    borders: lines(hair, { ...hair, size: 8, color: brand.slice(1) }),
    rows: [
      ...(columns.length === 0
        ? []
        : [new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(columns, true) })]),
      // A row of common length stays whole; a long one may break, or it would leave half a page white.
      ...rows.map((row) => new TableRow({ cantSplit: textOf(row.flat()).length < 600, children: cellsOf(row, false) })),
    ],
  });
}

/** Labelled lines: the labels in a narrow column, small and quiet. */
export function wordFields(
  fields: { label: ParagraphChild[]; value: ParagraphChild[]; rightToLeft: boolean }[],
): Table {
  const widths = [1500, textWidth - 1500];
  const cell = (children: ParagraphChild[], at: number, rightToLeft = false): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: "dxa" },
      margins: { top: 30, bottom: 30, left: at === 0 ? 0 : 90, right: 0 },
      children: [
        new Paragraph({
          spacing: { after: 0, line: 264, lineRule: "auto" },
          alignment: "left",
          bidirectional: rightToLeft,
          children,
        }),
      ],
    });
  return new Table({
    layout: "fixed",
    width: { size: textWidth, type: "dxa" },
    columnWidths: widths,
    borders: { ...lines(none, none), insideHorizontal: { ...hair, size: 2 } },
    rows: fields.map(
      ({ label, value, rightToLeft }) =>
        new TableRow({ cantSplit: true, children: [cell(label, 0), cell(value, 1, rightToLeft)] }),
    ),
  });
}

function lines(inside: ITableBordersOptions["top"], top: ITableBordersOptions["top"]): ITableBordersOptions {
  return { top, bottom: inside, left: none, right: none, insideHorizontal: inside, insideVertical: none };
}

/** What a column takes, by the letters of its longest word and of its longest cell. */
function needOf(texts: readonly string[]): { least: number; most: number } {
  const longest = (lengths: number[]): number => lengths.reduce((most, length) => Math.max(most, length), 1);
  const words = longest(texts.flatMap((text) => unbroken(text).map((word) => word.length)));
  return {
    least: words * letter * 1.15 + padding.left + padding.right,
    most: Math.max(words, typicalWidth(texts.map((text) => text.length))) * letter + padding.left + padding.right,
  };
}
