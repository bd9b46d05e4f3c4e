import { count, money, share, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the growth analyses that are no metrics: answers, and what a what-if may set. */
export const growthInputs: Record<string, InputSpec> = {
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
};
