import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestWrong, mostWrong, wrongAtMost } from "../../../electron/analysis/automation/error-bounds.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

/** 40 hours a month at 42 an hour: 1,680. 420 answers, a minute each, are 7 hours to check: 294. */
const drafts = {
  idea: "Draft replies",
  hours_month: 40,
  try_cost: 3_000,
  run_month: 80,
  answers_month: 420,
  check_minutes: 1,
  wrong: "caught",
  have_data: "messy",
  users: "asked",
};
const sorting = {
  idea: "Sort tickets",
  hours_month: 8,
  try_cost: 2_200,
  run_month: 40,
  answers_month: 900,
  wrong: "harmless",
  have_data: "clean",
  users: "try",
};
const robot = {
  idea: "Answer alone",
  hours_month: 70,
  try_cost: 12_000,
  run_month: 400,
  answers_month: 900,
  wrong: "customer",
  have_data: "messy",
  users: "asked",
};
const advice = {
  idea: "Tax advice",
  revenue_month: 2_500,
  try_cost: 15_000,
  run_month: 300,
  wrong: "law",
  have_data: "none",
  users: "persuade",
};
const weigh = (
  rows: AnalysisRow[],
  {
    answers = [],
    plain = [],
    said = {},
  }: { answers?: AnalysisRow[]; plain?: AnalysisRow[]; said?: Record<string, number> } = {},
) =>
  runAnalysis(
    "ai-opportunities",
    inputsOf({ gross_margin: 0.78, headcount: 23 }, { hour_cost: 42, ...said }, "2026-11-24", {
      ai_ideas: rows,
      ai_answers: answers,
      plain_ways: plain,
    }),
  );

describe("one idea", () => {
  it("leaves what it brings, less the checking and the bill, from the least to the most use", () => {
    const result = weigh([drafts]);
    expect(valueOf(result, "best_gain")).toBe(1_680);
    // 1,680 - 294 - 80
    expect(valueOf(result, "best_full")).toBe(1_306);
    // 0.5 x 1,386 - 80 = 613; 0.8 x 1,386 - 80 = 1,028.80
    const net = knownOf(result, "best_net");
    expect(net.quantity.value).toBe(613);
    expect(net.range).toMatchObject({ low: 613, high: 1_028.8 });
    // 3,000 / 613 = 4.894; 3,000 / 1,028.80 = 2.916
    const months = knownOf(result, "best_months");
    expect(months.quantity.value).toBeCloseTo(4.894, 3);
    expect(months.range?.low).toBeCloseTo(2.916, 3);
    expect(months.verdict?.level).toBe("strong");
    // 12 x 613 - 3,000
    expect(valueOf(result, "best_year")).toBe(4_356);
  });

  it("says at which share of wrong answers it is worth nothing, by value against cost", () => {
    // Caught by a person: 1,306 / 1,680 = 77.7 %. First year at nought: (4,356 / 12) / (0.5 x 1,680) = 363 / 840 = 43.2 %.
    const caught = weigh([drafts]);
    expect(valueOf(caught, "best_worthless")).toBeCloseTo(1_306 / 1_680, 9);
    expect(valueOf(caught, "best_year_wrong")).toBeCloseTo(363 / 840, 9);
    // With $5 for a wrong one: 1,306 / (1,680 + 5 x 420) = 1,306 / 3,780 = 34.6 %.
    const dear = weigh([{ ...drafts, wrong: "customer" }], { answers: [{ idea: "draft replies", wrong_cost: 5 }] });
    expect(valueOf(dear, "best_worthless")).toBeCloseTo(1_306 / 3_780, 9);
    expect(whyNot(weigh([{ ...drafts, wrong: "customer" }]), "best_worthless").needs).toEqual([
      "The price of a wrong answer of “Draft replies”",
    ]);
  });

  it("bounds the wrong answers of fifty old cases outside luck", () => {
    // None wrong of 50 at a true share of 5.8 %: 0.942^50 = 5.04 %, so that proves nothing; at 5.9 %: 4.78 %.
    expect(mostWrong(50, 0.058)).toBeNull();
    expect(mostWrong(50, 0.059)).toBe(0);
    // Two of three at one half: P(X <= 0) = 1/8, P(X >= 3) = 1/8.
    expect(wrongAtMost(0, 3, 0.5)).toBeCloseTo(1 / 8, 12);
    expect(fewestWrong(3, 0.5)).toBeNull();
    expect(fewestWrong(5, 0.5)).toBe(5);
    const result = weigh([drafts]);
    // ln 0.05 / ln (1 - 0.4321) = 2.9957 / 0.5659 = 5.29
    expect(valueOf(result, "best_read")).toBe(6);
    const [goOn, stop] = [valueOf(result, "best_go_on"), valueOf(result, "best_stop")];
    expect(wrongAtMost(goOn, 50, 363 / 840)).toBeLessThanOrEqual(0.05);
    expect(wrongAtMost(goOn + 1, 50, 363 / 840)).toBeGreaterThan(0.05);
    expect(1 - wrongAtMost(stop - 1, 50, 363 / 840)).toBeLessThanOrEqual(0.05);
    expect(1 - wrongAtMost(stop - 2, 50, 363 / 840)).toBeGreaterThan(0.05);
  });

  it("pays by the call where no bill was given", () => {
    const { run_month: _, ...bare } = drafts;
    // 420 x 0.10 = 42: 0.5 x (1,680 - 294 - 42) = 672
    const result = weigh([bare], { answers: [{ idea: "Draft replies", call_cost: 0.1 }] });
    expect(valueOf(result, "best_net")).toBe(672);
    expect(whyNot(weigh([bare]), "best_net").why).toMatch(/^No idea passes/);
    expect(knownOf(weigh([bare]), "open_needs").words).toBe("the bill");
  });

  it("counts of revenue the gross margin, and says so where that is not known", () => {
    const earning = { ...drafts, hours_month: 0, revenue_month: 1_000, answers_month: 0, check_minutes: 0 };
    expect(valueOf(weigh([earning]), "best_gain")).toBe(780);
    const unknown = runAnalysis("ai-opportunities", inputsOf({}, {}, "2026-11-24", { ai_ideas: [earning] }));
    expect(valueOf(unknown, "best_gain")).toBe(1_000);
    expect(unknown.cautions.join(" ")).toMatch(/counted whole/);
  });

  it("is held against a product that can be bought, a budget, and a form for the same money", () => {
    const result = weigh([drafts], { said: { bought_month: 200, try_budget: 5_000 } });
    // 12 x (0.5 x 1,386 - 200) = 5,916
    expect(valueOf(result, "best_bought_year")).toBe(5_916);
    expect([valueOf(result, "best_left"), valueOf(result, "best_short")]).toEqual([2_000, 0]);
    expect(valueOf(weigh([drafts], { said: { try_budget: 2_500 } }), "best_short")).toBe(500);
    // 613 / (0.5 x 1,680) = 73.0 %
    expect(valueOf(result, "best_plain_share")).toBeCloseTo(613 / 840, 9);
    // (0.5 x 1,680 - 80 - 3,000 / 12) / (0.5 x 420 x 42) = 510 / 8,820 hours = 3.47 minutes
    expect(valueOf(result, "best_check")).toBeCloseTo(510 / 8_820, 9);
    expect(knownOf(result, "best_check").words).toBe("3.5 minutes");
    // With a form that does 30 %: 12 x (0.5 x 0.7 x 1,386 - 80) - 3,000 = 1,861.20; the form alone 12 x 0.5 x 0.3 x 1,680 - 600 = 2,424.
    const both = weigh([drafts], { plain: [{ idea: "Draft replies", share: 0.3, cost: 600 }] });
    expect(valueOf(both, "best_after_plain")).toBeCloseTo(1_861.2, 9);
    expect(valueOf(both, "best_plain_year")).toBe(2_424);
  });
});

describe("several ideas", () => {
  it("ranks only what passes every gate, and prices what is not to be done", () => {
    const result = weigh([advice, robot, sorting, drafts]);
    expect(result.message).toBe("Of 4 ideas 2 pass every gate, 2 fail");
    expect(knownOf(result, "best").words).toBe("Draft replies");
    expect(knownOf(result, "second").words).toBe("Sort tickets");
    // 0.2 x 336 - 40 = 27.20 a month: 12 x 27.20 - 2,200 is below nought.
    expect(knownOf(result, "late_first").words).toBe("Sort tickets");
    expect(["fail_risk", "fail_data", "fail_demand", "fail_cost"].map((key) => valueOf(result, key))).toEqual([
      2, 1, 1, 0,
    ]);
    // Tax advice: 15,000 + 12 x 300 = 18,600; answering alone: 12,000 + 12 x 400 = 16,800.
    expect(knownOf(result, "avoid_first").words).toBe("Tax advice");
    expect(valueOf(result, "avoid_price")).toBe(18_600);
    expect(valueOf(result, "avoid_total")).toBe(35_400);
    // Answering alone fails for want of a check only: (0.5 x 2,940 - 400 - 1,000) / (0.5 x 900 x 42) = 70 / 18,900 hours, 13 seconds.
    expect(knownOf(result, "rescue").words).toBe("Answer alone");
    expect(valueOf(result, "rescue_check")).toBeCloseTo(70 / 18_900, 9);
    expect(result.tables[0]?.rows.map(([name]) => name)).toEqual([
      "Draft replies",
      "Sort tickets",
      "Answer alone",
      "Tax advice",
    ]);
    expect(result.pictures.map(({ shape }) => shape)).toEqual(["matrix", "scatter"]);
  });

  it("takes out of the ranking what a form does as well", () => {
    // 12 x 0.2 x 0.9 x 336 - 200 = 525.76 against 12 x 27.20 - 2,200 = -1,873.60.
    const plain = [{ idea: "Sort tickets", way: "a list in the form", share: 0.9, cost: 200 }];
    const result = weigh([sorting, drafts], { plain });
    expect(knownOf(result, "plain_first").words).toBe("Sort tickets");
    expect(knownOf(result, "plain_way").words).toBe("a list in the form");
    expect(valueOf(result, "plain_year")).toBeCloseTo(525.76, 9);
    expect(valueOf(result, "plain_model_year")).toBeCloseTo(-1_873.6, 9);
    expect([valueOf(result, "ranked"), valueOf(result, "plain"), valueOf(result, "failed")]).toEqual([1, 1, 0]);
  });

  it("fails what costs more than it brings at any use, and what its own test disproved", () => {
    const dear = { ...drafts, idea: "Dear", run_month: 1_500 };
    expect(valueOf(weigh([dear]), "fail_cost")).toBe(1);
    // Of 50 answers 49 were wrong: the interval begins above 77.7 %. Of 5 answers 4 were: that may be luck.
    expect(
      valueOf(weigh([drafts], { answers: [{ idea: "Draft replies", tested: 50, wrong_found: 49 }] }), "fail_errors"),
    ).toBe(1);
    expect(
      valueOf(weigh([drafts], { answers: [{ idea: "Draft replies", tested: 5, wrong_found: 4 }] }), "fail_errors"),
    ).toBe(0);
  });

  it("leaves open what nobody said, and never takes it for passed", () => {
    const result = weigh([{ idea: "Bare", hours_month: 10, try_cost: 100, run_month: 5 }]);
    expect([valueOf(result, "ranked"), valueOf(result, "failed"), valueOf(result, "open")]).toEqual([0, 0, 1]);
    expect(knownOf(result, "open_first").words).toBe("Bare");
    expect(whyNot(weigh([]), "ideas").needs).toHaveLength(1);
  });

  it("names what can't be and leaves it out", () => {
    const rows = [
      drafts,
      { ...drafts, idea: "draft replies" },
      { ...drafts, idea: "Giant", hours_month: 9_000 },
      { ...drafts, idea: "Minus", run_month: -1 },
      { try_cost: 5 },
    ];
    const result = weigh(rows, {
      answers: [
        { idea: "Draft replies", tested: 5, wrong_found: 9 },
        { idea: "Nowhere", tested: 5 },
      ],
      plain: [{ idea: "Draft replies", share: 1.5, cost: 1 }],
    });
    expect(valueOf(result, "ideas")).toBe(1);
    expect(result.cautions.slice(0, 7)).toEqual([
      "Row 2, draft replies, is left out: it stands there twice.",
      "Row 3, Giant, is left out: 9,000 hours a month are more than all 23 people work.",
      "Row 4, Minus, is left out: nothing here can be below 0.",
      "Row 5 is left out: it has no name.",
      "What is known of the answers of Draft replies is left out: more were wrong than were read.",
      "What is known of answers: “Nowhere” is none of the ideas, so the row is left out.",
      "The plain way for Draft replies is left out: its part lies between 0 and 100 %, its cost not below 0.",
    ]);
  });
});

const amount = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined });
const word = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
const row = fc.record({
  hours_month: amount(300),
  revenue_month: amount(5_000),
  try_cost: amount(20_000),
  run_month: amount(900),
  answers_month: amount(5_000),
  check_minutes: amount(10),
  wrong: word("harmless", "caught", "customer", "law"),
  have_data: word("clean", "messy", "none"),
  users: word("asked", "try", "persuade"),
});
const given = (one: Record<string, unknown>, at: number): AnalysisRow =>
  Object.fromEntries(
    Object.entries({ idea: `Idea ${at}`, ...one }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

it("gives each idea one fate, ranks none that fails a gate, and never ends repayment before it begins", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
      const result = weigh(rows.map(given));
      const fates = ["ranked", "failed", "open", "plain"].map((key) => valueOf(result, key));
      expect(fates.reduce((all, some) => all + some, 0)).toBe(rows.length);
      const best = figureOf(result, "best");
      if (!best.known) return;
      const chosen = rows[Number(best.words?.replace("Idea ", ""))]!;
      expect(chosen.users === "persuade" || chosen.have_data === "none").toBe(false);
      if (chosen.wrong === "customer" || chosen.wrong === "law") expect(chosen.check_minutes).toBeGreaterThan(0);
      expect(valueOf(result, "best_full")).toBeGreaterThan(0);
      const wrong = figureOf(result, "best_worthless");
      if (wrong.known) expect(wrong.quantity.value > 0 && wrong.quantity.value <= 1).toBe(true);
      const months = figureOf(result, "best_months");
      if (months.known) expect(months.quantity.value).toBeGreaterThanOrEqual(valueOf(result, "best_months_soonest"));
    }),
    { numRuns: 100 },
  );
});
