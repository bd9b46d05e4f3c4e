import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "./company-inputs.ts";

/** Costs that can be checked on paper: 100 days at $500, then 2 days a month; or $2,000 a month; or $3,000 a month for nothing. */
const plain = {
  engineer_day_cost: 500,
  build_days: 100,
  build_upkeep_days_month: 2,
  buy_price_month: 2_000,
  do_nothing_cost_month: 3_000,
  discount_rate: 0.1,
  years: 3,
};
const run = (answers: Record<string, string | number>, metrics = {}) =>
  runAnalysis("net-present-cost", inputsOf(metrics, answers));
const perYear = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

describe("build or buy", () => {
  it("gives the net present cost that paper gives", () => {
    const result = run(plain);
    expect(valueOf(result, "build_npc")).toBeCloseTo(50_000 + 12_000 * perYear, 6);
    expect(valueOf(result, "buy_npc")).toBeCloseTo(24_000 * perYear, 6);
    expect(valueOf(result, "nothing_npc")).toBeCloseTo(36_000 * perYear, 6);
    expect([valueOf(result, "build_cost"), valueOf(result, "buy_cost"), valueOf(result, "nothing_cost")]).toEqual([
      86_000, 72_000, 108_000,
    ]);
    expect(valueOf(result, "build_minus_buy")).toBeCloseTo(50_000 - 12_000 * perYear, 6);
    expect(result.message).toBe(
      "Buying is cheapest over 3 years: $59,684 in today's money, $20,158 less than building.",
    );
  });

  it("counts delays, moving over, growth of the price and leaving", () => {
    const result = run({
      ...plain,
      buy_setup_days: 4,
      buy_setup_cost: 1_000,
      migration_days: 10,
      exit_days: 6,
      buy_price_growth_year: 0.5,
      buy_delay_months: 3,
      build_delay_months: 14,
    });
    expect(valueOf(result, "buy_cost")).toBe(
      2_000 + 1_000 + 5_000 + (9 * 2_000 + 3 * 3_000) + 12 * 3_000 + 12 * 4_500 + 3_000,
    );
    expect(valueOf(result, "build_cost")).toBe(50_000 + 5_000 + 36_000 + (2 * 3_000 + 10 * 1_000) + 12_000);
    expect(valueOf(result, "build_days_total")).toBe(100 + 10 + 2 * 22);
    expect(valueOf(result, "buy_days_total")).toBe(20);
  });

  it("flips where it says: on either side of the point another option is the cheapest", () => {
    const result = run(plain);
    for (const key of ["build_days", "engineer_day_cost", "buy_price_month", "do_nothing_cost_month"] as const) {
      const flip = knownOf(result, `flip_${key}`).quantity.value;
      const cheapest = (value: number) => run({ ...plain, [key]: value }).message.split(" is cheapest")[0];
      expect(cheapest(flip * 1.01)).not.toBe(cheapest(flip * 0.99));
    }
    expect(valueOf(result, "flip_build_days")).toBeCloseTo((12_000 * perYear) / 500, 4);
  });

  it("names no flip that is out of reach: nothing is learnt from an engineer who would cost a tenth", () => {
    const cheap = { ...plain, do_nothing_cost_month: 400 };
    // By hand: leaving costs 4,800 a year, buying 24,000; leaving ends at $2,000 a month, five times what was said.
    const result = run(cheap);
    expect(result.message).toContain("Doing nothing is cheapest");
    expect(whyNot(result, "flip_do_nothing_cost_month").why).toMatch(/^Out of reach: .*\$2,000/);
    expect(valueOf(result, "nothing_ends_at")).toBeCloseTo(2_000, 6);
    expect(whyNot(result, "flip_engineer_day_cost").why).toMatch(/^Out of reach|^No value/);
    expect(result.tables.map(({ title }) => title)).not.toContain("What would change the answer");
  });

  it("says at which number an option that was not priced would win", () => {
    const { build_days: _b, ...unbuilt } = plain;
    expect(valueOf(run(unbuilt), "build_days_to_win")).toBeCloseTo((12_000 * perYear) / 500, 6);
    const { buy_price_month: _p, ...unpriced } = plain;
    expect(valueOf(run(unpriced), "buy_price_to_win")).toBeCloseTo((50_000 + 12_000 * perYear) / (12 * perYear), 6);
    expect(whyNot(run({}), "buy_price_to_win").needs).toContain("Cost of doing nothing");
  });

  it("counts as nothing what nobody has said of an option, and says whom that flatters", () => {
    const { build_upkeep_days_month: _u, ...rest } = plain;
    const result = run(rest);
    expect(valueOf(result, "build_cost")).toBe(50_000);
    expect(result.cautions[0]).toBe(
      "Counted as nothing, because nobody has said otherwise: upkeep and the time until it is live, which flatters building; a rise of the price, setting up, and leaving, which flatters buying.",
    );
  });

  it("says whether another discount rate would matter when it is assumed", () => {
    const { discount_rate: _d, ...rest } = plain;
    expect(run(rest).cautions.join(" ")).toContain(
      "The discount rate of 10 % is assumed; another one would not change which option is the cheapest.",
    );
  });

  it("says when no value of an assumption changes the answer", () => {
    expect(
      whyNot(run({ ...plain, do_nothing_cost_month: 30_000, buy_price_month: 100 }), "flip_build_days").why,
    ).toContain("No value between 0 and five times");
  });

  it("says when building has become cheaper than buying, straight between two ends of years", () => {
    const result = run({ ...plain, build_days: 40, years: 5 });
    const year = valueOf(result, "break_even_year");
    const gap = [20_000, 20_000 - 12_000 / 1.1, 20_000 - 12_000 / 1.1 - 12_000 / 1.21];
    expect(year).toBeCloseTo(1 + gap[1]! / (gap[1]! - gap[2]!), 8);
    expect(whyNot(run({ ...plain, build_days: 400 }), "break_even_year").why).toContain("stays dearer");
  });

  it("always has do nothing among the options, and asks for its cost when it is not known", () => {
    const { do_nothing_cost_month: _, ...rest } = plain;
    const result = run(rest);
    expect(whyNot(result, "nothing_npc").needs).toEqual(["Cost of doing nothing"]);
    expect(result.cautions.some((caution) => caution.includes("What doing nothing costs is not known"))).toBe(true);
    expect(result.message).toContain("doing nothing can't be costed yet");
    expect(valueOf(run({ ...rest, do_nothing_hours_month: 80, hour_cost: 40 }), "nothing_cost")).toBe(80 * 40 * 36);
    expect(valueOf(run({ ...rest, do_nothing_hours_month: 80 }), "nothing_cost")).toBe((80 / 8) * 500 * 36);
  });

  it("needs the cost of doing nothing for an option that is live only later", () => {
    const { do_nothing_cost_month: _, ...rest } = plain;
    expect(whyNot(run({ ...rest, build_delay_months: 3 }), "build_npc").needs).toContain("Cost of doing nothing");
  });

  it("marks discount rate and years as assumed until they are said", () => {
    const { discount_rate: _d, years: _y, ...rest } = plain;
    const result = run(rest);
    expect(valueOf(result, "build_npc")).toBeCloseTo(valueOf(run(plain), "build_npc"), 8);
    expect(
      knownOf(result, "build_npc")
        .inputs.filter(({ assumed }) => assumed)
        .map(({ label }) => label),
    ).toEqual(["Discount rate a year", "Years looked at"]);
    expect(whyNot(run({ ...plain, years: 7 }), "build_npc").why).toContain("7 is above 5");
  });

  it("gives the price in engineer-days and as part of a quarter of the team", () => {
    const result = run(plain, { engineers: [5, "2026-10-31"] });
    expect(valueOf(result, "build_days_total")).toBe(100 + 72);
    expect(valueOf(result, "build_team_share")).toBeCloseTo(100 / 300, 12);
  });

  it("says what maturity leans to, and when the cost says otherwise", () => {
    const custom = run({ ...plain, maturity: "custom" });
    expect(custom.conventions.some((line) => line.includes("leans to building"))).toBe(true);
    expect(custom.cautions.some((line) => line.includes("The cost says otherwise"))).toBe(true);
    expect(
      run({ ...plain, maturity: "commodity" }).cautions.some((line) => line.includes("The cost says otherwise")),
    ).toBe(false);
    const leave = run({ ...plain, do_nothing_cost_month: 100, maturity: "product" });
    expect(leave.cautions.join(" ")).not.toContain("leans to");
    expect(JSON.stringify(leave)).not.toContain("Wardley");
  });

  it("draws the cumulated cost of each option at the end of each year", () => {
    const [picture] = run(plain).pictures;
    if (picture?.shape !== "costs") throw new Error("no costs drawn");
    expect(picture.years).toEqual(["Start", "Year 1", "Year 2", "Year 3"]);
    expect(picture.options.map(({ label }) => label)).toEqual(["Build", "Buy", "Do nothing"]);
    for (const { values } of picture.options)
      expect(values.every((value, at) => at === 0 || value >= values[at - 1]!)).toBe(true);
  });

  it("holds 37signals' cloud exit against its first estimate", () => {
    const result = run({
      build_upfront_cost: 700_000,
      build_run_cost_month: 1_300_000 / 12,
      do_nothing_cost_month: 3_200_000 / 12,
      years: 5,
      discount_rate: 0.1,
      stated_saving: 7_000_000,
    });
    expect(valueOf(result, "build_saving_undiscounted")).toBeCloseTo(5 * 1_900_000 - 700_000, 4);
    const annuity = (1 - 1.1 ** -5) / 0.1;
    expect(valueOf(result, "build_saving")).toBeCloseTo(1_900_000 * annuity - 700_000, 3);
    expect(valueOf(result, "stated_saving_gap")).toBeCloseTo(8.8 / 7 - 1, 8);
    expect(valueOf(result, "build_pays_back_year")).toBeCloseTo(700_000 / (700_000 - (700_000 - 1_900_000 / 1.1)), 6);
    expect(whyNot(result, "buy_npc").needs).toEqual(["Price of the bought thing"]);
    expect(result.message).toContain("Building is cheapest over 5 years");
  });

  it("names what is missing when there is nothing", () => {
    const result = run({});
    expect(result.message).toContain("can't be compared yet");
    expect(result.missing.map(({ needs }) => needs).join(", ")).toContain("Price of the bought thing");
    expect(result.pictures).toEqual([]);
  });
});
