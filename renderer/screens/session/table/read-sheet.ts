import Papa from "papaparse";
import type { TableColumn, TableRow } from "../../../../electron/contract/table-answer.ts";
import { readObjects, type FileFault } from "./read-objects.ts";
import { readCell } from "./typed-table.ts";

/** Rows read out of a pasted sheet or a CSV file, as they would have been typed. */
export interface ReadSheet {
  rows: TableRow[];
  /** Columns of the question that the sheet's head does not name; their cells are empty. */
  missing: TableColumn[];
  /** What the sheet's head names and the question does not ask for; it is not taken. */
  strange: string[];
  /** How many rows stood in the sheet beyond the most that are taken. */
  beyond: number;
}

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Reads a sheet (CSV, semicolons or tabs). When its first line names at least half of the columns, by id or label, cells go where it
 * says; else they go in the question's order, from column `from` on.
 */
export function readSheet(text: string, columns: readonly TableColumn[], mostRows: number, from = 0): ReadSheet {
  return readLines(parseSheet(text).data, columns, mostRows, from);
}

/**
 * Reads a file: a JSON list of rows, or a sheet. A file with a row that can't be read whole is refused with that row's number, so that
 * nothing in it is lost unseen.
 */
export function readTableFile(
  name: string,
  text: string,
  columns: readonly TableColumn[],
  mostRows: number,
): { ok: true; sheet: ReadSheet } | { ok: false; fault: FileFault } {
  if (/\.json$/i.test(name)) {
    const read = readObjects(text);
    if (!read.ok) return read;
    const sheet = readLines(read.lines, columns, mostRows, 0, true);
    // Rows of which nothing is known would take the place of what was typed, as blanks.
    if (sheet.rows.length > 0 && sheet.missing.length === columns.length)
      return { ok: false, fault: { problem: "no-known-field", row: 0, field: "" } };
    return { ok: true, sheet };
  }
  const parsed = parseSheet(text);
  const open = parsed.errors.find(({ type }) => type === "Quotes");
  if (open) return { ok: false, fault: { problem: "open-quote", row: (open.row ?? 0) + 1, field: "" } };
  const width = parsed.data[0]?.length ?? 0;
  const long = parsed.data.findIndex((line) => line.slice(width).some((cell) => cell.trim() !== ""));
  if (long > 0) return { ok: false, fault: { problem: "too-many-cells", row: long + 1, field: "" } };
  return { ok: true, sheet: readLines(parsed.data, columns, mostRows, 0) };
}

const parseSheet = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });

/** Lines of cells as rows; the first line of a file with named fields is a head, whatever stands in it. */
function readLines(
  given: readonly string[][],
  columns: readonly TableColumn[],
  mostRows: number,
  from: number,
  namesFields = false,
): ReadSheet {
  const lines = given.map((line) => line.map((cell) => (namesFields ? cell.trim() : withoutEscape(cell.trim()))));
  const head = lines[0] ?? [];
  const places = columns.map((column) =>
    head.findIndex((cell) => plain(cell) !== "" && [plain(column.id), plain(column.label)].includes(plain(cell))),
  );
  const named = places.filter((place) => place >= 0).length;
  const hasHead = namesFields || (named > 0 && named >= Math.min(columns.length, head.length) / 2);
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
    strange: hasHead ? head.filter((cell, at) => cell !== "" && !places.includes(at)) : [],
    beyond: Math.max(0, body.length - mostRows),
  };
}

/** Without the mark by which a CSV file keeps a spreadsheet from running a cell as a formula. */
function withoutEscape(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

/** A cell as the field shows it: a choice by its value, a day without its time; what can't be read stays as it came. */
function tidyCell(column: TableColumn, cell: string): string {
  if (cell === "" || (column.type !== "choice" && column.type !== "day")) return cell;
  const read = readCell(column, cell);
  return read.ok ? read.value : cell;
}
