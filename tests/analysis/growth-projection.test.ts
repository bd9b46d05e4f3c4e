import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { buffer, inputsOf, knownOf, ledgerly, ledgerlyMetrics, valueOf, whyNot } from "./company-inputs.ts";

describe("the projection of MRR", () => {
  const today = runAnalysis("growth-projection", ledgerly());

  it("gives Ledgerly $96,260 in June 2027 and $109,848 after 12 months", () => {
    expect(valueOf(today, "mrr_at_goal_date")).toBeCloseTo(96_260, -1);
    expect(Math.round(valueOf(today, "mrr_at_goal_date"))).toBe(96_260);
    expect(Math.round(valueOf(today, "mrr_after_12_months"))).toBe(109_848);
  });

  it("passes $100,000 in August 2027, two months late and 31.2 customers short", () => {
    expect(knownOf(today, "goal_reached_in")).toMatchObject({
      quantity: { value: 10, unit: "months" },
      words: "August 2027",
    });
    expect(knownOf(today, "months_to_goal_date")).toMatchObject({ quantity: { value: 8 }, words: "June 2027" });
    expect(valueOf(today, "shortfall_customers")).toBeCloseTo(31.2, 1);
    expect(today.message).toBe(
      "At today's rates MRR is $96,260 in June 2027, 31 customers short of $100,000; it is reached in August 2027.",
    );
  });

  it.each([
    ["2026_11", 67.5],
    ["2027_01", 68.8],
    ["2027_03", 71.3],
    ["2027_04", 73.8],
  ])("needs the hand-checked number of new customers a month from %s", (month, needed) => {
    expect(valueOf(today, `new_customers_needed_from_${month}`)).toBeCloseTo(needed, 1);
  });

  it("takes January as the first month in which a change can work, and needs 21.83 % activation from then", () => {
    expect(knownOf(today, "change_start")).toMatchObject({ quantity: { value: 3 }, words: "January 2027" });
    expect(valueOf(today, "new_customers_needed")).toBe(valueOf(today, "new_customers_needed_from_2027_01"));
    expect(valueOf(today, "extra_customers_needed")).toBeCloseTo(5.75, 2);
    expect(valueOf(today, "activation_needed")).toBeCloseTo(0.2183, 4);
  });

  it("says that the activation needed lies inside last month's interval", () => {
    expect(knownOf(today, "activation_needed").verdict).toMatchObject({
      level: "watch",
      threshold: "95 % interval of October 2026: 17.9 % to 22.3 %",
    });
    expect(knownOf(today, "signup_needed").verdict?.level).toBe("neutral");
  });

  it("reaches the goal exactly at each rate that it says is needed", () => {
    const from = (input: string, to: number) =>
      valueOf(
        runAnalysis("growth-projection", ledgerly(), [
          { input, to },
          { input: "change_starts_in", to: 3 },
        ]),
        "mrr_at_goal_date",
      );
    for (const [knob, key] of [
      ["activation_rate", "activation_needed"],
      ["signup_rate", "signup_needed"],
      ["paid_rate", "paid_needed"],
      ["churn_monthly", "churn_needed"],
    ] as const)
      expect(from(knob, valueOf(today, key))).toBeCloseTo(100_000, 2);
  });

  it("passes $100,000 in May with 25 % activation from January", () => {
    const changed = runAnalysis("growth-projection", ledgerly(), [
      { input: "activation_rate", to: 0.25 },
      { input: "change_starts_in", to: 3 },
    ]);
    expect(knownOf(changed, "goal_reached_in").words).toBe("May 2027");
    const [picture] = changed.pictures;
    const may = picture?.shape === "forecast" ? picture.points.find(({ month }) => month === "2027-05") : undefined;
    expect(Math.round(may?.changed ?? 0)).toBe(101_198);
    expect(may?.value).toBeLessThan(100_000);
  });

  it.each([
    ["activation_rate", 0.25, 18_204],
    ["churn_monthly", 0.035, 5_203],
    ["paid_rate", 0.275, 7_282],
  ])("gains the hand-checked MRR in 12 months from %s at %d alone", (input, to, gain) => {
    const changed = runAnalysis("growth-projection", ledgerly(), [
      { input, to },
      { input: "change_starts_in", to: 1 },
    ]);
    expect(Math.round(valueOf(changed, "gain_after_12_months"))).toBe(gain);
  });

  // By hand, 25 % from February: 92,492 + 1,890 x (1 + ... + 0.959^3) = $99,603 in May, 96,260 + 1,890 x (1 + ... + 0.959^4) = $104,967 in June.
  it.each([
    ["as answered", { change_live_month: "2027-02" }, "February 2027", 4],
    ["30 days from today when nobody has answered", {}, "January 2027", 3],
  ])("counts a what-if from the month in which a change can be live: %s", (_, answers, start, months) => {
    const inputs = ledgerly(answers);
    expect(knownOf(runAnalysis("growth-projection", inputs), "change_start").words).toBe(start);
    const changed = runAnalysis("growth-projection", inputs, [{ input: "activation_rate", to: 0.25 }]);
    expect(changed.message).toMatch(new RegExp(`^With these changes from ${start} on MRR reaches`));
    expect(changed.knobs.find(({ input }) => input === "change_starts_in")?.value).toBe(months);
    expect(changed.conventions.join(" ")).toContain(`counts from ${start} on`);
    const stated = runAnalysis("growth-projection", inputs, [
      { input: "activation_rate", to: 0.25 },
      { input: "change_starts_in", to: months },
    ]);
    expect(changed.message).toBe(stated.message);
    expect(valueOf(changed, "mrr_at_goal_date")).toBeCloseTo(
      valueOf(runAnalysis("headroom", inputs), "activation_mrr_at_goal"),
      6,
    );
  });

  it("has no gain figures without a what-if", () => {
    expect(today.figures.some(({ key }) => key.startsWith("gain_"))).toBe(false);
  });

  it("says April as the latest start at 25 % activation, since May needs more", () => {
    expect(knownOf(today, "activation_latest_start").words).toBe("April 2027");
    expect(knownOf(today, "latest_start").words).toBe("April 2027");
    const start = (month: number) =>
      valueOf(
        runAnalysis("growth-projection", ledgerly(), [
          { input: "activation_rate", to: 0.25 },
          { input: "change_starts_in", to: month },
        ]),
        "mrr_at_goal_date",
      );
    expect(start(6)).toBeGreaterThanOrEqual(100_000);
    expect(start(7)).toBeLessThan(100_000);
  });

  it("says when the latest start is past already", () => {
    const late = runAnalysis("growth-projection", ledgerly({ activation_target: 0.219 }));
    expect(knownOf(late, "activation_latest_start")).toMatchObject({ words: "January 2027" });
    const tooLate = runAnalysis(
      "growth-projection",
      ledgerly({ activation_target: 0.219, change_live_month: "2027-03" }),
    );
    expect(knownOf(tooLate, "activation_latest_start").note).toContain("Too late already");
  });

  it("takes the month of a change as answered", () => {
    const march = runAnalysis("growth-projection", ledgerly({ change_live_month: "2027-03" }));
    expect(valueOf(march, "new_customers_needed")).toBeCloseTo(71.3, 1);
  });

  it("gives the forecast a range that holds it, the same at each run, wider further out", () => {
    const again = runAnalysis("growth-projection", ledgerly());
    expect(again).toEqual(today);
    const [picture] = today.pictures;
    if (picture?.shape !== "forecast") throw new Error("no forecast drawn");
    for (const { low, value, high } of picture.points) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    const width = picture.points.map(({ low, high }) => high - low);
    expect(width[0]).toBe(0);
    expect(width[12]!).toBeGreaterThan(width[3]!);
    expect(knownOf(today, "mrr_at_goal_date").range?.method).toContain("80 % of simulated runs");
  });

  it("adds up the money of its runs to the cent: no bound carries the rest of a binary fraction", () => {
    for (const figures of [today, runAnalysis("growth-projection", ledgerly({ arpa: "79.37" }))]) {
      const [picture] = figures.pictures;
      if (picture?.shape !== "forecast") throw new Error("no forecast drawn");
      const simulated = picture.points.flatMap(({ low, value, high }) =>
        [low, high].filter((bound) => bound !== value),
      );
      expect(simulated.length).toBeGreaterThan(10);
      expect(simulated.filter((bound) => !/^\d+(?:\.\d\d?)?$/.test(String(bound)))).toEqual([]);
    }
  });

  it("has a chance of reaching the goal between a tenth and a half, since it is missed by a little", () => {
    const chance = valueOf(today, "goal_chance");
    expect(chance).toBeGreaterThan(0.1);
    expect(chance).toBeLessThan(0.5);
  });

  it("draws the goal in its month", () => {
    const [picture] = today.pictures;
    expect(picture).toMatchObject({
      shape: "forecast",
      goal: { month: "2027-06", value: 100_000, label: "Goal: $100,000 by June 2027" },
    });
  });

  it("states its conventions: churn on the opening base, no lag", () => {
    expect(today.conventions.join(" ")).toMatch(/opening MRR.*no lag/);
  });

  it("needs nothing more when the goal is reached at today's rates", () => {
    const easy = runAnalysis("growth-projection", inputsOf({ ...ledgerlyMetrics, goal_mrr: [90_000, "by 2027-06"] }));
    expect(valueOf(easy, "shortfall_customers")).toBe(0);
    expect(valueOf(easy, "extra_customers_needed")).toBe(0);
    expect(whyNot(easy, "latest_start").why).toBe("The goal is reached without it.");
    expect(easy.message).toContain("reaches $90,000 in May 2027");
  });

  it("says that a goal is never reached when MRR levels off below it", () => {
    const high = runAnalysis("growth-projection", inputsOf({ ...ledgerlyMetrics, goal_mrr: [200_000, "by 2027-06"] }));
    expect(whyNot(high, "goal_reached_in").why).toContain("levels off near $184,390");
    expect(high.message).toContain("it is never reached");
  });

  it("names the missing facts of Buffer instead of projecting", () => {
    const missing = runAnalysis("growth-projection", buffer);
    expect(whyNot(missing, "mrr_after_12_months").needs).toEqual(["New paying customers", "Customer churn a month"]);
    expect(valueOf(missing, "arpa")).toBeCloseTo(26.72, 2);
    expect(missing.pictures).toEqual([]);
    expect(missing.knobs).toEqual([]);
    expect(missing.missing.map(({ needs }) => needs)).toContain("New paying customers");
  });

  it("says of a goal what can be said without a forecast", () => {
    const few = runAnalysis("growth-projection", inputsOf({ customers: [34, ""], goal_mrr: [10_000, ""] }));
    expect(valueOf(few, "arpa_for_goal")).toBeCloseTo(294.12, 2);
    expect(whyNot(few, "customers_for_goal").needs).toEqual(["Monthly recurring revenue"]);
    expect(valueOf(today, "customers_for_goal")).toBeCloseTo(100_000 / 120, 8);
    expect(knownOf(runAnalysis("growth-projection", buffer), "figures_age").words).toBe("almost 3 years");
  });

  it("asks for the goal's month when a goal has none", () => {
    const result = runAnalysis("growth-projection", inputsOf({ ...ledgerlyMetrics, goal_mrr: [100_000, ""] }));
    expect(whyNot(result, "mrr_at_goal_date").needs).toEqual(["Month of the goal"]);
    const answered = runAnalysis(
      "growth-projection",
      inputsOf({ ...ledgerlyMetrics, goal_mrr: [100_000, ""] }, { goal_month: "2027-06" }),
    );
    expect(Math.round(valueOf(answered, "mrr_at_goal_date"))).toBe(96_260);
  });

  it("refuses a goal that is past or a thousand years ahead", () => {
    expect(
      whyNot(
        runAnalysis("growth-projection", inputsOf({ ...ledgerlyMetrics, goal_mrr: [1e5, "by 2026-09"] })),
        "shortfall_mrr",
      ).why,
    ).toContain("is not after");
    expect(
      whyNot(
        runAnalysis("growth-projection", inputsOf({ ...ledgerlyMetrics, goal_mrr: [1e5, "by 3026-09"] })),
        "shortfall_mrr",
      ).why,
    ).toContain("more than ten years");
  });

  it("does not level off without churn", () => {
    expect(
      whyNot(
        runAnalysis("growth-projection", inputsOf({ ...ledgerlyMetrics, churn_monthly: [0, "2026-10"] })),
        "mrr_ceiling",
      ).why,
    ).toContain("never levels off");
  });

  it("works from new customers alone when the steps are not known", () => {
    const { visitors: _v, signups: _s, activated: _a, ...rest } = ledgerlyMetrics;
    const result = runAnalysis("growth-projection", inputsOf(rest));
    expect(Math.round(valueOf(result, "mrr_at_goal_date"))).toBe(96_260);
    expect(result.knobs.map(({ input }) => input)).toContain("new_customers");
    expect(whyNot(result, "activation_needed").needs).toContain("Activated sign-ups");
  });

  it("names a currency that is not the company's", () => {
    const inputs = ledgerly();
    const metrics = new Map(inputs.metrics);
    const mrr = metrics.get("mrr")!;
    metrics.set("mrr", { ...mrr, quantity: { ...mrr.quantity, currency: "EUR" } });
    expect(whyNot(runAnalysis("growth-projection", { ...inputs, metrics }), "mrr_after_12_months").why).toContain(
      "it is in EUR, the company counts in USD",
    );
  });
});
