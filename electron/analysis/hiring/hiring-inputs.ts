import { days, money, type InputSpec } from "../frame/input-spec.ts";

const monthsUpTo = (label: string, max: number): InputSpec => ({ label, unit: "months", min: 0, max });

/** Inputs of the analysis of a leader's role that are no metrics. */
export const hiringInputs: Record<string, InputSpec> = {
  leader_cost_low: money("Yearly cost of the leader, at least", "year"),
  leader_cost_high: money("Yearly cost of the leader, at most", "year"),
  months_to_hire: monthsUpTo("Months until somebody has begun", 60),
  months_to_hire_late: monthsUpTo("Months until somebody has begun, if it goes badly", 60),
  vacancy_cost_month: money("Cost a month of what stands still", "month"),
  vacancy_days_month: days("Engineer-days a month that stand still", "month"),
  notice_months: monthsUpTo("Months until a wrong hire has left", 60),
  fractional_day_cost: money("Cost of a day from outside", "day"),
  inside_hours: { label: "Hours a week that somebody inside can give", unit: "hours", per: "week", min: 0, max: 168 },
  inside_months: monthsUpTo("Months until somebody inside has grown into it", 60),
};
