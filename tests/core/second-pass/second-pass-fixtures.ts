import type { Analysis, Figure } from "../../../electron/contract/analysis.ts";
import { BriefParts, type ActionDraft } from "../../../electron/contract/brief.ts";
import { FactDraft, type Fact } from "../../../electron/contract/company.ts";
import type { Check, Grounding } from "../../../electron/contract/grounding.ts";
import { CompanyId, FactId } from "../../../electron/contract/ids.ts";
import type { CheckedDraft } from "../../../electron/core/second-pass/fault.ts";

/** A fact by hand, numbered as given. */
function fact(number: number, told: Partial<FactDraft> & Pick<FactDraft, "kind" | "label">): Fact {
  return {
    ...FactDraft.parse({ source: "hand", asOf: "2026-10-31", ...told }),
    id: FactId.parse(`fact-${String(number).padStart(4, "0")}`),
    companyId: CompanyId.parse("company-0001"),
    number,
    ref: `F${number}`,
    revision: 1,
    createdAt: "2026-11-01T00:00:00.000Z",
    revisedAt: "2026-11-01T00:00:00.000Z",
    retiredAt: null,
  };
}

/** A rate with the interval that belongs to it. */
function rate(key: string, value: number, low?: number, high?: number): Figure {
  return {
    key,
    label: key.replaceAll("_", " "),
    measured: {
      known: true,
      quantity: { value, unit: "percent" },
      formula: "passed / entered",
      inputs:
        key === "paid_rate"
          ? [{ label: "New paying customers", quantity: { value: 63, unit: "count", of: "new customers" }, ref: "F1" }]
          : [],
      ...(low === undefined || high === undefined ? {} : { range: { low, high, method: "95 % Wilson interval" } }),
    },
  };
}

/** Ledgerly's rates as the funnel gives them: 63 customers of 252 activated of 1,260 sign-ups. */
const funnel: Analysis = {
  kind: "funnel",
  number: 1,
  ref: "A1",
  askedBy: "playbook",
  changes: [],
  message: "",
  figures: [
    rate("signup_rate", 0.03, 0.0284, 0.0317),
    rate("activation_rate", 0.2, 0.179, 0.223),
    rate("paid_rate", 0.25, 0.2, 0.307),
    rate("churn_monthly", 0.041),
  ],
  tables: [],
  pictures: [],
  conventions: [],
  cautions: [],
  missing: [],
  knobs: [],
  sources: [],
};

export const facts: Fact[] = [
  fact(1, {
    kind: "metric",
    label: "New paying customers",
    metric: "new_customers",
    value: "63",
    unit: "count",
    per: "month",
    period: "2026-10",
  }),
  fact(2, {
    kind: "goal",
    label: "Goal: monthly recurring revenue",
    metric: "goal_mrr",
    value: "100000",
    unit: "money",
    currency: "USD",
    period: "by 2027-06",
  }),
  fact(3, { kind: "person", label: "Support lead", text: "Dana Ortiz. Answers new users' tickets." }),
  fact(4, { kind: "person", label: "Founder and CEO", text: "Sam, without technical training." }),
  fact(5, {
    kind: "metric",
    label: "Customer churn a month",
    metric: "churn_monthly",
    value: "0.041",
    unit: "percent",
    per: "month",
  }),
];

/** A card that has no fault. */
export const soundAction: ActionDraft = {
  title: "Ask ten who stopped",
  why: "Four of five stop there.",
  owner: "Support lead",
  firstStep: "Call three of them",
  firstStepHours: 4,
  measure: "Share of sign-ups that activate",
  baseline: "20.0 % [A1.activation_rate]",
  target: "25 % [proposed]",
  by: "2027-03-31",
  liveOn: "2027-01-15",
  price: "30 engineer-days; the export waits",
  risk: "They may not know why.",
};

export const noChecks: Grounding = {
  statements: [],
  marks: [],
  counts: { checked: 0, supported: 0, unsupported: 0, noEvidence: 0, proposed: 0 },
};

/** A check that failed, in a statement of its own. */
export function failing(statement: string, check: Partial<Check> & Pick<Check, "text">): Grounding {
  const whole: Check = {
    what: "number",
    span: { start: 0, end: check.text.length },
    standing: "unsupported",
    refs: [],
    got: null,
    reason: "",
    ...check,
  };
  return {
    statements: [
      { span: { start: 0, end: statement.length }, text: statement, standing: whole.standing, checks: [whole] },
    ],
    marks: [],
    counts: {
      checked: 1,
      supported: 0,
      unsupported: whole.standing === "unsupported" ? 1 : 0,
      noEvidence: whole.standing === "no-evidence" ? 1 : 0,
      proposed: 0,
    },
  };
}

/** A draft with one sound action, changed as asked. */
export function draft(
  change: { prose?: string; action?: Partial<ActionDraft>; parts?: Partial<BriefParts>; grounding?: Grounding } = {},
): CheckedDraft {
  return {
    prose: change.prose ?? "Mend the bank step first.",
    parts: BriefParts.parse({ actions: [{ ...soundAction, ...change.action }], ...change.parts }),
    grounding: change.grounding ?? noChecks,
    analyses: [funnel],
    facts,
    today: "2026-11-24",
  };
}
