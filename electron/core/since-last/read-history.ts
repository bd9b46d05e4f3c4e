import type { Material } from "../../advisor/advisor.ts";
import type { Fact } from "../../contract/company.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import type { IsoTime } from "../../contract/ids.ts";
import type { DecisionLine, FollowUpLine } from "../../contract/since-last.ts";
import type { Decision } from "../../contract/decision.ts";
import { listDecisions } from "../../store/decisions.ts";
import { listEarlierSessions } from "../../store/earlier-sessions.ts";
import { listFollowUps } from "../../store/follow-ups.ts";
import { listSessionFacts } from "../../store/session-facts.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import type { AppContext } from "../app-context.ts";
import { gatherSinceLast } from "./gather-since-last.ts";

/** What a session knows of its company's past. */
export type History = Pick<Material, "decisions" | "followUps" | "sinceLast">;

/**
 * The company's decisions and follow-ups, and what became of things since its last session.
 * @param startedAt when this session was started  @param facts as this session sees them
 */
export function readHistory(
  { db, today }: Pick<AppContext, "db" | "today">,
  scope: SessionScope,
  startedAt: IsoTime,
  facts: readonly Fact[],
): History {
  const decisions = listDecisions(db, scope.companyId);
  const followUps = listFollowUps(db, scope.companyId);
  const earlier = listEarlierSessions(db, scope);
  const previous =
    earlier.findLast(({ hasBrief }) => hasBrief) ?? earlier.findLast(({ hasFigures }) => hasFigures) ?? earlier.at(-1);
  if (previous === undefined) return { decisions, followUps, sinceLast: null };
  const { id, title, playbookTitle } = previous;
  return {
    decisions,
    followUps,
    sinceLast: gatherSinceLast({
      session: { id: scope.sessionId, startedAt },
      previous: { id, title, playbookTitle, startedAt: previous.startedAt },
      decisions,
      followUps,
      seen: listSessionFacts(db, { companyId: scope.companyId, sessionId: id }),
      facts,
      today: today(),
    }),
  };
}

/** A decision as far as a chip tells of it. */
export const decisionLine = (decision: Decision): DecisionLine => {
  const { id, companyId, ref, title, standing, decidedOn, reasons, barred, barredReason } = decision;
  return { id, companyId, ref, title, standing, decidedOn, reasons, barred, barredReason };
};

/** A follow-up as far as a chip tells of it. */
export const followUpLine = (followUp: FollowUp): FollowUpLine => {
  const { id, companyId, ref, title, standing, owner, dueOn, measure, baseline, target, outcomes } = followUp;
  const last = standing === "done" ? outcomes.at(-1) : undefined;
  return {
    id,
    companyId,
    ref,
    title,
    standing,
    owner,
    dueOn,
    measure,
    baseline,
    target,
    actual: last?.actual ?? "",
    verdict: last?.verdict ?? null,
  };
};
