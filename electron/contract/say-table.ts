import { formatQuantity } from "./format-quantity.ts";
import type { Question } from "./playbook.ts";
import { readTableAnswer, type TableColumn } from "./table-answer.ts";

/** A kept cell as one reads it: a choice by its label, a number with its unit; text and days as they are. */
export function sayCell(column: TableColumn, cell: string, currency: string): string {
  if (cell === "") return "";
  if (column.type === "choice") return column.options?.find((option) => option.value === cell)?.label ?? cell;
  if (column.type === "text" || column.type === "day") return cell;
  const unit = column.unit ?? (column.type === "money" ? "money" : column.type === "percent" ? "percent" : "count");
  return formatQuantity({
    value: Number(cell),
    unit,
    ...(unit === "money" ? { currency } : {}),
    ...(column.per === undefined ? {} : { per: column.per }),
  });
}

/** A table answer in words, each row a list of cells; null when the answer is no table. */
export function sayTable(
  question: Question,
  value: string,
  currency: string,
): { head: string[]; rows: string[][] } | null {
  const rows = readTableAnswer(value);
  if (question.columns === undefined || rows === null) return null;
  const { columns } = question;
  return {
    head: columns.map((column) => column.label),
    rows: rows.map((row) => columns.map((column) => sayCell(column, row[column.id] ?? "", currency))),
  };
}
