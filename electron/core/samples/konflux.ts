import type { FactDraft } from "../../contract/company.ts";
import { sampleFact, type Sample } from "./sample.ts";

const asOf = "2026-08-19";
const deliveries = "Konflux, “DevLake DORA Metrics Baseline Report”, 19 August 2026";
const incidents = "Konflux, “PagerDuty 6-Month Incident Baseline Report”, 19 August 2026";
const period = "2026-02..2026-08";

const metric = (metricKey: string | null, label: string, value: string, rest: Partial<FactDraft>): FactDraft =>
  sampleFact({ kind: "metric", metric: metricKey, label, value, source: deliveries, asOf, period, ...rest });
const count = { unit: "count" } as const;

/**
 * Konflux as it published its own delivery for half a year: good figures with two definitions of nearly everything, so that it must be
 * said which one counts. Percentages are fractions.
 */
export const konflux: Sample = {
  origin: "published",
  profile: {
    name: "Konflux",
    industry: "Software for building and releasing software",
    stage: "established",
    businessModel: "other",
    headcount: null,
    currency: "USD",
    sells: "An open-source platform that builds, tests and releases software.",
    goals: "",
  },
  facts: [
    metric("deploys_week", "Deployments a week", "24", {
      ...count,
      per: "week",
      text: "649 deployments in the period, by calendar weeks.",
    }),
    metric("deploy_days_week", "Deployment days a week", "4.96", {
      ...count,
      per: "week",
      text: "134 days with a deployment of 181. By 27 calendar weeks this is 4.96 a week, by 181 days it is 5.18.",
    }),
    metric("lead_time", "Lead time from first commit to production", "56.1", {
      unit: "days",
      text: "A mean: 1,345.5 hours. The report's parts are 10.0 hours of coding, 16.1 until the first review, 45.2 of review, and 1,227.9 from the merge to production.",
    }),
    metric("lead_time_to_merge", "Time from first commit to merge", "3", { unit: "days", text: "A mean: 71.3 hours." }),
    metric(null, "Time from merge to production, as the report gives it", "51.2", {
      unit: "days",
      text: "A mean. With the time to merge it does not add up to the whole, because the means are of different changes.",
    }),
    metric("deployments", "Production deployments looked at for failures", "1992", {
      ...count,
      text: "Of all the projects together: another set than the deployments counted for the frequency.",
    }),
    metric("deployments_failed", "Production deployments that failed", "3", {
      ...count,
      text: "The deployment itself ended in failure. All in April 2026.",
    }),
    metric("change_fail_rate_other", "Incidents over deployments", "0.421", {
      unit: "percent",
      text: "273 incidents of production services over 649 deployments. The report calls it an approximation in time: many are alerts that come back and have no deployment behind them.",
    }),
    metric("recovery_time", "Median time to resolve an incident", "0.41833", {
      unit: "hours",
      source: incidents,
      text: "25.1 minutes, the median of 28,988 resolved incidents, most of which resolved by themselves or quickly.",
    }),
    metric("recovery_time_mean", "Mean time to resolve an incident", "20.8", {
      unit: "hours",
      source: incidents,
      text: "The same incidents. A long tail takes days.",
    }),
    sampleFact({
      kind: "text",
      label: "What moved within the half year",
      text: "Deployments peaked at 258 in March 2026 and fell to 41 in May and 65 in July.",
      period,
      source: deliveries,
      asOf,
    }),
  ],
};
