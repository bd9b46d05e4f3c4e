import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { buffer, inputsOf, knownOf, ledgerly, ledgerlyMetrics, valueOf, whyNot } from "./company-inputs.ts";

describe("unit economics", () => {
  const today = runAnalysis("unit-economics", ledgerly());

  it("gives Ledgerly's hand-checked LTV, LTV:CAC and payback", () => {
    expect(Math.round(valueOf(today, "ltv"))).toBe(2_283);
    expect(valueOf(today, "ltv_cac")).toBeCloseTo(3.57, 2);
    expect(valueOf(today, "cac_payback")).toBeCloseTo(6.8, 1);
    expect(valueOf(today, "arpa")).toBe(120);
    expect(today.message).toBe("A customer costs $640 and returns $2,283: 3.6 times as much, paid back in 6.8 months.");
  });

  it("judges them by heuristics that carry their source", () => {
    expect(knownOf(today, "ltv_cac").verdict).toMatchObject({ level: "healthy", source: { heuristic: true } });
    expect(knownOf(today, "cac_payback").verdict?.words).toBe("good");
    expect(knownOf(today, "churn_monthly").verdict?.level).toBe("watch");
  });

  it.each([
    [0.99, "critical"],
    [1, "poor"],
    [2, "watch"],
    [3, "healthy"],
    [5, "strong"],
    [8, "strong"],
  ])("judges LTV:CAC of %d as %s", (ratio, level) => {
    const cac = (120 * 0.78) / 0.041 / ratio;
    expect(
      knownOf(
        runAnalysis("unit-economics", inputsOf({ ...ledgerlyMetrics, cac: [cac * 0.999_999, "2026-Q3"] })),
        "ltv_cac",
      ).verdict?.level,
    ).toBe(level);
  });

  it("leaves LTV undefined at zero churn and says why", () => {
    const result = runAnalysis("unit-economics", inputsOf({ ...ledgerlyMetrics, churn_monthly: [0, "2026-10"] }));
    expect(whyNot(result, "ltv")).toEqual({
      why: "LTV is undefined at zero churn: no customer ever leaves, so no lifetime can be said.",
      needs: [],
    });
    expect(whyNot(result, "ltv_cac").why).toContain("zero churn");
    expect(valueOf(result, "cac_payback")).toBeCloseTo(6.84, 2);
  });

  it("says at which churn and which CAC LTV:CAC falls to 3", () => {
    const churn = valueOf(today, "churn_for_healthy_ltv_cac");
    const at = runAnalysis("unit-economics", ledgerly(), [{ input: "churn_monthly", to: churn }]);
    expect(valueOf(at, "ltv_cac")).toBeCloseTo(3, 10);
    const cac = valueOf(today, "cac_for_healthy_ltv_cac");
    expect(valueOf(runAnalysis("unit-economics", ledgerly(), [{ input: "cac", to: cac }]), "ltv_cac")).toBeCloseTo(
      3,
      10,
    );
  });

  it("computes retention and ratios from the month's movements", () => {
    const result = runAnalysis(
      "unit-economics",
      inputsOf(
        {},
        {
          mrr_start: 100_000,
          mrr_new: 8_000,
          mrr_expansion: 5_000,
          mrr_churned: 2_000,
          mrr_contraction: 1_000,
          net_new_arr_quarter: 120_000,
          sales_marketing_spend_quarter_before: "100000",
        },
      ),
    );
    expect(valueOf(result, "nrr")).toBeCloseTo(1.02, 12);
    expect(knownOf(result, "nrr").verdict?.level).toBe("healthy");
    expect(valueOf(result, "quick_ratio")).toBeCloseTo(13 / 3, 12);
    expect(valueOf(result, "magic_number")).toBeCloseTo(1.2, 12);
  });

  it("gives Buffer's ARPA of $26.72, finds ARR at twelve times MRR, and names what is missing", () => {
    const result = runAnalysis("unit-economics", buffer);
    expect(valueOf(result, "arpa")).toBeCloseTo(26.72, 2);
    expect(valueOf(result, "arr_from_mrr")).toBe(17_950_440);
    expect(result.cautions.some((caution) => caution.includes("twelve times"))).toBe(false);
    expect(whyNot(result, "ltv").needs).toEqual(["Gross margin", "Customer churn a month"]);
  });

  it("points out a stated ARR that is not twelve times MRR", () => {
    const result = runAnalysis(
      "unit-economics",
      inputsOf({ mrr: [1_495_870, "2023-12-31"], arr: [18_950_440, "2023-12-31"] }),
    );
    expect(result.cautions.some((caution) => caution.includes("is not twelve times MRR"))).toBe(true);
  });

  it("does not average MRR over the customers of another quarter", () => {
    const result = runAnalysis(
      "unit-economics",
      inputsOf({ mrr: [61_200, "2026-10-31"], customers: [510, "2026-03-31"] }),
    );
    expect(whyNot(result, "arpa").why).toContain("March 2026");
  });

  it("refuses a churn that cannot be meant", () => {
    const result = runAnalysis("unit-economics", inputsOf({ ...ledgerlyMetrics, churn_monthly: [4.1, "2026-10"] }));
    expect(whyNot(result, "ltv").why).toContain("410 % is above 100 %");
  });

  it("takes a what-if's price for what a customer pays", () => {
    expect(valueOf(runAnalysis("unit-economics", ledgerly(), [{ input: "arpa", to: 240 }]), "ltv")).toBeCloseTo(
      2 * valueOf(today, "ltv"),
      8,
    );
  });
});
