import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, ledgerlyMetrics, valueOf, whyNot } from "../company-inputs.ts";

type Tables = Record<string, readonly AnalysisRow[]>;
const judge = (tables: Tables, answers: Record<string, number> = {}) =>
  runAnalysis("due-diligence", inputsOf(ledgerlyMetrics, answers, "2026-11-24", tables));
const known = (result: ReturnType<typeof judge>, key: string) => {
  const found = figureOf(result, key);
  if (!found.known) throw new Error(`${key} is not known: ${found.why}`);
  return found;
};

const areas: AnalysisRow[] = [
  { area: "Code", score: 4, known: "seen", weight: 2 },
  { area: "Data", score: 2, known: "assumed", weight: 3 },
  { area: "People", score: 3, known: "told", weight: 1 },
];
const findings: AnalysisRow[] = [
  { finding: "No backup", weight: "stop", known: "told", days: 5 },
  { finding: "Connection", weight: "price", known: "seen", days: 90, cost: 1000 },
  { finding: "Rights", weight: "stop", known: "seen" },
];

describe("the areas of a review", () => {
  it("are weighed, with how far the sum may be off by how each is known", () => {
    // (4 x 2 + 2 x 3 + 3 x 1) / 6 = 17 / 6; low (3.5 x 2 + 1 x 3 + 2) / 6 = 12 / 6, high (4.5 x 2 + 3.5 x 3 + 4) / 6 = 23.5 / 6.
    const score = known(judge({ areas }), "weighted_score");
    expect(score.quantity.value).toBeCloseTo(17 / 6, 12);
    expect(score.range?.low).toBeCloseTo(2, 12);
    expect(score.range?.high).toBeCloseTo(23.5 / 6, 12);
  });

  it("say how much was seen, which is weakest, and where another look is worth most", () => {
    const result = judge({ areas });
    expect(valueOf(result, "seen_share")).toBeCloseTo(2 / 6, 12);
    expect(known(result, "weakest_area").words).toBe("Data");
    // Data: 3 x 1.5 = 4.5; People: 1 x 1 = 1.
    expect(known(result, "blind_area").words).toBe("Data");
    expect(whyNot(judge({ areas: areas.map((area) => ({ ...area, known: "seen" })) }), "blind_area").why).toMatch(
      /seen/,
    );
  });

  it("stay between 1 and 5 whatever the weights, and do not depend on their unit", () => {
    const area = fc.record({
      area: fc.constantFrom("A", "B", "C"),
      score: fc.integer({ min: 1, max: 5 }),
      known: fc.constantFrom("seen", "told", "assumed"),
      weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(area, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (rows, unit) => {
          const score = known(judge({ areas: rows }), "weighted_score");
          expect(score.range!.low).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(score.range!.high).toBeLessThanOrEqual(5 + 1e-9);
          expect(score.range!.low).toBeLessThanOrEqual(score.quantity.value + 1e-9);
          const scaled = rows.map((row) => ({ ...row, weight: row.weight * unit }));
          expect(valueOf(judge({ areas: scaled }), "weighted_score")).toBeCloseTo(score.quantity.value, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("name what is impossible or missing", () => {
    expect(whyNot(judge({ areas: [{ area: "A", score: 7, known: "seen" }] }), "weighted_score").why).toMatch(
      /between 1 and 5/,
    );
    expect(whyNot(judge({ areas: [{ area: "A", score: 3, known: "seen", weight: 0 }] }), "seen_share").why).toMatch(
      /weights are 0/,
    );
    expect(whyNot(judge({}), "areas").needs).toEqual(["Areas with a score each"]);
  });
});

describe("the price of what was found", () => {
  it("is money and days together, from what was seen to everything at twice its estimate", () => {
    // 5 x 520 + 90 x 520 + 1,000 = 50,400; seen 90 x 520 + 1,000 = 47,800; twice 100,800.
    const cost = known(judge({ findings }, { engineer_day_cost: 520 }), "fix_cost");
    expect(cost.quantity).toMatchObject({ value: 50_400, unit: "money", currency: "USD" });
    expect(cost.range).toMatchObject({ low: 47_800, high: 100_800 });
    expect(known(judge({ findings }, { engineer_day_cost: 520 }), "dearest_finding").words).toBe("Connection");
  });

  it("leaves what has no price out of the sum, and says so", () => {
    const result = judge({ findings }, { engineer_day_cost: 520 });
    expect(valueOf(result, "unpriced")).toBe(1);
    expect(result.cautions.join()).toContain("1 of 3 findings have no price");
  });

  it("counts what could stop the deal, and how much of it nobody has seen", () => {
    const result = judge({ findings });
    expect([valueOf(result, "findings"), valueOf(result, "red_flags"), valueOf(result, "red_flags_unseen")]).toEqual([
      3, 2, 1,
    ]);
  });

  it("turns at the overrun that uses up the limit", () => {
    const result = judge({ findings }, { engineer_day_cost: 520, fix_limit: 75_600 });
    expect(valueOf(result, "limit_left")).toBe(25_200);
    expect(valueOf(result, "flip_overrun")).toBeCloseTo(1.5, 12);
    const atFlip = judge({ findings }, { engineer_day_cost: 520, fix_limit: 75_600, fix_overrun: 1.5 });
    expect(valueOf(atFlip, "limit_left")).toBe(0);
    expect(valueOf(atFlip, "flip_overrun")).toBeCloseTo(1.5, 12);
  });

  it("can't be said without what a day costs, and is 0 where nothing costs anything", () => {
    expect(whyNot(judge({ findings }), "fix_cost").needs).toEqual(["Cost of an engineer-day"]);
    const free = judge({ findings: [{ finding: "A", weight: "plan", known: "seen", cost: 0 }] }, { fix_limit: 10 });
    expect([valueOf(free, "fix_cost"), valueOf(free, "limit_left")]).toEqual([0, 10]);
    expect(whyNot(free, "flip_overrun").why).toMatch(/costs nothing/);
  });

  it("says in its picture only what the shares bear out", () => {
    const priced = (...costs: number[]) =>
      judge({ findings: costs.map((cost, at) => ({ finding: `F${at}`, weight: "plan", known: "seen", cost })) })
        .pictures[0]!.title;
    expect(priced(900, 100)).toBe("More than half of the cost of mending is one finding: F0");
    expect(priced(...Array.from({ length: 10 }, () => 1_000))).toBe(
      "The dearest finding is 10 % of the cost of mending: F0",
    );
    expect(priced(0, 0)).toBe("Mending what was found costs nothing that was priced");
  });

  it("refuses a negative price by the finding's name", () => {
    expect(
      whyNot(judge({ findings: [{ finding: "A", weight: "plan", known: "seen", days: -3 }] }), "fix_cost").why,
    ).toContain('"A"');
  });
});

it("says that nothing can be judged where nothing was entered", () => {
  expect(judge({}).message).toMatch(/nothing to judge/);
  expect(judge({}).pictures).toEqual([]);
});
