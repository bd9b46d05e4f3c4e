import type { Currency, Quantity } from "../../../electron/contract/quantity.ts";
import { formatQuantity } from "../../../electron/contract/format-quantity.ts";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import type { Question } from "../../../electron/contract/playbook.ts";
import { sayTable } from "../../../electron/contract/say-table.ts";
import { periodText } from "../../format.ts";
import { readTypedNumber, showTypedNumber, type NumberKind, type NumberProblem } from "../../parts/typed-number.ts";
import { readTypedTable, typeTable, type CellPlace, type TableProblem } from "./table/typed-table.ts";

/** What is wrong with a typed answer. */
export type AnswerProblem = NumberProblem | TableProblem | "no-choice" | "not-a-month";

/** What is wrong, and in which cell where the answer is a table. */
export interface AnswerFault {
  problem: AnswerProblem;
  place?: CellPlace | null;
}

/** The kind of number that a question asks for, or null. */
export function numberKind(question: Question): NumberKind | null {
  return question.type === "number" || question.type === "money" || question.type === "percent" ? question.type : null;
}

/** Turns what was typed into the answer's stored form: decimal text, a percent as a fraction; text as it is. `currency` is the company's. */
export function readAnswer(
  question: Question,
  typed: string,
  currency: string,
): { ok: true; value: string } | ({ ok: false } & AnswerFault) {
  if (question.type === "table") return readTypedTable(question, typed, currency);
  const kind = numberKind(question);
  if (kind !== null) return readTypedNumber(typed, kind, currency);
  if (question.type === "choice" && typed === "") return { ok: false, problem: "no-choice" };
  if (typed.trim() === "") return { ok: false, problem: "empty" };
  if (question.type === "month" && !/^\d{4}-(0[1-9]|1[0-2])$/.test(typed.trim()))
    return { ok: false, problem: "not-a-month" };
  return { ok: true, value: question.type === "prose" ? typed : typed.trim() };
}

/** A stored answer as one would type it. */
export function typeAnswer(question: Question, value: string): string {
  if (question.type === "table") return typeTable(question, value);
  const kind = numberKind(question);
  return kind === null || value === "" ? value : showTypedNumber(value, kind);
}

/** A stored answer as one reads it: "4.1 % a month", "June 2027", a choice by its label, a table by its first cells. */
export function sayAnswer(question: Question, value: string, currency: Currency): string {
  if (numberKind(question) !== null) return formatQuantity(answerQuantity(question, value, currency));
  if (question.type === "choice") return question.options?.find((option) => option.value === value)?.label ?? value;
  if (question.type === "table")
    return (sayTable(question, value, currency)?.rows ?? [])
      .map((row) => row.filter(Boolean).slice(0, 3).join(" · "))
      .join("\n");
  return question.type === "month" ? periodText(value) : value;
}

function answerQuantity(question: Question, value: string, currency: Currency): Quantity {
  const known = knownMetrics.find((metric) => metric.key === question.metric);
  const usual = question.type === "money" ? "money" : question.type === "percent" ? "percent" : "count";
  const unit = question.unit ?? known?.unit ?? usual;
  const per = question.per ?? known?.per;
  return {
    value: Number(value),
    unit,
    ...(unit === "money" ? { currency } : {}),
    ...(per === undefined ? {} : { per }),
    ...(unit === "count" && known?.of !== undefined ? { of: known.of } : {}),
  };
}
