import { describe, expect, it } from "vitest";
import { AnalysisKind } from "../../electron/contract/analysis.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { figureOf, knownOf, ledgerly, valueOf } from "./company-inputs.ts";

describe("a what-if", () => {
  it("moves the counts behind a changed rate and leaves the other rates", () => {
    const result = runAnalysis("funnel", ledgerly(), [{ input: "activation_rate", to: 0.25 }]);
    expect(valueOf(result, "activation_rate")).toBe(0.25);
    expect(valueOf(result, "paid_rate")).toBeCloseTo(0.25, 12);
    expect(valueOf(result, "signup_rate")).toBeCloseTo(0.03, 12);
    expect(valueOf(result, "signup_to_paid_rate")).toBeCloseTo(0.0625, 12);
  });

  it("moves everything behind more visitors", () => {
    const result = runAnalysis("funnel", ledgerly(), [{ input: "visitors", to: 84_000 }]);
    expect(valueOf(result, "visitor_to_paid_rate")).toBeCloseTo(63 / 42_000, 12);
    expect(valueOf(result, "activation_loss")).toBeCloseTo(2_016, 8);
  });

  it("changes several steps at once", () => {
    const result = runAnalysis("funnel", ledgerly(), [
      { input: "signup_rate", to: 0.06 },
      { input: "paid_rate", to: 0.5 },
    ]);
    expect(valueOf(result, "signup_rate")).toBe(0.06);
    expect(valueOf(result, "activation_rate")).toBeCloseTo(0.2, 12);
    expect(valueOf(result, "visitor_to_paid_rate")).toBeCloseTo(0.06 * 0.2 * 0.5, 12);
  });

  it("marks a changed input, and what moves with it, as changed and takes its reference away", () => {
    const rate = knownOf(
      runAnalysis("funnel", ledgerly(), [{ input: "activation_rate", to: 0.25 }]),
      "activation_rate",
    );
    expect(rate.inputs.map(({ ref, assumed, changed }) => [ref, assumed, changed])).toEqual([
      [undefined, undefined, true],
      ["F2", undefined, undefined],
    ]);
    const target = knownOf(
      runAnalysis("headroom", ledgerly(), [{ input: "activation_target", to: 0.3 }]),
      "activation_target",
    );
    expect(target.inputs).toMatchObject([{ changed: true }]);
  });

  it("keeps the knobs at today's values, so that a change can be taken back", () => {
    const result = runAnalysis("funnel", ledgerly(), [{ input: "activation_rate", to: 0.25 }]);
    expect(result.knobs).toEqual(runAnalysis("funnel", ledgerly()).knobs);
  });

  it("does not change the inputs that it was given", () => {
    const inputs = ledgerly();
    const before = JSON.stringify([...inputs.metrics]);
    runAnalysis("growth-projection", inputs, [{ input: "churn_monthly", to: 0.02 }]);
    expect(JSON.stringify([...inputs.metrics])).toBe(before);
  });

  it("refuses a value outside the knob's bounds with a sentence", () => {
    expect(() => runAnalysis("growth-projection", ledgerly(), [{ input: "activation_rate", to: 1.2 }])).toThrow(
      new RangeError("Activation must lie between 0 % and 100 %."),
    );
    expect(() => runAnalysis("growth-projection", ledgerly(), [{ input: "churn_monthly", to: -0.1 }])).toThrow(
      RangeError,
    );
    expect(() => runAnalysis("growth-projection", ledgerly(), [{ input: "churn_monthly", to: Number.NaN }])).toThrow(
      RangeError,
    );
  });

  it("refuses an input that has no knob, and names those that have", () => {
    expect(() => runAnalysis("runway", ledgerly(), [{ input: "activation_rate", to: 0.3 }])).toThrow(
      '"activation_rate" can\'t be changed here. What can: cash, net_burn.',
    );
    expect(() => runAnalysis("plainness", ledgerly(), [{ input: "cash", to: 1 }])).toThrow(RangeError);
  });

  it("changes an answer as it changes a fact", () => {
    const result = runAnalysis("stake", ledgerly({ days_lost_month: 12, fix_days: 90 }), [
      { input: "fix_days", to: 60 },
    ]);
    expect(valueOf(result, "repay_months")).toBe(5);
  });

  it("offers knobs whose value lies in their own bounds, for every kind", () => {
    const answers = {
      build_days: 100,
      engineer_day_cost: 500,
      buy_price_month: 2_000,
      buy_price_growth_year: 0.9,
      do_nothing_cost_month: 3_000,
      build_upkeep_days_month: 2,
      days_lost_month: 3,
      incident_chance_year: 2,
    };
    for (const kind of AnalysisKind.options) {
      const plain = runAnalysis(kind, ledgerly(answers));
      for (const knob of plain.knobs) {
        expect(knob.value, `${kind}.${knob.input}`).toBeGreaterThanOrEqual(knob.min);
        expect(knob.value, `${kind}.${knob.input}`).toBeLessThanOrEqual(knob.max);
        expect(knob.step).toBeGreaterThan(0);
        for (const to of [knob.min, knob.max])
          expect(
            figureOf(runAnalysis(kind, ledgerly(answers), [{ input: knob.input, to }]), plain.figures[0]!.key),
          ).toBeDefined();
      }
    }
  });
});
