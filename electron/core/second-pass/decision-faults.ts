import type { ActionDraft, Correction } from "../../contract/brief.ts";
import type { Decision } from "../../contract/decision.ts";
import { barredBy } from "../decisions/find-contradictions.ts";
import { fault, type CheckedDraft } from "./fault.ts";

/**
 * Actions that are like a decision with "do not bring this up again". One that names the decision and a figure that has changed its reason
 * is openly brought up, and no fault.
 */
export function decisionFaults({ parts, decisions = [] }: CheckedDraft): Correction[] {
  return parts.actions.flatMap((action) => {
    const decision = barredBy(action, decisions);
    if (decision === null || isOpen(action, decision)) return [];
    const reason = decision.barredReason || decision.reasons;
    return fault(
      "decision",
      `“${action.title}” is like ${decision.ref}, which was not to be brought up again${reason === "" ? "" : `: ${reason}`}. Nothing says which figure has changed that.`,
      action.title,
    );
  });
}

/** Whether the action's reason cites the decision and a figure beside it. */
function isOpen({ why }: ActionDraft, { ref }: Decision): boolean {
  const cited: readonly string[] = why.match(/\b[FADU][1-9]\d*/g) ?? [];
  return cited.includes(ref) && cited.some((one) => /^[FAU]/.test(one));
}
