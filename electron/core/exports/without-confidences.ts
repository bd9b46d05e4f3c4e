import type { Decision } from "../../contract/decision.ts";
import type { FollowUp } from "../../contract/follow-up.ts";

/** A company's decisions with what comes of them. */
interface Log {
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
}

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

/** A log for a client: nothing that was put aside or barred, with why, and nothing that hung on it. */
export function withoutPutAside<L extends Log>(log: L): L {
  const isGone = ({ standing, barred }: Decision): boolean => standing === "turned-down" || barred;
  const gone = new Set<string>(log.decisions.filter(isGone).map(({ id }) => id));
  return {
    ...log,
    decisions: log.decisions.filter(({ id }) => !gone.has(id)),
    followUps: log.followUps.filter(({ decisionId }) => decisionId === null || !gone.has(decisionId)),
  };
}
