import type { FactDraft } from "../../contract/company.ts";
import { sampleFact, type Sample } from "./sample.ts";

const asOf = "2023-12-31";
const source = "Buffer shareholder letter 2023";

const metric = (metricKey: string | null, label: string, value: string, rest: Partial<FactDraft>): FactDraft =>
  sampleFact({ kind: "metric", metric: metricKey, label, value, source, asOf, ...rest });
const money = { unit: "money", currency: "USD" } as const;
const share = { unit: "percent", per: "year", period: "2023" } as const;

/**
 * Buffer as it published itself for 2023: old on purpose, and without the funnel, churn, gross margin or cost to win a
 * customer, so that what is missing must be named. Percentages are fractions.
 */
export const buffer: Sample = {
  origin: "published",
  profile: {
    name: "Buffer",
    industry: "Software for social media",
    stage: "established",
    businessModel: "subscription",
    headcount: null,
    currency: "USD",
    sells: "Subscriptions to a tool for publishing on social media.",
    goals: "",
  },
  facts: [
    metric("mrr", "Monthly recurring revenue", "1495870", { ...money, per: "month", period: asOf }),
    metric("arr", "Annual recurring revenue", "17950440", { ...money, per: "year", period: asOf }),
    metric("arr_growth_yearly", "ARR growth of the year", "-0.0175", share),
    metric("customers", "Paying customers", "55975", { unit: "count", period: asOf }),
    metric("customer_growth_yearly", "Customer growth of the year", "-0.0475", share),
    metric("net_loss_year", "Net loss of the year", "572827", { ...money, per: "year", period: "2023" }),
    metric("cash", "Cash", "3219455", { ...money, period: asOf }),
    metric("net_margin", "Net margin", "-0.0186", { unit: "percent", period: "2023" }),
    metric("runway_stated", "Runway as stated by the company", "21", {
      unit: "months",
      period: asOf,
      text: "The letter states the months and does not say how they are reckoned.",
    }),
    metric(null, "Rule of 40 as stated by the company", "-0.036", {
      unit: "percent",
      period: "2023",
      text: "Growth of the year plus margin, as the letter gives it.",
    }),
  ],
};
