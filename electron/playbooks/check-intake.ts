import { mostFirstQuestions, type PlaybookHead, type Question } from "../contract/playbook.ts";
import type { HeadFault } from "./check-rules.ts";

/**
 * Checks that the first result comes soon: at most eight questions before it, none of them all optional depth, and nothing that
 * the figures need among the deeper ones. The rows that a table begins with have to fit its columns.
 */
export function checkIntake({ questions, asks }: Pick<PlaybookHead, "questions" | "asks">): HeadFault[] {
  const placed = questions.map((question, at) => ({ question, path: ["questions", at] as PropertyKey[] }));
  const first = placed.filter(({ question }) => !question.deeper);
  const faults = placed.flatMap(({ question, path }): HeadFault[] =>
    question.deeper && question.required
      ? [{ path: [...path, "deeper"], reason: `The question "${question.id}" is required, so it can't be deeper.` }]
      : [],
  );
  for (const { question, path } of placed)
    for (const [at, row] of (question.startRows ?? []).entries())
      for (const [id, cell] of Object.entries(row)) {
        const column = question.columns?.find((one) => one.id === id);
        if (column === undefined || (column.type === "choice" && !column.options?.some(({ value }) => value === cell)))
          faults.push({
            path: [...path, "startRows", at],
            reason: `"${id}: ${cell}" is no cell that the table of "${question.id}" can have.`,
          });
      }
  const tooMany = first[mostFirstQuestions];
  if (tooMany !== undefined)
    faults.push({
      path: tooMany.path,
      reason: `${first.length} questions come before the first result, at most ${mostFirstQuestions} may: mark this one and others as \`deeper: true\`.`,
    });
  if (first.length === 0)
    faults.push({
      path: ["questions"],
      reason: "Every question is deeper: at least one has to come before the figures.",
    });
  asks.forEach((asker, at) => {
    if (asks.indexOf(asker) < at) faults.push({ path: ["asks", at], reason: `"${asker}" stands here a second time.` });
  });
  return faults;
}

/** The first questions, then the deeper ones, each in the file's order. */
export function firstThenDeeper(questions: readonly Question[]): Question[] {
  return [...questions.filter((question) => !question.deeper), ...questions.filter((question) => question.deeper)];
}
