import type { Decision } from "../../contract/decision.ts";

/**
 * Decisions without what the user told in confidence about the reader of a page: the problem of such a session, and its title, which is
 * made of it. What the user wrote in the log stays.
 * @param problemOf the problem of a decision's session where it was told in confidence, else null
 */
export function withoutConfidences(
  decisions: readonly Decision[],
  problemOf: (decision: Decision) => string | null,
): Decision[] {
  return decisions.map((decision) => {
    const problem = problemOf(decision);
    if (problem === null) return decision;
    const context = decision.context.trim() === problem.trim() ? "" : decision.context;
    return { ...decision, context, sessionTitle: decision.playbookTitle };
  });
}
