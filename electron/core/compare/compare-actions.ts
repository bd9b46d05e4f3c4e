import type { Action } from "../../contract/brief.ts";
import type { Decision } from "../../contract/decision.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import type { SessionId } from "../../contract/ids.ts";
import type { ComparedAction } from "../../contract/session-comparison.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import { matchActions } from "../opinion/match-actions.ts";

/** Two sessions' actions with the log of their company. */
export interface ActionsAndLog {
  earlier: { id: SessionId; actions: readonly Action[] };
  later: readonly Action[];
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
}

/**
 * What became of the earlier session's actions, as the log tells it today. A decision whose action a rewritten brief does not hold any
 * more is told as well.
 */
export function compareActions({ earlier, later, decisions, followUps }: ActionsAndLog): ComparedAction[] {
  const own = decisions.filter(({ sessionId, actionId }) => sessionId === earlier.id && actionId !== null);
  const pairs = matchActions(earlier.actions, later);
  const proposed = earlier.actions.map((action, at) => {
    const decision = own.findLast(({ actionId }) => actionId === action.id) ?? null;
    const again = later[pairs.find(({ first }) => first === at)?.second ?? -1];
    return { ...become(action, decision, followUps), again: again === undefined ? null : withoutMarks(again.title) };
  });
  const shown = new Set<string>(earlier.actions.map(({ id }) => id));
  const rest = own.filter(({ actionId }) => actionId !== null && !shown.has(actionId));
  return [...proposed, ...rest.map((decision) => ({ ...become(null, decision, followUps), again: null }))];
}

function become(
  action: Action | null,
  decision: Decision | null,
  followUps: readonly FollowUp[],
): Omit<ComparedAction, "again"> {
  const followUp = (decision && followUps.findLast(({ decisionId }) => decisionId === decision.id)) ?? null;
  const outcome = followUp?.standing === "done" ? followUp.outcomes.at(-1) : undefined;
  const told = {
    title: withoutMarks(action?.title ?? decision?.title ?? ""),
    decisionRef: decision?.ref ?? null,
    followUpRef: followUp?.ref ?? null,
    target: followUp?.target ?? "",
    actual: outcome?.actual ?? "",
    verdict: outcome?.verdict ?? null,
  };
  if (outcome !== undefined) return { ...told, became: "done", reason: "" };
  if (action?.standing === "rejected" || decision?.standing === "turned-down")
    return {
      ...told,
      became: "put-aside",
      reason: action?.reason || decision?.barredReason || decision?.reasons || "",
    };
  if (decision?.standing === "withdrawn" && action?.standing !== "proposed")
    return { ...told, became: "given-up", reason: decision.withdrawnReason };
  if (decision?.standing === "superseded") return { ...told, became: "given-up", reason: decision.supersededBy ?? "" };
  if (decision?.standing === "accepted" && followUp?.standing === "dropped")
    return { ...told, became: "given-up", reason: followUp.droppedReason };
  const accepted = action === null || action.standing === "accepted" || action.standing === "changed";
  return { ...told, became: accepted ? "accepted" : "open", reason: "" };
}
