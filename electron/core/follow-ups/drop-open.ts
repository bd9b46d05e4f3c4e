import type { Decision } from "../../contract/decision.ts";
import { followUpsOf, standFollowUp } from "../../store/follow-ups.ts";
import type { AppContext } from "../app-context.ts";

/** Drops what is still open of a decision that does not hold any more, with why. What is done or was given up stays as it is. */
export function dropOpenFollowUps(
  { db, now }: AppContext,
  { companyId, id: decisionId }: Decision,
  reason: string,
): void {
  for (const { id, standing } of followUpsOf(db, companyId, decisionId))
    if (standing === "open") standFollowUp(db, companyId, id, "dropped", reason, now());
}
