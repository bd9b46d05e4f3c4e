import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** A matrix as it stands, a cell's mark as a word behind its text. */
export function matrixTable({ title, corner, columns, rows }: PictureOf<"matrix">, t: ChartWords): Table {
  return {
    title,
    columns: [corner, ...columns],
    rows: rows.map(({ label, cells }) => [
      label,
      ...columns.map((_, index) => {
        const cell = cells[index];
        if (cell === undefined) return null;
        return [cell.text, t(`mark.${cell.mark}`)].filter((part) => part !== "").join(", ") || null;
      }),
    ]),
  };
}
