import type { Decision } from "../../contract/decision.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import { takenBack } from "../decisions/decide-action.ts";

/** A company's decisions with what comes of them. */
interface Log {
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
}

/**
 * A log for a client: nothing that was put aside or barred, nothing whose action is open again, and nothing that hung on it; of the rest
 * neither why it was taken back or given up nor the user's remarks on the way. What was done and had an outcome stays told.
 */
export function withoutInternals<L extends Log>(log: L): L {
  const isDone = (decision: Decision): boolean =>
    log.followUps.some(({ decisionId, outcomes }) => decisionId === decision.id && outcomes.length > 0);
  const isGone = (decision: Decision): boolean =>
    decision.standing === "turned-down" || decision.barred || (isTakenBack(decision) && !isDone(decision));
  const gone = log.decisions.filter(isGone);
  const ids = new Set<string>(gone.map(({ id }) => id));
  const refs = new Set(gone.map(({ ref }) => ref));
  return {
    ...log,
    decisions: log.decisions
      .filter(({ id }) => !ids.has(id))
      .map((decision) => ({
        ...decision,
        // It may have been put aside before it was taken back, and then says why.
        reasons: isTakenBack(decision) ? "" : decision.reasons,
        withdrawnReason: "",
        barredReason: "",
        supersededBy: refs.has(decision.supersededBy ?? "") ? null : decision.supersededBy,
        supersedes: decision.supersedes.filter((ref) => !refs.has(ref)),
      })),
    followUps: log.followUps
      .filter(({ decisionId }) => decisionId === null || !ids.has(decisionId))
      .map((followUp) => ({ ...followUp, droppedReason: "", notes: [] })),
  };
}

const isTakenBack = ({ standing, withdrawnReason }: Decision): boolean =>
  standing === "withdrawn" && withdrawnReason === takenBack;
