import { describe, expect, it } from "vitest";
import { isPlainlyTrue } from "../../../electron/advisor/offline/evaluate-condition.ts";
import { materialNames } from "../../../electron/advisor/offline/material-names.ts";
import { analysis, fact, figure, question, said, smallMaterial } from "./small-material.ts";

const base = smallMaterial();
const names = materialNames(
  smallMaterial({
    questions: [
      question("maturity", "choice", {
        options: [
          { value: "commodity", label: "Everybody sells it" },
          { value: "custom", label: "Only we do" },
        ],
      }),
      question("days", "number"),
      question("concept", "prose"),
      question("skipped", "line"),
    ],
    answers: [
      said("maturity", "commodity"),
      said("days", "12.5"),
      said("concept", "Why our technical debts grow"),
      { ...said("skipped", ""), standing: "unknown" },
    ],
    facts: [
      ...base.facts,
      {
        ...fact(9, {
          kind: "metric",
          label: "Cash",
          metric: "cash",
          value: "900000",
          unit: "money",
          asOf: "2026-11-20",
        }),
        retiredAt: "2026-11-21T00:00:00.000Z",
      },
      fact(10, {
        kind: "metric",
        label: "Cash before",
        metric: "cash",
        value: "2000000",
        unit: "money",
        asOf: "2026-01-01",
      }),
    ],
    analyses: [
      ...base.analyses,
      analysis(2, "funnel", [figure("activation_rate", { value: 0.9, unit: "percent" })], {
        changes: [{ input: "activation_rate", label: "x", from: 0.2, to: 0.9, unit: "percent" }],
      }),
    ],
  }),
);
const holds = (condition: string) => isPlainlyTrue(condition, names);

describe("a rule's condition", () => {
  it.each([
    "funnel.activation_rate < 0.25 and funnel.activation_rate >= 0.2",
    "funnel.activation_rate.high > 0.22 and funnel.activation_rate.low < 0.18",
    "not (funnel.activation_rate > 0.25)",
    "1 - funnel.activation_rate * 2 == 0.6",
    "-funnel.activation_rate < 0",
    'answer.maturity == "commodity" and answer.maturity != "custom"',
    "answer.days > 12 and answer.days < 13",
    'company.stage == "seed"',
    "known(funnel.activation_rate) and missing(funnel.paid_rate) and missing(funnel.nothing) and missing(runway.cash_out_in)",
    "missing(answer.skipped) and missing(answer.never_asked) and known(answer.days)",
    'level(funnel.activation_rate) == "watch"',
    'mentions(answer.concept, "technical debt", "legacy")',
    'mentions(company.sells, "shop")',
    "true or funnel.paid_rate > 1",
    "funnel.paid_rate > 1 or true",
    "not (funnel.paid_rate > 1 and false)",
    "funnel.activation_rate < 0.1 or funnel.activation_rate < 0.25 and known(fact.signups)",
  ])("holds: %s", (condition) => {
    expect(holds(condition)).toBe(true);
  });

  it.each([
    "funnel.activation_rate > 0.25",
    "funnel.paid_rate > 0",
    "not (funnel.paid_rate > 0)",
    "funnel.paid_rate > 0 or false",
    "funnel.paid_rate == funnel.paid_rate",
    "funnel.activation_rate / 0 > 1",
    "answer.maturity > 3",
    "answer.maturity == 3",
    'level(funnel.paid_rate) == "watch"',
    'mentions(answer.concept, "debtor", "tech")',
    'mentions(answer.skipped, "debt")',
    "funnel.activation_rate.middle > 0",
    "fact.churn_monthly < 1",
  ])("does not count: %s", (condition) => {
    expect(holds(condition)).toBe(false);
  });

  it("reads the newest fact in force, and the plain analysis rather than a what-if", () => {
    expect(holds("fact.cash == 1400000")).toBe(true);
    expect(holds("funnel.activation_rate == 0.2")).toBe(true);
  });

  it.each([
    "funnel.activation_rate = 1",
    "process.exit()",
    "funnel[0] > 1",
    "known(1)",
    "level(funnel.x, 'a') == 'b'",
    "a ? b : c",
    "1 +",
  ])("refuses what is none: %s", (condition) => {
    expect(() => holds(condition)).toThrow(/can.t hold|Unexpected|Expected|Unclosed|Missing|at character/);
  });
});
