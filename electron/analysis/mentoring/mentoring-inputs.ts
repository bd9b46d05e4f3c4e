import type { InputSpec } from "../frame/input-spec.ts";

/** Hours of a month, which has at most 744. */
const monthHours = (label: string): InputSpec => ({ label, unit: "hours", per: "month", min: 0, max: 744 });

/** Inputs of the mentoring analyses that are no metrics. */
export const mentoringInputs: Record<string, InputSpec> = {
  mentor_hours: monthHours("The mentor's hours a month"),
  learning_hours: monthHours("The person's hours a month for learning"),
  step_hours: { label: "Hours that a step took", unit: "hours", min: 1, max: 2000 },
  check_in_hours: { label: "Hours of the mentor for a check-in", unit: "hours", min: 0.25, max: 8 },
};
