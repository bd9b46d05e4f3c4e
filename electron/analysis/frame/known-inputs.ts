import { knownMetrics } from "../../contract/metrics.ts";
import { costInputs } from "../cost/cost-inputs.ts";
import { deliveryInputs } from "../delivery/delivery-inputs.ts";
import { growthInputs } from "../growth/growth-inputs.ts";
import { peopleInputs } from "../people/people-inputs.ts";
import type { InputSpec } from "./input-spec.ts";
import { technologyInputs } from "../technology/technology-inputs.ts";

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
  lead_time: { min: 0 },
  lead_time_to_merge: { min: 0 },
  deploy_days_week: { min: 0, max: 7 },
  change_fail_rate: { min: 0, max: 1 },
  change_fail_rate_other: { min: 0, max: 1 },
  recovery_time: { min: 0 },
  recovery_time_mean: { min: 0 },
  rework_rate: { min: 0, max: 1 },
};

/** Inputs that only analyses know. Each field of analyses lists its own beside them. */
const ownInputs: Record<string, InputSpec> = {
  ...growthInputs,
  ...costInputs,
  ...deliveryInputs,
  ...peopleInputs,
  ...technologyInputs,
};

/** What an input must be, by its key. Undefined for one that no analysis reads. */
export function inputSpec(key: string): InputSpec | undefined {
  const metric = knownMetrics.find((known) => known.key === key);
  if (!metric) return Object.hasOwn(ownInputs, key) ? ownInputs[key] : undefined;
  const { label, unit, per, of } = metric;
  return { label, unit, per, of, ...(unit === "count" ? { min: 0 } : {}), ...metricBounds[key] };
}
