import { count, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the cause diagnosis that are no metrics. */
export const diagnosisInputs: Record<string, InputSpec> = {
  crew: count("People who put out fires", "people"),
  period_weeks: { label: "Weeks that the list of fires covers", unit: "weeks", min: 1, max: 520 },
};
