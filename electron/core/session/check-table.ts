import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Question } from "../../contract/playbook.ts";
import { readTableAnswer, writeTableAnswer, type TableColumn, type TableRow } from "../../contract/table-answer.ts";
import { DecimalText } from "../../contract/text.ts";

const longestCell = 2_000;

/**
 * The rows of a table answer as they are kept: cells trimmed, empty cells and empty rows left out.
 * @returns the text to keep, or a sentence that names the row and the column of the first fault
 */
export function checkTable(
  question: Question,
  value: string,
): { ok: true; value: string } | { ok: false; problem: string } {
  const wrong = (problem: string) => ({ ok: false as const, problem });
  const given = readTableAnswer(value);
  const columns = question.columns ?? [];
  const name = question.rowName ?? "row";
  if (given === null) return wrong("These rows can't be read.");
  const rows: TableRow[] = [];
  for (const [at, row] of given.entries()) {
    const strange = Object.keys(row).find((id) => !columns.some((column) => column.id === id));
    if (strange !== undefined)
      return wrong(`Row ${at + 1} has a column "${strange}" that this question does not ask for.`);
    const cells = columns.flatMap((column): [TableColumn, string][] => {
      const cell = row[column.id]?.trim() ?? "";
      return cell === "" ? [] : [[column, cell]];
    });
    if (cells.length === 0) continue;
    const missing = columns.find((column) => column.required && !cells.some(([{ id }]) => id === column.id));
    if (missing !== undefined) return wrong(`Row ${at + 1}: "${missing.label}" is missing.`);
    for (const [column, cell] of cells) {
      const fault = faultOfCell(column, cell);
      if (fault !== null) return wrong(`Row ${at + 1}, "${column.label}": ${fault}`);
    }
    rows.push(Object.fromEntries(cells.map(([column, cell]) => [column.id, keptCell(column, cell)])));
  }
  if (rows.length < question.minRows)
    return wrong(
      question.minRows === 1
        ? `There is no ${name} yet.`
        : `This needs at least ${question.minRows} rows, each of them one ${name}; there are ${rows.length}.`,
    );
  if (rows.length > question.maxRows)
    return wrong(`There are ${rows.length} rows; at most ${question.maxRows} can be read here.`);
  return { ok: true, value: writeTableAnswer(rows) };
}

const numeric: ReadonlySet<TableColumn["type"]> = new Set(["number", "money", "percent"]);

/** A cell without fault as it is kept. */
const keptCell = (column: TableColumn, cell: string): string =>
  numeric.has(column.type) ? DecimalText.parse(cell) : cell;

/** Why a cell can't stand in its column; null when it can. */
function faultOfCell(column: TableColumn, cell: string): string | null {
  if (cell.length > longestCell) return "this is longer than a table's cell can be.";
  switch (column.type) {
    case "text":
      return null;
    case "choice":
      return column.options?.some((option) => option.value === cell) ? null : "this is not one of the choices.";
    case "day":
      return isDay(cell) ? null : "this is not a day. Write it like 2026-11-30.";
    case "number":
    case "money":
    case "percent": {
      if (!DecimalText.safeParse(cell).success) return "this is not a number.";
      const number = Number(cell);
      const say = (bound: number) =>
        formatQuantity({ value: bound, unit: column.type === "percent" ? "percent" : "count" });
      if (column.min !== undefined && number < column.min) return `the least that makes sense is ${say(column.min)}.`;
      if (column.max !== undefined && number > column.max) return `the most that makes sense is ${say(column.max)}.`;
      return null;
    }
  }
}

/** Whether a text is a day that exists. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
