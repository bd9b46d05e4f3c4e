import type { FactDraft } from "../../contract/company.ts";
import { sampleFact, type Sample } from "./sample.ts";

const asOf = "2026-10-31";
const source = "Made-up sample, entered for October 2026";

const metric = (metricKey: string, label: string, value: string, rest: Partial<FactDraft>): FactDraft =>
  sampleFact({ kind: "metric", metric: metricKey, label, value, source, asOf, ...rest });
const said = (kind: FactDraft["kind"], label: string, text: string, period = ""): FactDraft =>
  sampleFact({ kind, label, text, period, source, asOf });

const october = { unit: "count", per: "month", period: "2026-10" } as const;
const endOfOctober = { period: asOf } as const;
const money = { unit: "money", currency: "USD" } as const;
const quarter = { period: "2026-Q3", asOf: "2026-09-30" } as const;

/**
 * Ledgerly, a company that does not exist, with every figure that the growth playbook asks for. Percentages are fractions;
 * nothing is said of it that was not made up for it.
 */
export const ledgerly: Sample = {
  origin: "made-up",
  profile: {
    name: "Ledgerly",
    industry: "Bookkeeping software",
    stage: "seed",
    businessModel: "subscription",
    headcount: 23,
    currency: "USD",
    sells: "Bookkeeping software for small shops, sold as a monthly subscription.",
    goals: "$100,000 in monthly recurring revenue by June 2027, without hiring before the next round.",
  },
  facts: [
    metric("visitors", "Visitors", "42000", { ...october, text: "Different people who came to the site in October." }),
    metric("signups", "Sign-ups", "1260", { ...october, text: "New accounts opened in October." }),
    metric("activated", "Activated sign-ups", "252", {
      ...october,
      text: "Activated means: bank connected within 7 days of signing up.",
    }),
    metric("new_customers", "New paying customers", "63", {
      ...october,
      text: "Customers who paid for the first time in October. They need not have signed up in October.",
    }),
    metric("customers", "Paying customers", "510", { ...endOfOctober, unit: "count" }),
    metric("mrr", "Monthly recurring revenue", "61200", { ...endOfOctober, ...money, per: "month" }),
    metric("churn_monthly", "Customer churn a month", "0.041", {
      unit: "percent",
      per: "month",
      period: "2026-08..2026-10",
      text: "Mean of August to October. Customers lost in a month, of those there at its start.",
    }),
    metric("gross_margin", "Gross margin", "0.78", { ...quarter, unit: "percent" }),
    metric("cac", "Blended cost to win a customer", "640", {
      ...quarter,
      ...money,
      per: "customer",
      text: "All sales and marketing spend, of all new customers, paid and unpaid channels together.",
    }),
    metric("cash", "Cash", "1400000", { ...endOfOctober, ...money }),
    metric("net_burn", "Net burn a month", "95000", { ...money, per: "month", period: "2026-10" }),
    metric("invites_per_user", "Invites per user", "0.2", { unit: "count", per: "user", period: "2026-10" }),
    metric("invite_conversion", "Invites that sign up", "0.08", { unit: "percent", period: "2026-10" }),
    metric("retention_30d", "30-day retention of activated users", "0.38", {
      unit: "percent",
      period: "2026-08",
      text: "Of the users who activated in August, those still active 30 days later: other people than October's sign-ups.",
    }),
    metric("headcount", "People", "23", { ...endOfOctober, unit: "count" }),
    metric("engineers", "Engineers", "9", { ...endOfOctober, unit: "count" }),
    metric("squads", "Squads", "2", { ...endOfOctober, unit: "count" }),
    metric("parallel_projects", "Parallel projects", "5", { ...endOfOctober, unit: "count" }),
    metric("founder_demo_hours", "Founders' hours on demos", "12", {
      unit: "hours",
      per: "week",
      period: "2026-10",
      text: "About 12 hours a week.",
    }),
    metric("ticket_share_top", "New users' tickets that mention the bank connection", "0.41", {
      unit: "percent",
      period: "2026-10",
      text: "41 % of new users' tickets mention the bank connection. A ticket that mentions it need not be caused by it.",
    }),
    sampleFact({
      kind: "goal",
      metric: "goal_mrr",
      label: "Goal: $100,000 in monthly recurring revenue by June 2027",
      value: "100000",
      ...money,
      per: "month",
      period: "by 2027-06",
      source,
      asOf,
    }),
    said("constraint", "No hires before the next round", "Nobody is hired before the next round of funding."),
    said("person", "Founder", "Leads the company, without technical training. Takes part in the demos."),
    said("person", "Engineering squads", "9 engineers in 2 squads, with 5 parallel projects between them."),
    said(
      "text",
      "How October's funnel is counted",
      "Visitors, sign-ups, activated sign-ups and new paying customers are each counted in October. The people at one stage are not followed to the next, so a rate between two stages compares counts of the same month.",
      "2026-10",
    ),
  ],
};
