import { sayTable } from "../../contract/say-table.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { Question } from "../../contract/playbook.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { replyRef, rowNames } from "../../contract/reply-names.ts";
import type { Answer } from "../../contract/session.ts";
import { readTableAnswer, type TableColumn } from "../../contract/table-answer.ts";
import type { CitableValue } from "./name-value.ts";

/**
 * What the user answered, as something that a text may cite (`R3`, a cell as `R3.monthly_report.people`): a number with its unit, the cells
 * of a table, the words themselves. Null for what was not answered.
 * @param today ISO day: an answer is as of the session
 */
export function citableOfAnswer(
  questions: readonly Question[],
  answer: Answer,
  { currency, today }: { currency: string; today: string },
): Citable | null {
  const question = questions.find(({ id }) => id === answer.questionId);
  const ref = replyRef(questions, answer.questionId);
  if (question === undefined || ref === null || answer.standing !== "said" || answer.value.trim() === "") return null;
  const label = labelOf(question);
  const number = question.type === "table" ? null : quantityOf(question, answer.value, currency);
  const table = question.type === "table" ? sayTable(question, answer.value, currency) : null;
  return {
    ref,
    label,
    source: "Answered in the session",
    asOf: today,
    stale: false,
    retired: false,
    values: [
      ...(number === null ? [] : [{ name: "value", label, quantity: number }]),
      ...(question.type === "table" ? cellValues(question, answer.value, currency) : []),
    ],
    text:
      table === null
        ? [label, question.options?.find(({ value }) => value === answer.value)?.label ?? answer.value].join("\n")
        : [label, table.head.join(" | "), ...table.rows.map((row) => wordsOf(row, question).join(" | "))].join("\n"),
  };
}

/** The cells of a row that hold words: its numbers are values, each under its own name. */
function wordsOf(row: readonly string[], { columns = [] }: Question): string[] {
  return row.filter((_, at) => unitOf(columns[at] ?? { type: "text" }) === null);
}

/** "what_changed" is "What changed": a question is too long for a chip. */
function labelOf({ id }: Question): string {
  const words = id.replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function cellValues(question: Question, value: string, currency: string): CitableValue[] {
  const rows = readTableAnswer(value) ?? [];
  const { columns = [] } = question;
  const names = rowNames(question, rows);
  return rows.flatMap((row, at) => {
    const head = columns.map(({ id }) => row[id] ?? "").find((cell) => cell.trim() !== "") ?? "";
    return columns.flatMap((column): CitableValue[] => {
      const quantity = quantityOf(column, row[column.id] ?? "", currency);
      return quantity === null
        ? []
        : [{ name: `${names[at]}.${column.id}`, label: `${head}: ${column.label}`, quantity }];
    });
  });
}

function quantityOf(
  asked: Pick<Question, "unit" | "per"> & { type: string },
  cell: string,
  currency: string,
): Quantity | null {
  const unit = unitOf(asked);
  const number = Number(cell);
  if (unit === null || cell.trim() === "" || !Number.isFinite(number)) return null;
  return {
    value: number,
    unit,
    ...(unit === "money" ? { currency } : {}),
    ...(asked.per === undefined ? {} : { per: asked.per }),
  };
}

/** What an answer or a cell of this kind is counted in; null where it is no number. */
function unitOf({ type, unit }: { type: string; unit?: Quantity["unit"] | undefined }): Quantity["unit"] | null {
  const kinds: Readonly<Record<string, Quantity["unit"]>> = { number: "count", money: "money", percent: "percent" };
  const usual = kinds[type as TableColumn["type"]];
  return usual === undefined ? null : (unit ?? usual);
}
