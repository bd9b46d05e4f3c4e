import type { DecisionId } from "./ids.ts";

/**
 * An action of a brief that goes against a decision of the company, or proposes it once more. `barred`: like one that was not to be
 * brought up again; `turned-down`: like one that was not taken; `opposite`: undoes one that holds; `repeats`: like one that holds.
 */
export interface Contradiction {
  kind: "barred" | "turned-down" | "opposite" | "repeats";
  decisionId: DecisionId;
  ref: string;
  title: string;
  /** ISO day. */
  decidedOn: string;
  /** Why it was barred, turned down or decided; may be empty. */
  reason: string;
}
