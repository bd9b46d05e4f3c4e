import { slugOf } from "./given-values.ts";
import type { Question } from "./playbook.ts";
import type { TableRow } from "./table-answer.ts";

/** How a question's answer is cited: `R` and the question's place in its playbook, counted from 1. Null when it is not among them. */
export function replyRef(questions: readonly Pick<Question, "id">[], questionId: string): string | null {
  const at = questions.findIndex(({ id }) => id === questionId);
  return at < 0 ? null : `R${at + 1}`;
}

/**
 * The name of each row of a table answer, as a cell is cited by it (`R3.monthly_report.people`): its first cell that holds something, in
 * lower case with underscores, never beginning with a digit. Rows of one name are told apart by a number behind it.
 */
export function rowNames({ columns = [] }: Pick<Question, "columns">, rows: readonly TableRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const first = columns.map(({ id }) => row[id] ?? "").find((cell) => cell.trim() !== "") ?? "";
    const slug = slugOf(first);
    const name = /^[a-z]/.test(slug) ? slug : `r${slug}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}
