import type { DecisionId } from "./ids.ts";

/**
 * An action of a brief that goes against a decision of the company. `barred`: like one that was not to be brought up again;
 * `turned-down`: like one that was not taken; `opposite`: undoes one that holds.
 */
export interface Contradiction {
  kind: "barred" | "turned-down" | "opposite";
  decisionId: DecisionId;
  ref: string;
  title: string;
  /** ISO day. */
  decidedOn: string;
  /** Why it was barred, turned down or decided; may be empty. */
  reason: string;
}
