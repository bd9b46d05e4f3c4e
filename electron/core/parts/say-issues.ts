import type { z } from "zod";

/** The most issues that one sentence names: a repair needs the first few. */
const mostIssues = 5;

const fieldName = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === "number" ? ` ${step + 1}` : `${step === path[0] ? "" : ": "}${String(step)}`))
    .join("");

/** What does not fit, field by field, in plain words: "actions 2: title is missing." */
export function sayIssues(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.slice(0, mostIssues).map((issue) => {
    const empty = issue.code === "too_small" && issue.minimum === 1;
    return `${fieldName(issue.path)} ${empty ? "is missing" : `is wrong (${issue.message})`}`;
  });
  return `${told.join("; ")}.`;
}
