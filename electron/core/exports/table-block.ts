import type { Table } from "../../contract/analysis.ts";
import type { Block, Run } from "../../contract/document.ts";
import { showHidden } from "../../contract/hidden-signs.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";

/** A table of figures as a block: quantities as they read on screen, what is missing as a dash. */
export function tableBlock({ title, columns, rows }: Table): Block & { kind: "table" } {
  return {
    kind: "table",
    title,
    columns: columns.map(cell),
    numeric: columns.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] !== "string")),
    rows: rows.map((row) =>
      row.map((value) => cell(value === null ? "–" : typeof value === "string" ? value : formatQuantity(value))),
    ),
  };
}

/** A plain cell. */
export const cell = (text: string): Run[] => [{ text: showHidden(text) }];
