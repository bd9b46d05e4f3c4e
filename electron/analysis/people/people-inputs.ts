import { share, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the people analyses that are no metrics. */
export const peopleInputs: Record<string, InputSpec> = {
  planned_share: share("Share of their time that goes to planned work"),
  joiner_share: share("Share of a full person that a new one gives in the first quarter"),
};
