import type { KnownMetric } from "./known-metric.ts";

/** Metrics of money. */
export const moneyMetrics: readonly KnownMetric[] = [
  {
    key: "mrr",
    label: "Monthly recurring revenue",
    unit: "money",
    per: "month",
    period: "day",
    definition: "Recurring revenue of one month, without one-off fees.",
  },
  {
    key: "arr",
    label: "Annual recurring revenue",
    unit: "money",
    per: "year",
    period: "day",
    definition: "Twelve times monthly recurring revenue.",
  },
  {
    key: "gross_margin",
    label: "Gross margin",
    unit: "percent",
    period: "any",
    definition: "Revenue less the cost of delivering it, of revenue.",
  },
  { key: "cash", label: "Cash", unit: "money", period: "day", definition: "Money in the bank." },
  {
    key: "net_burn",
    label: "Net burn a month",
    unit: "money",
    per: "month",
    period: "any",
    definition: "Cash that went out less cash that came in, a month.",
  },
  {
    key: "net_loss_year",
    label: "Net loss of the year",
    unit: "money",
    per: "year",
    period: "any",
    definition: "Net loss of the twelve months.",
  },
  {
    key: "arr_growth_yearly",
    label: "ARR growth of the year",
    unit: "percent",
    per: "year",
    period: "any",
    definition: "Change of annual recurring revenue against a year before.",
  },
  { key: "net_margin", label: "Net margin", unit: "percent", period: "any", definition: "Net profit, of revenue." },
  {
    key: "runway_stated",
    label: "Runway as stated by the company",
    unit: "months",
    period: "any",
    definition: "Months of cash as the company itself states them.",
  },
  {
    key: "goal_mrr",
    label: "Goal: monthly recurring revenue",
    unit: "money",
    per: "month",
    period: "any",
    definition: "The MRR to reach, by the month in the period.",
  },
];
