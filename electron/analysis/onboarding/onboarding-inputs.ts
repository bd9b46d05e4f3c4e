import { money, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the plan of the first weeks that are no metrics. */
export const onboardingInputs: Record<string, InputSpec> = {
  overlap: { label: "Overlap of both sides, hours of a day", unit: "hours", per: "day", min: 0, max: 24 },
  overlap_from: { label: "Hour at which the shared time begins, on the team's clock", unit: "count", min: 0, max: 24 },
  waiting_cost: money("Cost of a waiting day of whoever starts", "day"),
};
