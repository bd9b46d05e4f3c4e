import type { Per, Unit } from "./quantity.ts";

/** A metric that analyses and playbooks know by name. `period` says which kind of time a value covers. */
export interface KnownMetric {
  key: string;
  label: string;
  unit: Unit;
  per?: Per;
  of?: string;
  period: "month" | "quarter" | "day" | "any";
  /** One line that says what is counted, so that two people would count the same. */
  definition: string;
}

/** Every metric with a name of its own. A fact may carry another metric: it can be cited, but no analysis reads it. */
export const knownMetrics: readonly KnownMetric[] = [
  { key: "visitors", label: "Visitors", unit: "count", of: "visitors", per: "month", period: "month", definition: "Different people who came to the site in the month." },
  { key: "signups", label: "Sign-ups", unit: "count", of: "sign-ups", per: "month", period: "month", definition: "New accounts opened in the month." },
  { key: "activated", label: "Activated sign-ups", unit: "count", of: "activated sign-ups", per: "month", period: "month", definition: "Of the month's sign-ups, those who reached the first real use." },
  { key: "new_customers", label: "New paying customers", unit: "count", of: "new customers", per: "month", period: "month", definition: "Customers who paid for the first time in the month." },
  { key: "customers", label: "Paying customers", unit: "count", of: "customers", period: "day", definition: "Customers with a paid plan at the end of the day." },
  { key: "mrr", label: "Monthly recurring revenue", unit: "money", per: "month", period: "day", definition: "Recurring revenue of one month, without one-off fees." },
  { key: "arr", label: "Annual recurring revenue", unit: "money", per: "year", period: "day", definition: "Twelve times monthly recurring revenue." },
  { key: "churn_monthly", label: "Customer churn a month", unit: "percent", per: "month", period: "any", definition: "Customers lost in a month, of those there at its start." },
  { key: "gross_margin", label: "Gross margin", unit: "percent", period: "any", definition: "Revenue less the cost of delivering it, of revenue." },
  { key: "cac", label: "Blended cost to win a customer", unit: "money", per: "customer", period: "any", definition: "All sales and marketing spend, of all new customers." },
  { key: "cash", label: "Cash", unit: "money", period: "day", definition: "Money in the bank." },
  { key: "net_burn", label: "Net burn a month", unit: "money", per: "month", period: "any", definition: "Cash that went out less cash that came in, a month." },
  { key: "net_loss_year", label: "Net loss of the year", unit: "money", per: "year", period: "any", definition: "Net loss of the twelve months." },
  { key: "arr_growth_yearly", label: "ARR growth of the year", unit: "percent", per: "year", period: "any", definition: "Change of annual recurring revenue against a year before." },
  { key: "customer_growth_yearly", label: "Customer growth of the year", unit: "percent", per: "year", period: "any", definition: "Change of paying customers against a year before." },
  { key: "net_margin", label: "Net margin", unit: "percent", period: "any", definition: "Net profit, of revenue." },
  { key: "runway_stated", label: "Runway as stated by the company", unit: "months", period: "any", definition: "Months of cash as the company itself states them." },
  { key: "invites_per_user", label: "Invites per user", unit: "count", of: "invites", per: "user", period: "any", definition: "Invitations sent by an average user." },
  { key: "invite_conversion", label: "Invites that sign up", unit: "percent", period: "any", definition: "Sign-ups that came from invitations, of invitations sent." },
  { key: "retention_30d", label: "30-day retention of activated users", unit: "percent", period: "any", definition: "Activated users still active 30 days later." },
  { key: "goal_mrr", label: "Goal: monthly recurring revenue", unit: "money", per: "month", period: "any", definition: "The MRR to reach, by the month in the period." },
  { key: "engineers", label: "Engineers", unit: "count", of: "engineers", period: "day", definition: "People who build the product." },
  { key: "squads", label: "Squads", unit: "count", of: "squads", period: "day", definition: "Teams that build the product." },
  { key: "parallel_projects", label: "Parallel projects", unit: "count", of: "projects", period: "day", definition: "Projects under way at the same time." },
  { key: "founder_demo_hours", label: "Founders' hours on demos", unit: "hours", per: "week", period: "any", definition: "Hours that the founders spend on demos." },
  { key: "ticket_share_top", label: "Share of new users' tickets with the top cause", unit: "percent", period: "any", definition: "Tickets of new users that name the most frequent cause." },
  { key: "engineer_day_cost", label: "Cost of an engineer-day", unit: "money", per: "day", period: "any", definition: "Full cost of one engineer for one working day." },
  { key: "headcount", label: "People", unit: "count", of: "people", period: "day", definition: "Everybody on the payroll." },
];
