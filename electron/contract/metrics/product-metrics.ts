import type { KnownMetric } from "./known-metric.ts";

/** Metrics of how a product is used. */
export const productMetrics: readonly KnownMetric[] = [
  {
    key: "daily_active",
    label: "Daily active people",
    unit: "count",
    of: "people",
    period: "month",
    definition: "People who did the counted thing on a usual day: the mean over all days of the month.",
  },
  {
    key: "monthly_active",
    label: "Monthly active people",
    unit: "count",
    of: "people",
    period: "month",
    definition: "Different people who did the counted thing at least once in the month.",
  },
];
