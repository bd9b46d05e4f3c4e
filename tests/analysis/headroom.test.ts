import { describe, expect, it } from "vitest";
import type { AnalysisResult } from "../../electron/contract/analysis.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { buffer, inputsOf, knownOf, ledgerly, ledgerlyMetrics, valueOf, whyNot } from "./company-inputs.ts";

const labelOf = (result: AnalysisResult, key: string) => result.figures.find((figure) => figure.key === key)?.label;

describe("headroom", () => {
  const today = runAnalysis("headroom", ledgerly());

  it("raises activation alone to 25 % and gains $18,204 in 12 months", () => {
    expect(Math.round(valueOf(today, "activation_gain"))).toBe(18_204);
    expect(today.message).toBe(
      "Activation has the most room: from 20 % to 25 % it adds $18,204 of MRR in 12 months, if it worked from November 2026 on.",
    );
    expect(valueOf(today, "best_gain")).toBe(valueOf(today, "activation_gain"));
  });

  it.each([
    ["churn_target", 0.035, "churn_gain", 5_203],
    ["paid_target", 0.275, "paid_gain", 7_282],
    ["activation_target", 0.25, "activation_gain", 18_204],
  ])("gives the hand-checked gain for %s at %d", (answer, target, key, gain) => {
    expect(Math.round(valueOf(runAnalysis("headroom", ledgerly({ [answer]: target })), key))).toBe(gain);
    expect(Math.round(valueOf(runAnalysis("headroom", ledgerly(), [{ input: answer, to: target }]), key))).toBe(gain);
  });

  it("says of a step in or above the usual range that there is nothing to gain, and calls the bound no target", () => {
    const why =
      "It stands at 3 %, in or above the usual range already (from 2 % on). There is no gain to be had there by this measure.";
    expect(knownOf(today, "signup_gain")).toMatchObject({ quantity: { value: 0 }, note: why });
    expect(labelOf(today, "signup_gain")).toBe("MRR gained in 12 months: sign-up, in or above its usual range already");
    expect(labelOf(today, "signup_target")).toBe("Where the usual range begins, reached already: visitor to sign-up");
    expect(knownOf(today, "signup_target")).toMatchObject({
      quantity: { value: 0.02 },
      note: `${why} A heuristic, not a promise: visitor to sign-up, usually 2-8 %.`,
    });
    expect(whyNot(today, "signup_mrr_at_goal").why).toBe(why);
    expect(labelOf(today, "activation_target")).toBe("Target: activation");
    expect(today.knobs.filter(({ input }) => input.endsWith("_target")).map(({ label }) => label)).toEqual([
      "Target: visitor to sign-up (today 3 %)",
      "Target: activation",
      "Target: activated to paying (today 25 %)",
      "Target: churn a month",
    ]);
  });

  it("draws such a step muted, with the reason below its bar", () => {
    const [picture] = today.pictures;
    expect(picture).toMatchObject({
      shape: "bars",
      bars: [
        { label: "Activation", detail: "20 % to 25 %", muted: false },
        { label: "Churn a month", detail: "4.1 % to 4 %", muted: false },
        { label: "Visitor to sign-up", value: 0, detail: "no gain here: 3 %, usual from 2 % on", muted: true },
        { label: "Activated to paying", value: 0, detail: "no gain here: 25 %, usual from 15 % on", muted: true },
      ],
    });
  });

  it("says plainly that no step has a gain to give where all are as good as usual", () => {
    const good = runAnalysis(
      "headroom",
      inputsOf({ ...ledgerlyMetrics, activated: [378, "2026-10"], churn_monthly: [0.035, "2026-08..2026-10"] }),
    );
    const message =
      "Every measured step is as good as usual or better already: by this measure none of them is the bottleneck, and none has a gain to give.";
    expect(good.message).toBe(message);
    expect(good.pictures[0]).toMatchObject({
      title: message,
      bars: [
        { detail: "no gain here: 3 %, usual from 2 % on" },
        { detail: "no gain here: 30 %, usual from 25 % on" },
        { detail: "no gain here: 16.7 %, usual from 15 % on" },
        { detail: "no gain here: 3.5 %, usual up to 4 %" },
      ],
    });
    expect(knownOf(good, "churn_gain").note).toBe(
      "It stands at 3.5 %, in or below the usual range already (up to 4 %). There is no gain to be had there by this measure.",
    );
    expect(valueOf(good, "stages_with_headroom")).toBe(0);
    expect(good.tables[0]?.rows.map(([option]) => option)).not.toContain("Activation: 30 % to 25 %");
    expect(JSON.stringify(good)).not.toMatch(/no headroom/i);
  });

  it("tells a target that the user set apart from the usual range", () => {
    const set = runAnalysis("headroom", ledgerly({ activation_target: 0.15 }));
    expect(knownOf(set, "activation_gain").note).toBe(
      "It stands at 20 %: the target that was set, 15 %, is reached already. There is no gain to be had there by this measure.",
    );
    expect(labelOf(set, "activation_target")).toBe("Target, reached already: activation");
    expect(whyNot(set, "activation_break_even_paid").why).toBe(
      "It stands at 20 %: the target that was set, 15 %, is reached already. There is no gain to be had there by this measure. So there is none to lose.",
    );
  });

  it("says the break-even of the change: at 25 % activation, 20 % paying means no gain", () => {
    expect(valueOf(today, "activation_break_even_paid")).toBeCloseTo(0.2, 12);
    const atGate = runAnalysis("growth-projection", ledgerly(), [
      { input: "activation_rate", to: 0.25 },
      { input: "paid_rate", to: 0.2 },
    ]);
    expect(valueOf(atGate, "gain_after_12_months")).toBeCloseTo(0, 6);
  });

  it("says the churn at which the gain of activation is gone", () => {
    const churn = valueOf(today, "activation_break_even_churn");
    const atChurn = runAnalysis("growth-projection", ledgerly(), [
      { input: "activation_rate", to: 0.25 },
      { input: "churn_monthly", to: churn },
      { input: "change_starts_in", to: 1 },
    ]);
    expect(valueOf(atChurn, "gain_after_12_months")).toBeCloseTo(0, 4);
    expect(churn).toBeGreaterThan(0.041);
  });

  it("compares equal lifts apart from targets, and says that they can't rank conversion steps", () => {
    expect(Math.round(valueOf(today, "equal_lift_gain"))).toBe(7_282);
    for (const [input, to] of [
      ["signup_rate", 0.033],
      ["activation_rate", 0.22],
      ["paid_rate", 0.275],
    ] as const) {
      const lifted = [
        { input, to },
        { input: "change_starts_in", to: 1 },
      ];
      expect(Math.round(valueOf(runAnalysis("growth-projection", ledgerly(), lifted), "gain_after_12_months"))).toBe(
        7_282,
      );
    }
    expect(today.conventions.some((convention) => convention.includes("can't rank"))).toBe(true);
  });

  it("puts every option in the same units, do nothing and buying among them", () => {
    const [table] = today.tables;
    expect(table?.columns).toEqual([
      "Option",
      "MRR in June 2027",
      "Goal reached",
      "New customers a month",
      "Costs a month",
      "Assumes",
    ]);
    expect(table?.rows.map(([option]) => option)).toEqual([
      "Do nothing",
      "Activation: 20 % to 25 %",
      "Churn a month: 4.1 % to 4 %",
      "Buy the customers that are missing",
      "Twice the invites",
    ]);
    // By hand: one customer more a month from January, 121 x (0.959^0 + ... + 0.959^5) = $654 more in June, $757 more in July: passed.
    expect(table?.rows.map((row) => row[2])).toEqual([
      "August 2027",
      "May 2027",
      "July 2027",
      "June 2027",
      "July 2027",
    ]);
    expect(Math.round(valueOf(today, "today_mrr_at_goal"))).toBe(96_260);
    expect(knownOf(today, "today_goal_month").words).toBe("August 2027");
    expect(knownOf(today, "activation_goal_month").words).toBe("May 2027");
  });

  it("counts no gain before a change can be live", () => {
    expect(valueOf(today, "activation_mrr_at_goal")).toBeLessThan(96_260 + 1_890 * 8);
    expect(valueOf(today, "activation_mrr_at_goal")).toBeCloseTo(
      valueOf(
        runAnalysis("growth-projection", ledgerly(), [
          { input: "activation_rate", to: 0.25 },
          { input: "change_starts_in", to: 3 },
        ]),
        "mrr_at_goal_date",
      ),
      6,
    );
  });

  it("buys the missing customers above the average cost, marked as assumed", () => {
    const marginal = knownOf(today, "marginal_cac");
    expect(marginal.quantity.value).toBe(960);
    expect(marginal.inputs.find(({ label }) => label.startsWith("Cost of the next"))?.assumed).toBe(true);
    expect(valueOf(today, "buy_cost_month")).toBeCloseTo(valueOf(today, "buy_customers") * 960, 6);
    expect(valueOf(today, "buy_cost_total")).toBeCloseTo(valueOf(today, "buy_cost_month") * 6, 6);
    expect(valueOf(today, "buy_payback")).toBeCloseTo(960 / (120 * 0.78), 10);
    expect(valueOf(runAnalysis("headroom", ledgerly({ marginal_cac_factor: 2 })), "marginal_cac")).toBe(1_280);
  });

  it("prices referral in MRR", () => {
    expect(valueOf(today, "doubling_invites_gain")).toBeCloseTo(1.008 * 120 * ((1 - 0.959 ** 12) / 0.041), 2);
  });

  it("says that targets are heuristics and lifts unequal", () => {
    expect(today.cautions.some((caution) => caution.includes("heuristics, not promises"))).toBe(true);
    expect(today.cautions.some((caution) => caution.includes("unequal"))).toBe(true);
    const own = runAnalysis("headroom", ledgerly({ activation_target: 0.25, churn_target: 0.041 }));
    expect(own.cautions.some((caution) => caution.includes("heuristics"))).toBe(false);
  });

  it("finds no bottleneck when every step stands at its target", () => {
    const result = runAnalysis("headroom", ledgerly({ activation_target: 0.2, churn_target: 0.05 }));
    expect(result.message).toContain("none of them is the bottleneck");
    expect(valueOf(result, "best_gain")).toBe(0);
    expect(valueOf(result, "stages_with_headroom")).toBe(0);
  });

  it("says what is missing for Buffer and offers no sliders", () => {
    const result = runAnalysis("headroom", buffer);
    expect(result.message).toContain("no step's rate is known");
    expect(whyNot(result, "stages_with_headroom").needs.length).toBeGreaterThan(0);
    expect(result.knobs).toEqual([]);
    expect(result.tables).toEqual([]);
  });

  it("names the step with headroom even when its worth can't be said", () => {
    const result = runAnalysis("headroom", inputsOf({ signups: [1_260, "2026-10"], activated: [252, "2026-10"] }));
    expect(result.message).toBe("Activation stands short of its target; what that is worth can't be said yet.");
    expect(whyNot(result, "activation_gain").needs).toContain("Monthly recurring revenue");
  });

  it("has no gain to speak of where nobody passes a step", () => {
    const result = runAnalysis(
      "headroom",
      inputsOf({ ...ledgerlyMetrics, activated: [0, "2026-10"], new_customers: [0, "2026-10"] }),
    );
    expect(whyNot(result, "activation_gain").why).toContain("nobody passes");
  });
});
