import { describe, expect, it } from "vitest";
import { checkGate, gateVerdict } from "../../electron/analysis/growth/break-even.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { buffer, ledgerly } from "./company-inputs.ts";

const analyses = [runAnalysis("funnel", ledgerly()), runAnalysis("headroom", ledgerly())];
const verdict = (figureKey: string, target: number, together: { figureKey: string; target: number }[] = []) =>
  gateVerdict(analyses, { figureKey, target }, together);

describe("a gate", () => {
  it("above today's value and outside its interval stands", () => {
    expect(verdict("funnel.activation_rate", 0.25)).toEqual({
      belowBreakEven: false,
      insideNoise: false,
      words: "25 % activation is better than today's 20 % and outside its interval (17.9 % to 22.3 %).",
    });
  });

  it("inside last month's interval is luck", () => {
    expect(verdict("activation_target", 0.22)).toMatchObject({ belowBreakEven: false, insideNoise: true });
  });

  it("at today's value gains nothing", () => {
    expect(verdict("activation_rate", 0.2)).toMatchObject({
      belowBreakEven: true,
      words: expect.stringContaining("nothing is gained"),
    });
    expect(verdict("churn_monthly", 0.05)).toMatchObject({
      belowBreakEven: true,
      words: "5 % churn is no better than today's 4.1 %: at this gate nothing is gained.",
    });
    expect(verdict("churn_monthly", 0.035)).toMatchObject({ belowBreakEven: false });
  });

  it("at 25 % activation and 20 % paying passes with no gain, and says so in customers", () => {
    expect(verdict("activation_rate", 0.25, [{ figureKey: "paid_rate", target: 0.2 }])).toEqual({
      belowBreakEven: true,
      insideNoise: false,
      words:
        "25 % activation and 20 % activated-to-paying together bring no gain: new customers are then 63 a month, today 63.",
    });
    expect(verdict("activation_rate", 0.25, [{ figureKey: "paid_rate", target: 0.22 }])).toMatchObject({
      belowBreakEven: false,
    });
  });

  it("below today's paying rate is held against activation at its target", () => {
    expect(verdict("paid_rate", 0.2)).toMatchObject({ belowBreakEven: true });
    expect(verdict("paid_rate", 0.22)).toMatchObject({ belowBreakEven: false });
  });

  it("of a figure that is no known rate has no verdict", () => {
    expect(verdict("k_factor", 0.3)).toBeNull();
    expect(gateVerdict([runAnalysis("funnel", buffer)], { figureKey: "activation_rate", target: 0.3 })).toBeNull();
  });

  it("is judged the other way round where lower is better", () => {
    expect(
      checkGate({
        current: 0.04,
        target: 0.03,
        higherIsBetter: false,
        interval: { low: 0.02, high: 0.06, method: "" },
      }),
    ).toEqual({ belowBreakEven: false, insideNoise: true });
  });
});
