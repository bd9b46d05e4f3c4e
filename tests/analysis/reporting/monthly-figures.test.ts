import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow, PastValue } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, valueOf, whyNot } from "../company-inputs.ts";

const october = { report_month: "2026-10" };
const update = (
  rows: readonly AnalysisRow[] | null,
  {
    answers = {},
    facts = {},
    history,
    promises,
    today = "2026-11-01",
  }: {
    answers?: Record<string, string | number>;
    facts?: Parameters<typeof inputsOf>[0];
    history?: Map<string, PastValue[]>;
    promises?: readonly AnalysisRow[];
    today?: string;
  } = {},
) =>
  runAnalysis("monthly-figures", {
    ...inputsOf(facts, { ...october, ...answers }, today, {
      ...(rows === null ? {} : { month_figures: rows }),
      ...(promises ? { promises } : {}),
    }),
    ...(history ? { history } : {}),
  });
const words = (result: ReturnType<typeof update>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? (found.words ?? null) : null;
};
const verdict = (result: ReturnType<typeof update>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? (found.verdict?.words ?? null) : null;
};
const events = (now: number, before: number, more: AnalysisRow = {}): AnalysisRow => ({
  figure: "Failed connections",
  unit: "events",
  better: "down",
  now,
  before,
  ...more,
});
const revenue = (value: number, period: string, asOf = period): PastValue => ({
  label: "Recurring revenue",
  quantity: { value, unit: "money", currency: "USD", per: "month" },
  ref: "F1",
  period,
  asOf,
});

describe("a figure against the month before", () => {
  it("moves beyond luck only when two counts differ by more than 1.96 roots of their sum", () => {
    // 96 + 147 = 243, its root 15.588, times 1.96 = 30.55; the difference is 51.
    const clear = update([events(96, 147)]);
    expect(valueOf(clear, "row_1_change")).toBe(-51);
    expect(words(clear, "row_1_change")).toBe("down 51");
    const change = figureOf(clear, "row_1_change");
    expect(change.known && change.range?.high).toBeCloseTo(-51 + 30.55, 2);
    expect(verdict(clear, "row_1_change")).toBe("more than luck alone brings");
    expect([valueOf(clear, "better"), valueOf(clear, "luck_only")]).toEqual([1, 0]);
    // 63 + 58 = 121, its root 11, times 1.96 = 21.56; the difference is 5.
    const luck = update([events(63, 58)]);
    expect(verdict(luck, "row_1_change")).toBe("no more than luck alone brings");
    expect([valueOf(luck, "worse"), valueOf(luck, "luck_only")]).toEqual([0, 1]);
  });

  it("says nothing of luck for counts below twenty, for what is at the month's end, and for money", () => {
    for (const row of [events(4, 9), { ...events(510, 467), unit: "stock" }, { ...events(510, 467), unit: "money" }])
      expect(verdict(update([row]), "row_1_change")).toBeNull();
    expect(valueOf(update([events(4, 9)]), "better")).toBe(1);
  });

  it("changes in points where it is a percentage, typed as people write it", () => {
    const result = update([{ figure: "Churn", unit: "percent", better: "down", now: 4.1, before: 4.2, target: 3.5 }]);
    expect(valueOf(result, "row_1_now")).toBeCloseTo(0.041, 12);
    expect(words(result, "row_1_change")).toBe("down 0.1 points");
    // 4.1 - 3.5 = 0.6 points above; less is better, so it is missed, by 0.6 / 3.5 = 17.1 % of it.
    expect(words(result, "row_1_to_target")).toBe("0.6 points above");
    expect(verdict(result, "row_1_to_target")).toBe("missed");
    expect(valueOf(result, "widest_miss")).toBeCloseTo(0.6 / 3.5, 9);
    expect(words(result, "widest_miss_name")).toBe("churn");
  });

  it("is better or worse by the side that is wanted, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (now, before) => {
        const up = update([{ ...events(now, before), better: "up" }]);
        const down = update([events(now, before)]);
        expect(valueOf(up, "better")).toBe(valueOf(down, "worse"));
        expect(valueOf(up, "worse")).toBe(valueOf(down, "better"));
        expect(valueOf(up, "row_1_change")).toBe(now - before);
      }),
      { numRuns: 50 },
    );
  });

  it("is not judged where nobody has said which side is better", () => {
    const result = update([{ figure: "Meetings", unit: "stock", now: 9, before: 5, target: 7 }]);
    expect([valueOf(result, "better"), valueOf(result, "worse"), valueOf(result, "with_target")]).toEqual([0, 0, 0]);
    expect(result.cautions).toContain("Meetings: nobody has said whether more of it is better.");
  });
});

describe("facts of a metric", () => {
  const history = new Map([
    ["mrr", [revenue(50_000, "2026-08-31"), revenue(56_050, "2026-09-30"), revenue(61_200, "2026-10-31")]],
  ]);

  it("give the month, the month before and the course of the chart by themselves", () => {
    const result = update(null, { history });
    expect(valueOf(result, "row_1_now")).toBe(61_200);
    expect(words(result, "row_1_change")).toBe("up $5,150");
    expect(result.pictures).toMatchObject([
      { shape: "lines", x: ["2026-08", "2026-09", "2026-10"], series: [{ values: [50_000, 56_050, 61_200] }] },
    ]);
  });

  it("complete a row that names the metric, and what was typed counts before them", () => {
    const result = update([{ figure: "mrr", target: 62_000, before: 57_000 }], { history });
    expect(words(result, "row_1_change")).toBe("up $4,200");
    expect(words(result, "row_1_to_target")).toBe("$800 below");
    expect([valueOf(result, "targets_met"), valueOf(result, "targets_missed")]).toEqual([0, 1]);
  });

  it("never hold a month against an older one than the month before, or against another length of time", () => {
    const gap = new Map([["mrr", [revenue(50_000, "2026-08-31"), revenue(61_200, "2026-10-31")]]]);
    const open = update(null, { history: gap });
    expect(whyNot(open, "row_1_change").needs).toEqual(["Recurring revenue, September 2026"]);
    expect(open.pictures).toMatchObject([{ series: [{ values: [50_000, null, 61_200] }] }]);
    const longer = new Map([["mrr", [revenue(50_000, "2026-07..2026-09"), revenue(61_200, "2026-10")]]]);
    expect(whyNot(update(null, { history: longer }), "row_1_change").why).toMatch(/needs Recurring revenue/);
  });

  it("are those of the month that was asked for, not newer ones, and not in another currency", () => {
    const september = update(null, { history, answers: { report_month: "2026-09" } });
    expect([valueOf(september, "row_1_now"), words(september, "month")]).toEqual([56_050, "September 2026"]);
    const euros = { ...revenue(1, "2026-10"), quantity: { value: 1, unit: "money", currency: "EUR" } as const };
    expect(whyNot(update(null, { history: new Map([["mrr", [euros]]]) }), "figures").needs).toEqual([
      "Figures of the month",
    ]);
  });

  it("tell of cash only where everybody may know", () => {
    const facts = { mrr: [61_200, "2026-10-31"], cash: [1_400_000, "2026-10-31"] } as const;
    const names = (show: string | null) =>
      update(null, {
        facts: { mrr: [...facts.mrr], cash: [...facts.cash] },
        answers: show ? { show_cash: show } : {},
      }).tables[0]?.rows.map(([name]) => name);
    expect(names(null)).toEqual(["Monthly recurring revenue"]);
    expect(names("no")).toEqual(["Monthly recurring revenue"]);
    expect(names("yes")).toContain("Cash");
    const typed = [{ figure: "Runway", unit: "money", better: "up", now: 14 }, events(1, 2)];
    const hidden = update(typed, { answers: { show_cash: "no" } });
    expect(JSON.stringify(hidden)).not.toContain("Runway");
    expect(hidden.cautions.join(" ")).toMatch(/left out, as you asked/);
  });
});

describe("the goal", () => {
  it("is held against the month's step, and an average is said to be one", () => {
    // 100,000 - 61,200 = 38,800 in the 8 months from October 2026 to June 2027: 4,850 a month.
    const result = update([{ figure: "mrr", before: 56_050 }], {
      facts: { mrr: [61_200, "2026-10-31"], goal_mrr: [100_000, "by 2027-06"] },
    });
    expect(valueOf(result, "goal_gap")).toBe(38_800);
    expect(valueOf(result, "goal_months_left")).toBe(8);
    expect(valueOf(result, "goal_step_needed")).toBe(4_850);
    expect(valueOf(result, "goal_step_made")).toBe(5_150);
    const past = update([{ figure: "mrr" }], {
      facts: { mrr: [61_200, "2026-10-31"], goal_mrr: [100_000, "by 2026-10"] },
    });
    expect(whyNot(past, "goal_step_needed").why).toMatch(/not ahead/);
  });
});

describe("promises of last time", () => {
  it("are counted once each and named with what became of them, numbers as quotations", () => {
    const result = update([events(1, 2)], {
      promises: [
        { promise: "Show the bank's name.", standing: "kept" },
        { promise: "Give the export to 10 shops", standing: "moved" },
        { promise: "Answer on the same day", standing: "missed" },
        { promise: "No standing" },
      ],
    });
    expect([valueOf(result, "promises"), valueOf(result, "promises_kept"), valueOf(result, "promises_open")]).toEqual([
      3, 1, 2,
    ]);
    expect(words(result, "kept_names")).toBe("Show the bank's name");
    expect(words(result, "open_names")).toBe(
      "“Give the export to 10 shops” (moved to a later day) and Answer on the same day (missed)",
    );
    expect(whyNot(update([events(1, 2)]), "promises").needs).toHaveLength(1);
  });
});

describe("what can't be", () => {
  it("is named at its figure and never computed: a month to come, a count below 0, a percentage of nonsense", () => {
    expect(whyNot(update([events(1, 2)], { answers: { report_month: "2027-01" } }), "month").why).toBe(
      "January 2027 has not come yet.",
    );
    const wrong = update([
      events(-1, 2),
      { figure: "Churn", unit: "percent", now: -400 },
      { figure: "Mood", now: 7 },
      { figure: "Speed", unit: "days", before: 3 },
    ]);
    expect(whyNot(wrong, "figures").needs).toEqual(["Figures of the month"]);
    expect(wrong.cautions.slice(0, 4)).toEqual([
      "Failed connections: it can't be below 0.",
      "Churn: a percentage like this can't be.",
      "Mood: nobody has said what it counts, so it is left out.",
      "Speed: there is no value of October 2026, so it is left out.",
    ]);
  });

  it("has no part of a target of nothing, and no change of nothing known", () => {
    const result = update([events(5, 0, { target: 0 })]);
    expect(whyNot(result, "widest_miss").why).toBe("No target was missed.");
    expect(valueOf(result, "targets_missed")).toBe(1);
    expect(result.tables[0]?.rows[0]?.[4]).toBeNull();
  });

  it("is said while the month is not over, and when it is long over", () => {
    expect(update([events(5, 3)], { today: "2026-10-30" }).cautions[0]).toMatch(/October 2026 is not over/);
    expect(update([events(5, 3)], { today: "2026-12-30" }).cautions[0]).toMatch(/^No figure says why/);
    expect(update([events(5, 3)], { today: "2027-01-02" }).cautions[0]).toMatch(/3 months ago: .* no news/);
  });
});
