import type { InputSpec } from "../frame/input-spec.ts";

/** Inputs of the security analysis that are no metrics. */
export const securityInputs: Record<string, InputSpec> = {
  loss_rate_factor: { label: "How often it happens, against what was said", unit: "multiple", min: 0, max: 100 },
};
