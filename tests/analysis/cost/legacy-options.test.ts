import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const run = (rows: AnalysisRow[] | null, answers: Record<string, number> = {}) =>
  runAnalysis(
    "legacy-options",
    inputsOf({ engineers: 9 }, answers, "2026-11-24", rows ? { legacy_options: rows } : {}),
  );

const old = { legacy_hours_month: 80, legacy_bills_month: 1_000, engineer_day_cost: 600, discount_rate: 0, years: 3 };

describe("an old system", () => {
  it("prices the interest, the principal, the months to repay and each month of waiting", () => {
    const result = run([{ option: "replatform", cost: 6_000, days: 40, saving_month: 5_000, months: 4 }], old);
    // 80 hours are 10 days, 10 x 600 = 6,000; with the bills 7,000. 10 of 9 x 20 days.
    expect(["interest_days_month", "interest_month", "today_month"].map((key) => valueOf(result, key))).toEqual([
      10, 6_000, 7_000,
    ]);
    expect(valueOf(result, "capacity_share")).toBeCloseTo(10 / 180, 12);
    // 6,000 + 40 x 600 = 30,000; / 5,000 = 6 months of saving, 10 from the start.
    expect(
      ["principal", "principal_days", "repay_months", "repaid_after", "delay_month"].map((key) => valueOf(result, key)),
    ).toEqual([30_000, 40, 6, 10, 5_000]);
    // Live 32 of 36 months: 32 x 5,000 - 30,000 = 130,000. Doing nothing is 36 x 7,000 = 252,000.
    expect(["best_saving", "nothing_npc", "replatform_npc"].map((key) => valueOf(result, key))).toEqual([
      130_000, 252_000, 122_000,
    ]);
    // It saves nothing at a price of 160,000, or at 30,000 / 32 a month.
    expect(valueOf(result, "flip_principal")).toBe(160_000);
    expect(valueOf(result, "flip_saving_month")).toBeCloseTo(937.5, 9);
    expect(whyNot(result, "refactor_saving").why).toBe("It is not among the options.");
  });

  it("holds 37signals' cloud exit against its first estimate, over five years", () => {
    const result = run([{ option: "rehost", cost: 700_000, saving_month: 1_900_000 / 12 }], {
      legacy_bills_month: 3_200_000 / 12,
      stated_saving: 7_000_000,
      years: 5,
      discount_rate: 0.1,
    });
    // 5 x 1.9 million - 0.7 million = 8.8 million, against 7 million: 25.7 % more.
    expect(valueOf(result, "best_saving_undiscounted")).toBeCloseTo(8_800_000, 3);
    expect(valueOf(result, "stated_saving_gap")).toBeCloseTo(8.8 / 7 - 1, 9);
    const annuity = (1 - 1.1 ** -5) / 0.1;
    expect(valueOf(result, "best_saving")).toBeCloseTo(1_900_000 * annuity - 700_000, 3);
    // 700,000 / 158,333 a month: the half year in which the computers were paid off.
    expect(valueOf(result, "repay_months")).toBeCloseTo(700 / (1_900 / 12), 9);
    expect(result.cautions).toContain("No engineer-days are counted for: Rehost. That flatters it.");
  });

  it("keeps the old system where nothing earns back its price, and says what would", () => {
    const result = run([{ option: "refactor", days: 300, saving_month: 2_000, months: 12 }], old);
    // 24 x 2,000 - 180,000 = -132,000; 180,000 / 24 = 7,500 a month would break even.
    expect(valueOf(result, "best_saving")).toBe(-132_000);
    expect(valueOf(result, "flip_saving_month")).toBe(7_500);
    expect(whyNot(result, "flip_principal").why).toBe("Doing nothing is already the cheapest.");
    expect(result.message).toBe(
      "Going on as you are is the cheapest over 3 years: no option listed earns back its price",
    );
  });

  it("orders several options, and counts the lead against the next", () => {
    const result = run(
      [
        { option: "retain", days: 5, saving_month: 1_000 },
        { option: "repurchase", cost: 10_000, days: 20, saving_month: 4_000, months: 0 },
      ],
      old,
    );
    // Repurchase 144,000 - 22,000 = 122,000; retain 36,000 - 3,000 = 33,000.
    expect(valueOf(result, "best_lead")).toBe(89_000);
    expect(knownOf(result, "best_option").words).toBe("replacing it with a bought product");
    expect(result.tables[0]?.rows.map(([name]) => name)).toEqual(["Repurchase", "Retain", "Do nothing"]);
  });

  it("names a saving above the cost, a missing saving, days without their cost and a second row", () => {
    const impossible = run([{ option: "retire", days: 1, saving_month: 7_001 }], old);
    expect(whyNot(impossible, "retire_saving").why).toBe("Retire can't save more a month than the old system costs.");
    expect(whyNot(impossible, "best_saving").why).toContain("can't save more");
    expect(whyNot(run([{ option: "rehost", cost: 5 }], old), "rehost_npc").needs).toEqual([
      'What "Rehost" saves a month',
    ]);
    const { engineer_day_cost: _, ...noCost } = old;
    expect(whyNot(run([{ option: "rehost", days: 5, saving_month: 10 }], noCost), "best_saving").needs).toEqual([
      "Cost of an engineer-day",
    ]);
    const twice = run(
      [
        { option: "rehost", cost: 5, saving_month: 10 },
        { option: "rehost", cost: 1, saving_month: 10 },
      ],
      old,
    );
    expect(valueOf(twice, "principal")).toBe(5);
    expect(twice.cautions).toContain("Rehost stands in the table twice: only the first row is counted.");
  });

  it("says what it needs where nothing was answered", () => {
    expect(whyNot(run(null), "today_month").needs).toHaveLength(2);
    expect(whyNot(run(null), "best_saving").needs).toEqual([
      "The options, each with its cost, engineer-days and monthly saving",
    ]);
    expect(run(null).pictures).toEqual([]);
  });

  it("saves the less the dearer the work turns out and the later it is live", () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 7_000 }),
        fc.integer({ min: 0, max: 59 }),
        amount,
        (cost, saving, months, more) => {
          const net = (row: AnalysisRow) =>
            valueOf(run([{ option: "rehost", ...row }], { ...old, discount_rate: 0.1 }), "best_saving");
          const now = net({ cost, saving_month: saving, months });
          expect(net({ cost: cost + more, saving_month: saving, months })).toBeCloseTo(now - more, 4);
          expect(net({ cost, saving_month: saving, months: months + 1 })).toBeLessThanOrEqual(now + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
