import { knownMetrics } from "../../contract/metrics.ts";
import type { Unit } from "../../contract/quantity.ts";

/** Which way a figure should go. */
export type Better = "up" | "down";

/** What a figure of an update is: its unit, which way it should go, and whether it counts what happened in the month. */
export interface FigureKind {
  unit: Unit;
  better: Better | null;
  /** A count of things that happened in the month, each by itself: luck moves it. A count at the month's end is none. */
  isEvents: boolean;
}

/** Metrics that an update tells where nobody has chosen others, the most wanted first, and which way each should go. */
const reported: Readonly<Record<string, Better>> = {
  mrr: "up",
  customers: "up",
  new_customers: "up",
  churn_monthly: "down",
  signups: "up",
  activated: "up",
  visitors: "up",
  retention_30d: "up",
  arr: "up",
};

/** Figures of money in the bank, which not everybody is told. */
const guarded: Readonly<Record<string, Better>> = { cash: "up", net_burn: "down" };

/** Further metrics that go one way for the better. */
const others: Readonly<Record<string, Better>> = {
  gross_margin: "up",
  cac: "down",
  lead_time: "down",
  deploys_week: "up",
  change_fail_rate: "down",
  recovery_time: "down",
  ticket_share_top: "down",
};

/** The metrics that an update tells by itself. @param withCash whether its readers may see cash and burn */
export const metricsToReport = (withCash: boolean): string[] => [
  ...Object.keys(reported).slice(0, 4),
  ...(withCash ? Object.keys(guarded) : []),
  ...Object.keys(reported).slice(4),
];

/** Whether a figure tells of money in the bank. */
export const isGuarded = (name: string, metric: string | null): boolean =>
  (metric !== null && Object.hasOwn(guarded, metric)) || /\b(?:cash|burn|runway|bank balance)\b/i.test(name);

/** What a metric is as a figure of an update; null for a key that no metric has. */
export function kindOfMetric(key: string): FigureKind | null {
  const metric = knownMetrics.find((known) => known.key === key);
  if (!metric) return null;
  return {
    unit: metric.unit,
    better: reported[key] ?? guarded[key] ?? others[key] ?? null,
    isEvents: metric.unit === "count" && metric.per === "month",
  };
}
