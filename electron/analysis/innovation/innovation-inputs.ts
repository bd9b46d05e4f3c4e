import { days, money, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the innovation analyses that are no metrics. */
export const innovationInputs: Record<string, InputSpec> = {
  capacity_days_month: days("Person-days there are in a month", "month"),
  outside_day_rate: money("Price of a day of somebody from outside", "day"),
  chance_factor: { label: "How many times as likely as judged each success is", unit: "multiple", min: 0, max: 5 },
};
