import type { Decision } from "../../../electron/contract/decision.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import type { CompanyId, DecisionId, FollowUpId } from "../../../electron/contract/ids.ts";

const then = "2026-09-01T09:00:00.000Z";
const companyId = "company-1" as CompanyId;

/** A decision with its number, accepted unless said otherwise. */
export function aDecision(number: number, told: Partial<Decision>): Decision {
  return {
    id: `decision-${String(number).padStart(4, "0")}` as DecisionId,
    companyId,
    number,
    ref: `D${number}`,
    title: "",
    context: "",
    choice: "",
    reasons: "",
    consequences: "",
    decidedOn: "2026-09-01",
    standing: "accepted",
    barred: false,
    barredReason: "",
    options: [],
    evidence: [],
    sessionId: null,
    sessionTitle: "",
    playbookId: null,
    playbookTitle: "",
    actionId: null,
    supersededBy: null,
    supersedes: [],
    withdrawnReason: "",
    createdAt: then,
    updatedAt: then,
    ...told,
  };
}

/** A follow-up with its number, open unless said otherwise. */
export function aFollowUp(number: number, told: Partial<FollowUp>): FollowUp {
  return {
    id: `follow-up-${String(number).padStart(4, "0")}` as FollowUpId,
    companyId,
    companyName: "Ledgerly",
    number,
    ref: `U${number}`,
    title: "",
    owner: "",
    dueOn: null,
    measure: "",
    metric: null,
    unit: null,
    currency: null,
    per: null,
    baseline: "",
    baselineValue: null,
    target: "",
    targetValue: null,
    standing: "open",
    droppedReason: "",
    decisionId: null,
    decisionRef: null,
    decisionTitle: "",
    sessionId: null,
    playbookId: null,
    playbookTitle: "",
    notes: [],
    outcomes: [],
    createdAt: then,
    updatedAt: then,
    ...told,
  };
}

/** Two decisions: one with evidence, one that is barred. */
export const loggedDecisions: readonly Decision[] = [
  aDecision(1, {
    title: "Fix the first bank connection",
    reasons: "Most sign-ups stop there.",
    consequences: "40 engineer-days; the export waits.",
    evidence: [
      {
        ref: "A1.activation_rate",
        label: "Sign-ups that activate",
        value: "18.0 %",
        source: "Growth",
        asOf: "2026-08-31",
      },
    ],
  }),
  aDecision(2, {
    title: "Raise the price",
    standing: "turned-down",
    barred: true,
    barredReason: "We promised 12 months of stable prices in the spring.",
  }),
];

/** Three follow-ups: one that came part of the way, one that is overdue, one without numbers. */
export const loggedFollowUps: readonly FollowUp[] = [
  aFollowUp(1, {
    title: "Fix the first bank connection",
    measure: "Sign-ups that connect a bank within a week",
    unit: "percent",
    baseline: "18.0 %",
    baselineValue: "0.18",
    target: "27 %",
    targetValue: "0.27",
    standing: "done",
    outcomes: [
      {
        number: 1,
        verdict: "partly",
        actual: "24 %",
        actualValue: "0.24",
        lesson: "Two banks out of three caused it.",
        closedOn: "2026-11-02",
        predicted: "27 %",
        predictedValue: "0.27",
        baselineValue: "0.18",
        writtenAt: "2026-11-02T09:00:00.000Z",
      },
    ],
  }),
  aFollowUp(2, {
    title: "Win back quiet shops",
    measure: "Shops that come back",
    dueOn: "2026-11-10",
    unit: "count",
    per: "month",
    target: "15 a month",
    targetValue: "15",
  }),
  aFollowUp(3, {
    title: "Call those who left",
    standing: "done",
    outcomes: [
      {
        number: 1,
        verdict: "reached",
        actual: "8 of 10 took the call",
        actualValue: null,
        lesson: "",
        closedOn: "2026-10-20",
        predicted: "",
        predictedValue: null,
        baselineValue: null,
        writtenAt: "2026-10-20T09:00:00.000Z",
      },
    ],
  }),
];
