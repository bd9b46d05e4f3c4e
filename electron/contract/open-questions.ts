import type { AskedQuestion } from "./session.ts";

/** How many questions come before the first result. */
export function countFirst(questions: readonly AskedQuestion[]): number {
  return questions.filter(({ question }) => !question.deeper).length;
}

/** Whether answering this would make the figures sharper: optional depth that nobody has answered and no fact tells. */
export function isOpenDeeper({ question, answer, prefill }: AskedQuestion): boolean {
  return question.deeper && answer === null && prefill === null;
}
