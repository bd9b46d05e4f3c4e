import type { KnownMetric } from "./known-metric.ts";

/** Metrics of delivering software. */
export const deliveryMetrics: readonly KnownMetric[] = [
  {
    key: "lead_time",
    label: "Change lead time",
    unit: "days",
    period: "any",
    definition: "From the first commit of a usual change to the day on which it runs in production.",
  },
  {
    key: "lead_time_to_merge",
    label: "Time to merge",
    unit: "days",
    period: "any",
    definition: "From the first commit of a usual change to its merge.",
  },
  {
    key: "deploys_week",
    label: "Deployments a week",
    unit: "count",
    of: "deployments",
    per: "week",
    period: "any",
    definition: "Deployments to production in a usual week.",
  },
  {
    key: "deploy_days_week",
    label: "Deployment days a week",
    unit: "count",
    of: "deployment days",
    per: "week",
    period: "any",
    definition: "Days of a usual week with at least one deployment to production.",
  },
  {
    key: "deployments",
    label: "Deployments looked at for failures",
    unit: "count",
    of: "deployments",
    period: "any",
    definition: "Deployments to production in the period, whether they failed or not.",
  },
  {
    key: "deployments_failed",
    label: "Failed deployments",
    unit: "count",
    of: "failed deployments",
    period: "any",
    definition: "Of these deployments, those that failed.",
  },
  {
    key: "change_fail_rate",
    label: "Change fail rate",
    unit: "percent",
    period: "any",
    definition: "Of the deployments to production, those that made the service worse for users and had to be mended.",
  },
  {
    key: "change_fail_rate_other",
    label: "Change fail rate by another definition",
    unit: "percent",
    period: "any",
    definition: "The same rate by another count of failures that somebody uses.",
  },
  {
    key: "recovery_time",
    label: "Recovery time",
    unit: "hours",
    period: "any",
    definition: "From a deployment that went wrong to the service being well again, in the usual case.",
  },
  {
    key: "recovery_time_mean",
    label: "Mean recovery time",
    unit: "hours",
    period: "any",
    definition: "The same as a mean, in which a few long ones weigh much.",
  },
  {
    key: "rework_rate",
    label: "Rework rate",
    unit: "percent",
    period: "any",
    definition:
      "Of the deployments of half a year, those that were not planned and mended something that users had seen.",
  },
];
