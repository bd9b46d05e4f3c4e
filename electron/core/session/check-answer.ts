import { SextantError } from "../../contract/errors.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Question } from "../../contract/playbook.ts";
import type { AnswerDraft } from "../../contract/session.ts";
import { DecimalText } from "../../contract/text.ts";
import { checkTable } from "./check-table.ts";

/**
 * The answer's value as it is kept: decimal text for numbers (percent as a fraction), `2027-01` for months, an option's value for
 * choices, rows as JSON for tables, text as said. Empty for a skipped or unknown one.
 * @throws SextantError `call.invalid` with a sentence for the person who typed it
 */
export function checkAnswer(question: Question, answer: AnswerDraft): string {
  if (answer.standing !== "said") {
    if (question.required && answer.standing === "skipped")
      throw wrongAnswer("This question can't be skipped: the rest is built on it.");
    return "";
  }
  const value = question.type === "prose" ? answer.value : answer.value.trim();
  if (value.trim() === "") throw wrongAnswer("There is no answer yet.");
  if (question.type === "number" || question.type === "money" || question.type === "percent")
    return checkNumber(question, value);
  if (question.type === "table") {
    const table = checkTable(question, value);
    if (!table.ok) throw wrongAnswer(table.problem);
    return table.value;
  }
  if (question.type === "month" && !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) throw wrongAnswer("This is not a month.");
  if (question.type === "choice" && !(question.options ?? []).some((option) => option.value === value))
    throw wrongAnswer("This is not one of the choices.");
  return value;
}

function checkNumber(question: Question, value: string): string {
  const read = DecimalText.safeParse(value);
  if (!read.success) throw wrongAnswer("This is not a number.");
  const number = Number(value);
  if (question.min !== undefined && number < question.min)
    throw wrongAnswer(`The least that makes sense here is ${said(question, question.min)}.`);
  if (question.max !== undefined && number > question.max)
    throw wrongAnswer(`The most that makes sense here is ${said(question, question.max)}.`);
  return read.data;
}

function said(question: Question, number: number): string {
  return formatQuantity({ value: number, unit: question.type === "percent" ? "percent" : "count" });
}

/** That an answer can't be kept, and why, for the person who typed it. */
export function wrongAnswer(message: string): SextantError {
  return new SextantError("call.invalid", message, {
    hint: 'What you typed is still there. Change it, or choose "I don\'t know".',
  });
}
