import type { AnalysisRow } from "../../contract/analysis.ts";
import type { Question } from "../../contract/playbook.ts";
import { readTableAnswer } from "../../contract/table-answer.ts";

/** The rows of a table answer as the analyses read them: cells of number columns as numbers, columns that are not asked for left out. */
export function analysisRows(question: Question, value: string): AnalysisRow[] {
  const columns = question.columns ?? [];
  return (readTableAnswer(value) ?? []).map((row) =>
    Object.fromEntries(
      columns.flatMap(({ id, type }): [string, string | number][] => {
        const cell = row[id];
        if (cell === undefined || cell === "") return [];
        if (type === "text" || type === "choice" || type === "day") return [[id, cell]];
        const number = Number(cell);
        return Number.isFinite(number) ? [[id, number]] : [];
      }),
    ),
  );
}
