import type { Decision } from "../../../electron/contract/decision.ts";

/** What the log is narrowed to. */
export interface DecisionFilter {
  /** Words that must all stand somewhere in the decision, in any order; or a reference such as "D12". */
  words: string;
  /** Only those that hold now. */
  holding: boolean;
}

/** The decisions that fit, in their own order. */
export function filterDecisions(decisions: readonly Decision[], { words, holding }: DecisionFilter): Decision[] {
  const wanted = words.trim().toLowerCase();
  return decisions.filter(
    (decision) => (!holding || decision.standing === "accepted") && (wanted === "" || holds(decision, wanted)),
  );
}

function holds(decision: Decision, wanted: string): boolean {
  if (/^d\d+$/.test(wanted)) return decision.ref.toLowerCase() === wanted;
  const { title, context, choice, reasons, consequences, barredReason, withdrawnReason, playbookTitle } = decision;
  const all = [title, context, choice, reasons, consequences, barredReason, withdrawnReason, playbookTitle]
    .join("\n")
    .toLowerCase();
  return wanted.split(/\s+/).every((word) => all.includes(word));
}
