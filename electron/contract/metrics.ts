import { deliveryMetrics } from "./metrics/delivery-metrics.ts";
import { growthMetrics } from "./metrics/growth-metrics.ts";
import type { KnownMetric } from "./metrics/known-metric.ts";
import { moneyMetrics } from "./metrics/money-metrics.ts";
import { peopleMetrics } from "./metrics/people-metrics.ts";
import { productMetrics } from "./metrics/product-metrics.ts";

/** Every metric with a name of its own. A fact may carry another metric: it can be cited, but no analysis reads it. */
export const knownMetrics: readonly KnownMetric[] = [
  ...deliveryMetrics,
  ...growthMetrics,
  ...moneyMetrics,
  ...peopleMetrics,
  ...productMetrics,
];
