import { money, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of a technical due diligence that are no metrics. */
export const diligenceInputs: Record<string, InputSpec> = {
  fix_limit: money("Most that mending may cost"),
  fix_overrun: { label: "How many times its estimate the mending costs", unit: "multiple", min: 1, max: 10 },
};
