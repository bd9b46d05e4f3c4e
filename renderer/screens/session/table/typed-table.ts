import type { Question } from "../../../../electron/contract/playbook.ts";
import {
  readTableAnswer,
  writeTableAnswer,
  type TableColumn,
  type TableRow,
} from "../../../../electron/contract/table-answer.ts";
import { readTypedNumber, showTypedNumber, type NumberKind, type NumberProblem } from "../../../parts/typed-number.ts";

/** What is wrong with a typed cell, or with the table as a whole. */
export type TableProblem = NumberProblem | "no-rows" | "cell-missing" | "not-a-choice" | "not-a-day";

/** A cell by its row (counted from 0) and its column. */
export interface CellPlace {
  row: number;
  column: TableColumn;
}

export type TypedTable = { ok: true; value: string } | { ok: false; problem: TableProblem; place: CellPlace | null };

/** The rows as they were typed; a field that was never touched has none. */
export function typedRows(typed: string): TableRow[] {
  return typed === "" ? [] : (readTableAnswer(typed) ?? []);
}

/** Whether nothing stands in a row. */
export const isEmptyRow = (row: TableRow): boolean => Object.values(row).every((cell) => cell.trim() === "");

/** Turns typed rows into the answer's stored form; empty rows are left out. */
export function readTypedTable(question: Question, typed: string, currency: string): TypedTable {
  const columns = question.columns ?? [];
  const kept: TableRow[] = [];
  for (const [row, cells] of typedRows(typed).entries()) {
    if (isEmptyRow(cells)) continue;
    const read: TableRow = {};
    for (const column of columns) {
      const cell = (cells[column.id] ?? "").trim();
      if (cell === "") {
        if (column.required) return { ok: false, problem: "cell-missing", place: { row, column } };
        continue;
      }
      const reading = readCell(column, cell, currency);
      if (!reading.ok) return { ok: false, problem: reading.problem, place: { row, column } };
      read[column.id] = reading.value;
    }
    kept.push(read);
  }
  if (kept.length === 0) return { ok: false, problem: "no-rows", place: null };
  return { ok: true, value: writeTableAnswer(kept) };
}

/** Turns one typed cell into its stored form; with the company's currency, money of another one is refused. */
export function readCell(
  column: TableColumn,
  cell: string,
  currency = "",
): { ok: true; value: string } | { ok: false; problem: TableProblem } {
  const kind = kindOf(column);
  if (kind !== null) return readTypedNumber(cell, kind, currency);
  if (column.type === "choice") {
    const wanted = cell.toLowerCase();
    const option = column.options?.find(
      ({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted,
    );
    return option === undefined ? { ok: false, problem: "not-a-choice" } : { ok: true, value: option.value };
  }
  if (column.type === "day") {
    const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(cell)?.[0];
    return day !== undefined && isDay(day) ? { ok: true, value: day } : { ok: false, problem: "not-a-day" };
  }
  return { ok: true, value: cell };
}

/** A stored table as one would type it. */
export function typeTable(question: Question, value: string): string {
  const rows = readTableAnswer(value);
  if (rows === null) return "";
  return writeTableAnswer(
    rows.map((row) =>
      Object.fromEntries(
        (question.columns ?? []).map((column) => {
          const cell = row[column.id] ?? "";
          const kind = kindOf(column);
          return [column.id, kind === null || cell === "" ? cell : showTypedNumber(cell, kind)];
        }),
      ),
    ),
  );
}

function kindOf(column: TableColumn): NumberKind | null {
  return column.type === "number" || column.type === "money" || column.type === "percent" ? column.type : null;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}
