import Papa from "papaparse";
import type { TableColumn, TableRow } from "../../../../electron/contract/table-answer.ts";
import { readCell } from "./typed-table.ts";

/** Rows read out of a pasted sheet or a CSV file, as they would have been typed. */
export interface ReadSheet {
  rows: TableRow[];
  /** Columns of the question that the sheet's head does not name; their cells are empty. */
  missing: TableColumn[];
  /** How many rows stood in the sheet beyond the most that are taken. */
  beyond: number;
}

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Reads a sheet (CSV, semicolons or tabs). When its first line names at least half of the columns, by id or label, cells go where it
 * says; else they go in the question's order, from column `from` on.
 */
export function readSheet(text: string, columns: readonly TableColumn[], mostRows: number, from = 0): ReadSheet {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const lines = parsed.data.map((line) => line.map((cell) => cell.trim()));
  const head = lines[0] ?? [];
  const places = columns.map((column) =>
    head.findIndex((cell) => plain(cell) !== "" && [plain(column.id), plain(column.label)].includes(plain(cell))),
  );
  const named = places.filter((place) => place >= 0).length;
  const hasHead = named > 0 && named >= Math.min(columns.length, head.length) / 2;
  const body = hasHead ? lines.slice(1) : lines;
  const placeOf = (at: number) => (hasHead ? (places[at] ?? -1) : at - from);
  const rows = body.slice(0, mostRows).map((line) =>
    Object.fromEntries(
      columns.map((column, at) => {
        const cell = placeOf(at) < 0 ? "" : (line[placeOf(at)] ?? "");
        return [column.id, tidyCell(column, cell)];
      }),
    ),
  );
  return {
    rows,
    missing: hasHead ? columns.filter((_, at) => (places[at] ?? -1) < 0) : [],
    beyond: Math.max(0, body.length - mostRows),
  };
}

/** A cell as the field shows it: a choice by its value, a day without its time; what can't be read stays as it came. */
function tidyCell(column: TableColumn, cell: string): string {
  if (cell === "" || (column.type !== "choice" && column.type !== "day")) return cell;
  const read = readCell(column, cell);
  return read.ok ? read.value : cell;
}
