import type { Analysis, Figure } from "../../../electron/contract/analysis.ts";
import type { Fact } from "../../../electron/contract/company.ts";
import type { Citable } from "../../../electron/contract/grounding.ts";
import type { CompanyId, FactId } from "../../../electron/contract/ids.ts";
import type { Per, Quantity, Unit } from "../../../electron/contract/quantity.ts";
import { citableOfAnalysis } from "../../../electron/core/grounding/citable-analysis.ts";
import { citableOfAnswer } from "../../../electron/core/grounding/citable-answer.ts";
import { Question } from "../../../electron/contract/playbook.ts";
import type { Answer } from "../../../electron/contract/session.ts";
import { citableOfFact } from "../../../electron/core/grounding/citable-fact.ts";
import { citableOfDecision } from "../../../electron/core/grounding/citable-decision.ts";
import { citableOfFollowUp } from "../../../electron/core/grounding/citable-follow-up.ts";
import { loggedDecisions, loggedFollowUps } from "./logged.ts";
import { bufferSample, ledgerlySample } from "./sample-contexts.ts";

const today = "2026-11-24";

const aQuestion = (told: Record<string, unknown>): Question =>
  Question.parse({ ask: "Which?", why: "It counts.", unknownCosts: "Nothing.", ...told });
const replyOf = (questionId: string, value: string): Answer => ({
  questionId,
  standing: "said",
  value,
  factRef: null,
  answeredAt: "2026-11-24T09:00:00.000Z",
});

const asked = [
  aQuestion({
    id: "services",
    type: "table",
    rowName: "service",
    columns: [
      { id: "service", label: "Service", type: "text" },
      { id: "people", label: "People who know it", type: "number" },
      { id: "uptime", label: "Uptime", type: "percent" },
      { id: "cost", label: "Cost", type: "money", per: "month" },
      { id: "note", label: "Note", type: "text" },
    ],
  }),
  aQuestion({ id: "incidents", type: "number" }),
];
const services = JSON.stringify([
  { service: "Billing", people: "3", uptime: "0.995", cost: "1200", note: "Moved in 6 weeks" },
  { service: "Search", people: "12", uptime: "0.98", cost: "4300", note: "" },
  { service: "Mail", people: "3", uptime: "0.995", cost: "250", note: "" },
]);

interface FactShort {
  label: string;
  value?: string;
  unit?: Unit;
  currency?: string;
  per?: Per;
  period?: string;
  text?: string;
  source?: string;
  asOf?: string;
  retired?: boolean;
}

function factOf(number: number, short: FactShort): Fact {
  return {
    id: `fact-${String(number).padStart(6, "0")}` as FactId,
    companyId: "company-1" as CompanyId,
    number,
    ref: `F${number}`,
    revision: 1,
    kind: short.value === undefined ? "text" : "metric",
    label: short.label,
    metric: null,
    value: short.value ?? null,
    unit: short.unit ?? null,
    currency: short.currency ?? null,
    per: short.per ?? null,
    period: short.period ?? "",
    text: short.text ?? "",
    source: short.source ?? "Founders' sheet",
    asOf: short.asOf ?? "2026-10-31",
    createdAt: "2026-11-01T09:00:00.000Z",
    revisedAt: "2026-11-01T09:00:00.000Z",
    retiredAt: short.retired ? "2026-11-10T09:00:00.000Z" : null,
  };
}

interface FigureShort {
  key: string;
  label: string;
  q: Quantity;
  range?: [number, number];
  inputs?: { label: string; quantity: Quantity; ref?: string }[];
  threshold?: string;
}

function figureOf(short: FigureShort): Figure {
  return {
    key: short.key,
    label: short.label,
    measured: {
      known: true,
      quantity: short.q,
      formula: "",
      inputs: short.inputs ?? [],
      ...(short.range ? { range: { low: short.range[0], high: short.range[1], method: "95 % Wilson interval" } } : {}),
      ...(short.threshold
        ? {
            verdict: {
              level: "neutral" as const,
              words: "inside the usual range",
              threshold: short.threshold,
              source: { title: "Common practice", heuristic: true },
            },
          }
        : {}),
    },
  };
}

function analysisOf(
  number: number,
  kind: Analysis["kind"],
  message: string,
  figures: FigureShort[],
  more: Partial<Analysis> = {},
): Analysis {
  return {
    number,
    ref: `A${number}`,
    kind,
    message,
    figures: figures.map(figureOf),
    tables: [],
    pictures: [],
    conventions: [],
    cautions: [],
    missing: [],
    knobs: [],
    sources: [],
    askedBy: "playbook",
    changes: [],
    ...more,
  };
}

const usd = (value: number, per?: Per): Quantity => ({
  value,
  unit: "money",
  currency: "USD",
  ...(per ? { per } : {}),
});
const eur = (value: number, per?: Per): Quantity => ({
  value,
  unit: "money",
  currency: "EUR",
  ...(per ? { per } : {}),
});
const share = (value: number, per?: Per): Quantity => ({ value, unit: "percent", ...(per ? { per } : {}) });
const count = (value: number, of?: string, per?: Per): Quantity => ({
  value,
  unit: "count",
  ...(of ? { of } : {}),
  ...(per ? { per } : {}),
});
const months = (value: number): Quantity => ({ value, unit: "months" });
const multiple = (value: number): Quantity => ({ value, unit: "multiple" });

const asCitables = (facts: FactShort[], analyses: Analysis[]): Citable[] => [
  ...facts.map((short, index) => citableOfFact(factOf(index + 1, short), today, "USD")),
  ...analyses.map((analysis) => citableOfAnalysis(analysis, today)),
];

/** Bookkeeping software for small shops, made up and complete. */
export const ledgerly: readonly Citable[] = asCitables(
  [
    /* F1 */ { label: "Visitors", value: "42000", unit: "count", per: "month", period: "2026-10" },
    /* F2 */ { label: "Sign-ups", value: "1260", unit: "count", per: "month", period: "2026-10" },
    /* F3 */ {
      label: "Activated sign-ups",
      value: "252",
      unit: "count",
      per: "month",
      period: "2026-10",
      text: "Bank connected within 7 days.",
    },
    /* F4 */ { label: "New paying customers", value: "63", unit: "count", per: "month", period: "2026-10" },
    /* F5 */ { label: "Paying customers", value: "510", unit: "count", period: "2026-10-31" },
    /* F6 */ {
      label: "Monthly recurring revenue",
      value: "61200",
      unit: "money",
      currency: "USD",
      per: "month",
      period: "2026-10-31",
    },
    /* F7 */ {
      label: "Customer churn a month",
      value: "0.041",
      unit: "percent",
      per: "month",
      period: "2026-08..2026-10",
    },
    /* F8 */ { label: "Gross margin", value: "0.78", unit: "percent" },
    /* F9 */ {
      label: "Blended cost to win a customer",
      value: "640",
      unit: "money",
      currency: "USD",
      per: "customer",
      period: "2026-Q3",
    },
    /* F10 */ { label: "Cash", value: "1400000", unit: "money", currency: "USD", period: "2026-10-31" },
    /* F11 */ { label: "Net burn a month", value: "95000", unit: "money", currency: "USD", per: "month" },
    /* F12 */ { label: "Invites per user", value: "0.2", unit: "count", per: "user" },
    /* F13 */ { label: "Invites that sign up", value: "0.08", unit: "percent" },
    /* F14 */ { label: "30-day retention of activated users", value: "0.38", unit: "percent", text: "August cohort." },
    /* F15 */ { label: "Engineers", value: "9", unit: "count" },
    /* F16 */ { label: "Squads", value: "2", unit: "count" },
    /* F17 */ { label: "Parallel projects", value: "5", unit: "count" },
    /* F18 */ {
      label: "Goal: monthly recurring revenue",
      value: "100000",
      unit: "money",
      currency: "USD",
      per: "month",
      period: "by 2027-06",
    },
    /* F19 */ {
      label: "Share of new users' tickets with the top cause",
      value: "0.41",
      unit: "percent",
      text: "Of 312 tickets from new users in October, 41 % mention the bank connection. A typical one: “It never finds my bank, and then it starts over.”",
      source: "Support export",
    },
    /* F20 */ { label: "Founders' hours on demos", value: "12", unit: "hours", per: "week" },
    /* F21 */ {
      label: "No hires before the next round",
      text: "The board agreed in September: no new people before the next round.",
    },
    /* F22 */ { label: "Dana Weiss, head of product", text: "Dana leads the Growth squad and owns onboarding." },
    /* F23 */ {
      label: "Bank connection",
      text: "Built on Banklink API v2, hosted on AWS. Uptime was 99.2 % in Q3; the sandbox covers 14 of 22 banks.",
    },
    /* F24 */ { label: "Net promoter score", value: "34", unit: "score", asOf: "2026-06-30" },
    /* F25 */ {
      label: "Sign-ups in September, first count",
      value: "1410",
      unit: "count",
      per: "month",
      retired: true,
    },
    /* F26 */ {
      label: "Letter to the board, October 2026",
      text: "We promised a hundred thousand a month by June. The price page was rebuilt twice; each rebuild took three engineers about four weeks. We are not raising before the summer.",
    },
    /* F27 */ { label: "Cost of an engineer-day", value: "620", unit: "money", currency: "USD", per: "day" },
    /* F28 */ { label: "Trial length", value: "30", unit: "days" },
  ],
  [
    analysisOf(
      1,
      "funnel",
      "80 % of sign-ups never connect a bank.",
      [
        {
          key: "visitor_to_signup",
          label: "Visitors who sign up",
          q: share(0.03),
          range: [0.0284, 0.0317],
          threshold: "usually 2–8 %",
        },
        {
          key: "activation_rate",
          label: "Sign-ups that activate",
          q: share(0.2),
          range: [0.1788, 0.2229],
          inputs: [
            { label: "Activated sign-ups", quantity: count(252), ref: "F3" },
            { label: "Sign-ups", quantity: count(1260), ref: "F2" },
          ],
          threshold: "25–40 % strong, under 15 % broken",
        },
        { key: "activated_to_paid", label: "Activated who pay", q: share(0.25), range: [0.2005, 0.307] },
        { key: "signup_to_paid", label: "Sign-ups who pay", q: share(0.05) },
        { key: "invite_factor", label: "K, new users each user brings", q: { value: 0.016, unit: "multiple" } },
      ],
      {
        tables: [
          {
            title: "Every step and its loss",
            columns: ["Step", "People", "Lost", "Rate"],
            rows: [
              ["Visitors", count(42000), null, null],
              ["Sign-ups", count(1260), count(40740), share(0.03)],
              ["Activated", count(252), count(1008), share(0.2)],
              ["New paying customers", count(63), count(189), share(0.25)],
            ],
          },
        ],
        cautions: ["The activated of October and the paying of October are not the same people."],
      },
    ),
    analysisOf(2, "growth-projection", "On today's course MRR is $96,260 in June 2027, $3,740 short of the goal.", [
      {
        key: "mrr_at_goal_date",
        label: "MRR in June 2027 on today's course",
        q: usd(96260, "month"),
        range: [91400, 101300],
      },
      { key: "shortfall", label: "Short of the goal", q: usd(3740, "month") },
      { key: "customers_short", label: "Customers short in June 2027", q: count(31.2, "customers") },
      { key: "new_customers_needed", label: "New customers needed a month", q: count(68.8, "new customers", "month") },
      { key: "activation_needed", label: "Activation needed from January", q: share(0.2183) },
      { key: "mrr_after_12_months", label: "MRR after 12 months", q: usd(109848, "month") },
    ]),
    analysisOf(3, "headroom", "Activation at 25 % adds $18,204 of MRR in 12 months, more than any other step.", [
      {
        key: "activation_gain",
        label: "Gain from activation at 25 %",
        q: usd(18204, "month"),
        inputs: [{ label: "Target activation", quantity: share(0.25) }],
      },
      { key: "paid_gain", label: "Gain from activated-to-paid at 27.5 %", q: usd(7282, "month") },
      {
        key: "churn_gain",
        label: "Gain from churn at 3.5 %",
        q: usd(5203, "month"),
        inputs: [{ label: "Target churn", quantity: share(0.035, "month") }],
      },
      { key: "activation_month", label: "Months to the goal with activation at 25 %", q: months(7) },
    ]),
    analysisOf(4, "unit-economics", "A customer brings back 3.57 times what it costs to win.", [
      { key: "arpa", label: "Revenue per customer", q: usd(120, "month") },
      { key: "ltv", label: "Lifetime value", q: usd(2283), range: [2010, 2610] },
      { key: "ltv_to_cac", label: "Lifetime value to cost", q: multiple(3.567), threshold: "3–5 healthy" },
      { key: "payback", label: "Payback", q: months(6.8376) },
    ]),
    analysisOf(5, "runway", "Cash lasts 14.7 months at today's burn.", [
      { key: "runway", label: "Runway", q: months(14.7368) },
    ]),
    analysisOf(6, "sample-size", "A test of 580 sign-ups in each half finds 5 points with 53 % power.", [
      { key: "per_half", label: "People in each half", q: count(580, "sign-ups") },
      { key: "power", label: "Power to find 5 points", q: share(0.53) },
      { key: "detectable_lift", label: "Smallest change that 580 a half can find", q: { value: 0.07, unit: "points" } },
    ]),
  ],
);

/** Published figures of 2023, incomplete on purpose. */
export const buffer: readonly Citable[] = asCitables(
  [
    /* F1 */ {
      label: "Monthly recurring revenue",
      value: "1495870",
      unit: "money",
      currency: "USD",
      per: "month",
      period: "2023-12",
      asOf: "2023-12-31",
    },
    /* F2 */ {
      label: "Annual recurring revenue",
      value: "17950440",
      unit: "money",
      currency: "USD",
      per: "year",
      asOf: "2023-12-31",
    },
    /* F3 */ { label: "ARR growth of the year", value: "-0.0175", unit: "percent", per: "year", asOf: "2023-12-31" },
    /* F4 */ { label: "Paying customers", value: "55975", unit: "count", asOf: "2023-12-31" },
    /* F5 */ {
      label: "Customer growth of the year",
      value: "-0.0475",
      unit: "percent",
      per: "year",
      asOf: "2023-12-31",
    },
    /* F6 */ {
      label: "Net loss of the year",
      value: "572827",
      unit: "money",
      currency: "USD",
      per: "year",
      asOf: "2023-12-31",
    },
    /* F7 */ { label: "Cash", value: "3219455", unit: "money", currency: "USD", asOf: "2023-12-31" },
    /* F8 */ { label: "Net margin", value: "-0.0186", unit: "percent", asOf: "2023-12-31" },
    /* F9 */ { label: "Runway as stated by the company", value: "21", unit: "months", asOf: "2023-12-31" },
    /* F10 */ {
      label: "Shareholder letter 2023",
      text: "2023 was a year of stabilization for Buffer. We ended the year with 75 teammates across 22 countries, and remain committed to the four-day workweek.",
      asOf: "2024-01-31",
    },
  ],
  [
    analysisOf(
      1,
      "unit-economics",
      "Each paying customer brings $26.72 a month.",
      [{ key: "arpa", label: "Revenue per customer", q: usd(26.7239, "month") }],
      {
        missing: [{ what: "Lifetime value", needs: "Customer churn a month" }],
      },
    ),
    analysisOf(2, "runway", "By the loss of the year, cash lasts 67 months; the company itself says 21.", [
      { key: "runway_by_loss", label: "Runway by the loss of the year", q: months(67.44) },
      { key: "runway_stated", label: "Runway as stated", q: months(21) },
    ]),
    analysisOf(3, "growth-projection", "The rule of 40 comes to -3.6 %.", [
      { key: "rule_of_40", label: "Rule of 40", q: share(-0.0361) },
    ]),
  ],
);

/** A marketplace for farm boxes in euro, weighing a move out of the cloud. */
export const kistl: readonly Citable[] = asCitables(
  [
    /* F1 */ { label: "Cloud bill", value: "3200000", unit: "money", currency: "EUR", per: "year" },
    /* F2 */ { label: "Own hardware", value: "700000", unit: "money", currency: "EUR" },
    /* F3 */ { label: "Cloud bill after the move", value: "1300000", unit: "money", currency: "EUR", per: "year" },
    /* F4 */ { label: "Orders", value: "18400", unit: "count", per: "week" },
    /* F5 */ { label: "Take rate", value: "0.125", unit: "percent" },
    /* F6 */ { label: "Average order", value: "42.50", unit: "money", currency: "EUR" },
    /* F7 */ { label: "Operations engineers", value: "4", unit: "count" },
    /* F8 */ {
      label: "Contract with the cloud",
      text: "The contract runs until 30 June 2027; leaving earlier costs 15 % of the remaining commitment.",
    },
    /* F9 */ { label: "Lead time of a change", value: "3", unit: "days", text: "From merge to production." },
    /* F10 */ { label: "Failed deployments", value: "0.0015", unit: "percent", text: "3 of 1,992 deployments." },
    /* F11 */ { label: "Reading grade of the outage notice", value: "14.2", unit: "grade" },
  ],
  [
    analysisOf(1, "net-present-cost", "Over five years moving costs €6.9M less than staying.", [
      { key: "stay", label: "Stay, five years at 8 %", q: eur(12776672) },
      { key: "move", label: "Move, five years at 8 %", q: eur(5890523) },
      { key: "saved", label: "Saved by moving", q: eur(6886149), range: [5200000, 7900000] },
      { key: "payback", label: "Payback of the hardware", q: months(4.4) },
    ]),
    analysisOf(2, "plainness", "The notice reads at grade 14.2; the audience wants 9.", [
      { key: "grade", label: "Reading grade", q: { value: 14.2, unit: "grade" } },
      { key: "target", label: "Target of the audience", q: { value: 9, unit: "grade" } },
    ]),
  ],
);

const revenueThatMoved = citableOfFact(
  factOf(6, {
    label: "Monthly recurring revenue",
    value: "61200",
    unit: "money",
    currency: "USD",
    per: "month",
    period: "2026-10-31",
  }),
  today,
  "USD",
  { ref: "F6", value: "54900", unit: "money", currency: "USD", per: "month", period: "2026-07-31", asOf: "2026-07-31" },
);

/** Bookkeeping software for small shops, a quarter later: its revenue moved, and it has a decision log and follow-ups. */
const ledgerlyLater: readonly Citable[] = [
  ...ledgerly.map((citable) => (citable.ref === "F6" ? revenueThatMoved : citable)),
  ...loggedDecisions.map(citableOfDecision),
  ...loggedFollowUps.map((followUp) => citableOfFollowUp(followUp, today, "USD")),
];

/** Answers of a session: a table of services with people, hours and costs, and a number. */
const answered: Citable[] = [
  citableOfAnswer(asked, replyOf("services", services), { currency: "USD", today }),
  citableOfAnswer(asked, replyOf("incidents", "14"), { currency: "USD", today }),
].filter((one) => one !== null);

export const contexts = { answered, ledgerly, ledgerlyLater, buffer, kistl, ledgerlySample, bufferSample };
export const currencies: Record<keyof typeof contexts, string> = {
  answered: "USD",
  ledgerly: "USD",
  ledgerlyLater: "USD",
  buffer: "USD",
  kistl: "EUR",
  ledgerlySample: "USD",
  bufferSample: "USD",
};
