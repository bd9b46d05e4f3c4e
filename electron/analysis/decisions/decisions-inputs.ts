import { days, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the analyses of decisions that are no metrics. */
export const decisionInputs: Record<string, InputSpec> = {
  decide_days: days("Days until it has to be decided"),
};
