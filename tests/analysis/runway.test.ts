import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { buffer, inputsOf, knownOf, ledgerly, ledgerlyMetrics, valueOf, whyNot } from "./company-inputs.ts";

describe("runway", () => {
  it("gives Ledgerly 14.7 months by its net burn, ending in January 2028", () => {
    const result = runAnalysis("runway", ledgerly());
    expect(valueOf(result, "runway_net_burn")).toBeCloseTo(14.7, 1);
    expect(knownOf(result, "cash_out_in").words).toBe("January 2028");
    expect(valueOf(result, "cash_at_goal_date")).toBe(640_000);
    expect(result.message).toBe("Cash of $1,400,000 lasts 14.7 months by net burn.");
  });

  it("shows Buffer's stated 21 months and the 67 that its net loss gives, each with what it counts", () => {
    const result = runAnalysis("runway", buffer);
    expect(valueOf(result, "runway_stated")).toBe(21);
    expect(valueOf(result, "runway_net_loss")).toBeCloseTo(67.4, 1);
    // December 2023 and 21 months are September 2025; today is November 2026, 35 months later.
    expect(result.message).toBe(
      "Counted from December 2023, cash of $3,219,455 lasts 21 months as stated, or 67.4 months by the mean net loss. By today, almost 3 years later, the runway as stated has run out.",
    );
    expect(knownOf(result, "runway_stated_until").words).toBe("September 2025");
    expect(valueOf(result, "runway_stated_left")).toBe(21 - 35);
    expect(result.tables[0]?.rows.map(([label, , formula]) => [label, formula])).toEqual([
      ["Runway as the company states it", "as given"],
      ["Runway by the mean monthly net loss", "cash / (net loss of the year / 12)"],
    ]);
    expect(valueOf(result, "runway_gap")).toBeCloseTo(3.21, 2);
    expect(result.cautions[0]).toMatch(/count different things.*21 months.*67.4 months/);
  });

  it("leaves Buffer's burn multiple undefined, because ARR fell", () => {
    const result = runAnalysis("runway", buffer);
    expect(valueOf(result, "net_new_arr")).toBeCloseTo(17_950_440 - 17_950_440 / 0.9825, 4);
    expect(whyNot(result, "burn_multiple")).toEqual({
      why: "ARR fell by $319,728, so there is no growth to divide burn by.",
      needs: [],
    });
    expect(result.cautions.some((caution) => caution.startsWith("Burn multiple is undefined."))).toBe(true);
  });

  it("adds growth and net margin to a rule of 40 of -3.6 %, naming the margin", () => {
    const rule = knownOf(runAnalysis("runway", buffer), "rule_of_40");
    expect(rule.quantity.value).toBeCloseTo(-0.036, 3);
    expect(rule.formula).toBe("ARR growth of the year (-1.75 %) + net margin (-1.86 %)");
    expect(rule.words).toBe("-3.61 %");
    expect(rule.note).toContain("net margin");
  });

  it("computes the burn multiple from the year's growth, and judges it", () => {
    const result = runAnalysis(
      "runway",
      inputsOf({ arr: [1_200_000, "2026-10-31"], arr_growth_yearly: [0.5, "2026"], net_burn: [50_000, "2026-10"] }),
    );
    expect(valueOf(result, "net_new_arr")).toBeCloseTo(400_000, 6);
    expect(knownOf(result, "burn_multiple")).toMatchObject({ quantity: { value: 1.5 }, verdict: { words: "good" } });
  });

  it("computes the burn multiple from one month where the year's growth is not known, and says so", () => {
    const multiple = knownOf(runAnalysis("runway", ledgerly()), "burn_multiple");
    expect(multiple.quantity.value).toBeCloseTo(95_000 / (12 * (63 * 120 - 61_200 * 0.041)), 10);
    expect(multiple.note).toContain("of a month");
  });

  it("says that there is no runway to count when cash is not shrinking", () => {
    const result = runAnalysis("runway", inputsOf({ ...ledgerlyMetrics, net_burn: [-10_000, "2026-10"] }));
    expect(whyNot(result, "runway_net_burn")).toEqual({
      why: "Cash is not shrinking: net burn is not positive.",
      needs: [],
    });
    expect(result.message).toBe("Runway can't be said. Cash is not shrinking: net burn is not positive.");
  });

  it("asks for cash and burn when there is nothing", () => {
    const result = runAnalysis("runway", inputsOf({}));
    expect(result.message).toContain("cash and a monthly burn are missing");
    expect(result.missing.map(({ needs }) => needs).join(", ")).toContain("Cash");
  });

  it("says when cash ends before the goal's month", () => {
    expect(
      valueOf(
        runAnalysis("runway", inputsOf({ ...ledgerlyMetrics, cash: [300_000, "2026-10-31"] })),
        "cash_at_goal_date",
      ),
    ).toBe(-460_000);
  });

  it("changes the runway with its knobs", () => {
    expect(valueOf(runAnalysis("runway", ledgerly(), [{ input: "net_burn", to: 70_000 }]), "runway_net_burn")).toBe(20);
  });
});
