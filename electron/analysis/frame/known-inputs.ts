import { knownMetrics } from "../../contract/metrics.ts";
import type { Per, Unit } from "../../contract/quantity.ts";

/** What an input must be to be read: its unit and the bounds outside which it cannot be meant. */
export interface InputSpec {
  label: string;
  unit: Unit;
  per?: Per | undefined;
  of?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
}

/** Bounds of metrics that the contract declares: a share lies in [0, 1], a count is not negative. */
const metricBounds: Record<string, { min?: number; max?: number }> = {
  churn_monthly: { min: 0, max: 1 },
  gross_margin: { max: 1 },
  invite_conversion: { min: 0, max: 1 },
  retention_30d: { min: 0, max: 1 },
  ticket_share_top: { min: 0, max: 1 },
  arr_growth_yearly: { min: -1 },
  customer_growth_yearly: { min: -1 },
  cac: { min: 0 },
  mrr: { min: 0 },
  arr: { min: 0 },
  goal_mrr: { min: 0 },
  runway_stated: { min: 0 },
  engineer_day_cost: { min: 0 },
};

const share = (label: string): InputSpec => ({ label, unit: "percent", min: 0, max: 1 });
const days = (label: string, per?: Per): InputSpec => ({ label, unit: "days", min: 0, per });
const money = (label: string, per?: Per): InputSpec => ({ label, unit: "money", min: 0, per });
const months = (label: string): InputSpec => ({ label, unit: "months", min: 0 });
const count = (label: string, of: string, per?: Per): InputSpec => ({ label, unit: "count", min: 0, of, per });

/** Inputs that only analyses know: answers, and what a what-if may set. */
const ownInputs: Record<string, InputSpec> = {
  arpa: money("Average revenue of a customer a month", "month"),
  signup_target: share("Target: visitor to sign-up"),
  activation_target: share("Target: activation"),
  paid_target: share("Target: activated to paying"),
  churn_target: share("Target: churn a month"),
  marginal_cac_factor: { label: "Cost of the next customer against the average", unit: "multiple", min: 0 },
  change_starts_in: { label: "Month in which the change starts to work", unit: "months", min: 1 },
  test_target: share("Target of the test"),
  test_people: count("People in the test, both halves", "people"),
  test_weeks: { label: "Weeks of the test", unit: "weeks", min: 0 },
  mrr_start: money("MRR at the start of the month"),
  mrr_new: money("MRR of new customers in the month"),
  mrr_expansion: money("MRR from expansion in the month"),
  mrr_churned: money("MRR lost to churn in the month"),
  mrr_contraction: money("MRR lost to contraction in the month"),
  net_new_arr_quarter: { label: "Net new ARR of the quarter", unit: "money" },
  sales_marketing_spend_quarter_before: money("Sales and marketing spend of the quarter before"),
  days_lost_month: days("Engineer-days lost a month", "month"),
  days_lost_per_event: days("Engineer-days lost each time"),
  events_year: count("Times a year", "times", "year"),
  days_saved_month: days("Engineer-days that the fix saves a month", "month"),
  fix_days: days("Engineer-days to fix it"),
  working_days_month: { label: "Working days of a person a month", unit: "days", min: 1, max: 31, per: "month" },
  incident_chance_year: { label: "Incidents expected a year", unit: "percent", min: 0, per: "year" },
  incident_chance_year_after: {
    label: "Incidents expected a year after the fix",
    unit: "percent",
    min: 0,
    per: "year",
  },
  incident_cost: money("Cost of one incident"),
  asset_value: money("Value at risk"),
  exposure: share("Share of it that one incident costs"),
  control_cost_year: money("Cost of the control", "year"),
  build_days: days("Engineer-days to build"),
  build_upkeep_days_month: days("Engineer-days of upkeep a month", "month"),
  build_upfront_cost: money("Money spent at the start of building"),
  build_run_cost_month: money("Running cost of the built thing", "month"),
  buy_price_month: money("Price of the bought thing", "month"),
  buy_price_growth_year: { label: "Growth of that price a year", unit: "percent", min: -1, per: "year" },
  buy_setup_days: days("Engineer-days to set up the bought thing"),
  buy_setup_cost: money("Money to set up the bought thing"),
  exit_days: days("Engineer-days to leave the bought thing"),
  migration_days: days("Engineer-days to move over"),
  do_nothing_cost_month: money("Cost of doing nothing", "month"),
  do_nothing_hours_month: { label: "Hours lost a month by doing nothing", unit: "hours", min: 0, per: "month" },
  hour_cost: money("Cost of an hour", "hour"),
  do_nothing_growth_year: {
    label: "Growth of the cost of doing nothing a year",
    unit: "percent",
    min: -1,
    per: "year",
  },
  build_delay_months: months("Months until the built thing is live"),
  buy_delay_months: months("Months until the bought thing is live"),
  discount_rate: { label: "Discount rate a year", unit: "percent", min: 0, max: 1, per: "year" },
  years: { label: "Years looked at", unit: "years", min: 3, max: 5 },
  stated_saving: { label: "Saving as stated", unit: "money" },
};

/** What an input must be, by its key. Undefined for one that no analysis reads. */
export function inputSpec(key: string): InputSpec | undefined {
  const metric = knownMetrics.find((known) => known.key === key);
  if (!metric) return Object.hasOwn(ownInputs, key) ? ownInputs[key] : undefined;
  const { label, unit, per, of } = metric;
  return { label, unit, per, of, ...(unit === "count" ? { min: 0 } : {}), ...metricBounds[key] };
}
