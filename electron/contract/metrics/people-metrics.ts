import type { KnownMetric } from "./known-metric.ts";

/** Metrics of people and their time. */
export const peopleMetrics: readonly KnownMetric[] = [
  {
    key: "engineers",
    label: "Engineers",
    unit: "count",
    of: "engineers",
    period: "day",
    definition: "People who build the product.",
  },
  {
    key: "squads",
    label: "Squads",
    unit: "count",
    of: "squads",
    period: "day",
    definition: "Teams that build the product.",
  },
  {
    key: "parallel_projects",
    label: "Parallel projects",
    unit: "count",
    of: "projects",
    period: "day",
    definition: "Projects under way at the same time.",
  },
  {
    key: "founder_demo_hours",
    label: "Founders' hours on demos",
    unit: "hours",
    per: "week",
    min: 0,
    max: 168,
    period: "any",
    definition: "Hours that the founders spend on demos.",
  },
  {
    key: "engineer_day_cost",
    label: "Cost of an engineer-day",
    unit: "money",
    per: "day",
    min: 0,
    period: "any",
    definition: "Full cost of one engineer for one working day.",
  },
  {
    key: "headcount",
    label: "People",
    unit: "count",
    of: "people",
    period: "day",
    definition: "Everybody on the payroll.",
  },
];
