import type { Decision } from "../../contract/decision.ts";
import type { Citable } from "../../contract/grounding.ts";

/**
 * A decision as something that a text may cite: its words, and its evidence with the values of that day. It holds no value of its own:
 * a number that cites it has to stand in those words.
 */
export function citableOfDecision(decision: Decision): Citable {
  const { ref, title, context, choice, reasons, consequences, barredReason, withdrawnReason, evidence } = decision;
  return {
    ref,
    label: title,
    source: "Decision log",
    asOf: decision.decidedOn,
    stale: false,
    retired: false,
    values: [],
    text: [
      title,
      context,
      choice,
      reasons,
      consequences,
      barredReason,
      withdrawnReason,
      ...evidence.map(({ label, value }) => `${label}: ${value}`),
    ]
      .filter((part) => part !== "")
      .join("\n"),
  };
}
