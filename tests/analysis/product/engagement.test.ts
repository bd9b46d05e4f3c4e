import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { newcombeInterval } from "../../../electron/analysis/statistics/newcombe.ts";
import { figureOf, inputsOf, knownOf, ledgerlyMetrics, valueOf, whyNot } from "../company-inputs.ts";

type Tables = Record<string, readonly AnalysisRow[]>;
const run = (
  tables: Tables,
  answers: Record<string, string | number> = {},
  metrics: Record<string, number> = {},
  today = "2026-11-01",
) => runAnalysis("engagement", inputsOf({ ...ledgerlyMetrics, ...metrics }, answers, today, tables));

const cohort = (name: string, started: number, ...active: number[]): AnalysisRow => ({
  cohort: name,
  started,
  ...Object.fromEntries(active.map((people, at) => [`after_${at + 1}`, people])),
});
const cohorts = [
  cohort("2026-04", 214, 88, 71, 64, 61, 60, 58),
  cohort("2026-05", 221, 90, 74, 66, 63, 61),
  cohort("2026-06", 236, 92, 77, 70, 66),
  cohort("2026-07", 229, 89, 72, 67),
  cohort("2026-08", 243, 93, 78),
  cohort("2026-09", 247, 96),
];

describe("how often people come", () => {
  it("turns daily and monthly people into days a month, and holds them against the job's rhythm", () => {
    // 74 / 610 = 12.13 %; x 365 / 12 = 3.690 days; a weekly job comes up 365 / 12 / 7 = 4.345 times; 84.9 %.
    const result = run({}, { usage_rhythm: "weekly" }, { daily_active: 74, monthly_active: 610 });
    expect(valueOf(result, "stickiness")).toBeCloseTo(0.121_311, 6);
    expect(valueOf(result, "active_days")).toBeCloseTo(3.6899, 4);
    expect(valueOf(result, "rhythm_share")).toBeCloseTo(0.849_18, 5);
    expect(knownOf(result, "stickiness").verdict).toBeUndefined();
    expect(result.message).toBe("Whoever comes at all in a month comes on 3.7 days of it");
  });

  it("judges stickiness only of what is made for every day", () => {
    const daily = run({}, { usage_rhythm: "daily" }, { daily_active: 74, monthly_active: 610 });
    expect(knownOf(daily, "stickiness").verdict).toMatchObject({ level: "watch", source: { heuristic: true } });
    const monthly = run({}, { usage_rhythm: "monthly" }, { daily_active: 74, monthly_active: 610 });
    expect(whyNot(monthly, "rhythm_share").why).toMatch(/once a month this says nothing/);
  });

  it.each([
    [700, 610, /More people on a usual day/],
    // Each of 610 comes once a month at least: 610 / 31 = 19.7 a day at the very least.
    [19, 610, /count different things/],
    [0, 0, /Nobody was active/],
  ])("refuses %d a day of %d a month", (daily, monthly, why) => {
    expect(whyNot(run({}, {}, { daily_active: daily, monthly_active: monthly }), "active_days").why).toMatch(why);
  });

  it("counts who pays and does not come, with the revenue at the mean price", () => {
    // 510 - 418 = 92, 18.04 %; $61,200 x 92 / 510 = $11,040.
    const result = run({}, { paying_active: 418 });
    expect(valueOf(result, "idle_customers")).toBe(92);
    expect(valueOf(result, "idle_share")).toBeCloseTo(0.180_39, 5);
    expect(valueOf(result, "idle_mrr")).toBeCloseTo(11_040, 9);
    expect(whyNot(run({}, { paying_active: 511 }), "idle_mrr").why).toMatch(/which cannot be/);
  });
});

describe("how many stay", () => {
  it("adds people, not percentages, over the cohorts counted at each step", () => {
    const result = run({ cohorts });
    // 548 of 1,390; at step 5: 60 + 61 of 214 + 221; one cohort alone reaches step 6.
    expect(valueOf(result, "retention_first")).toBeCloseTo(548 / 1390, 12);
    expect(valueOf(result, "retention_last")).toBeCloseTo(121 / 435, 12);
    expect(valueOf(result, "last_after")).toBe(5);
    // Of 61 + 63 a step earlier, 121 remain.
    expect(valueOf(result, "kept_last")).toBeCloseTo(121 / 124, 12);
    expect(knownOf(result, "curve").words).toBe("it can't be told");
    expect(result.message).toBe("Of those who start, 39.4 % after 1 month are still active, and 27.8 % after 5 months");
    expect(result.tables[0]?.rows).toHaveLength(6);
  });

  it("says that the curve falls or is level only where luck can't say otherwise", () => {
    const curve = (third: number) => knownOf(run({ cohorts: [cohort("2026-05", 9000, 5000, third)] }), "curve").words;
    expect([curve(4000), curve(4950), curve(4755)]).toEqual([
      "it still falls",
      "it has levelled off",
      "it can't be told",
    ]);
    // 4,000 of 5,000 kept: ln 0.5 / ln 0.8 = 3.106 months.
    expect(valueOf(run({ cohorts: [cohort("2026-05", 9000, 5000, 4000)] }), "half_gone")).toBeCloseTo(3.1063, 4);
  });

  it("holds the people before a change against those after it, with what luck allows", () => {
    // 359 of 900 before August; 189 of 490 from then on: -1.32 points.
    const result = run({ cohorts }, { changed_from: "2026-08" });
    expect(valueOf(result, "first_older")).toBeCloseTo(359 / 900, 12);
    expect(valueOf(result, "first_newer")).toBeCloseTo(189 / 490, 12);
    expect(valueOf(result, "first_change")).toBeCloseTo(-0.013_175, 6);
    const range = knownOf(result, "first_change").range!;
    expect(range.low).toBeLessThan(0);
    expect(range.high).toBeGreaterThan(0);
    expect(whyNot(run({ cohorts }, { changed_from: "2026-01" }), "first_change").why).toMatch(
      /both sides of January 2026/,
    );
  });

  it("agrees with Newcombe's own example", () => {
    // Newcombe 1998, table II (a): 56/70 - 48/80, method 10 gives 0.0524 to 0.3339.
    const range = newcombeInterval({ through: 48, entrants: 80 }, { through: 56, entrants: 70 });
    expect(range.low).toBeCloseTo(0.0524, 4);
    expect(range.high).toBeCloseTo(0.3339, 4);
  });

  it("says what the next cohort must show", () => {
    // Mean of 229, 243, 247 = 239.67; p = 0.39424; 1.96 x root(p q (1/239.67 + 1/1390)) = 6.699 points.
    const result = run({ cohorts });
    expect(valueOf(result, "next_cohort")).toBe(240);
    expect(valueOf(result, "gate_better")).toBeCloseTo(0.461_23, 4);
    expect(valueOf(result, "gate_worse")).toBeCloseTo(0.327_25, 4);
  });

  it("leaves out a month that is not over, which would look like a fall", () => {
    const rows = [...cohorts, cohort("2026-10", 252, 11)];
    const result = run({ cohorts: rows }, {}, {}, "2026-11-10");
    expect(valueOf(result, "retention_first")).toBeCloseTo(548 / 1390, 12);
    expect(result.cautions.join(" ")).toContain("1 cell left out: the month was not over yet.");
    const week = run({ cohorts: [cohort("2026-10-19", 50, 20, 9)] }, {}, {}, "2026-11-02");
    expect(valueOf(week, "last_after")).toBe(1);
    expect(figureOf(week, "last_after")).toMatchObject({ quantity: { unit: "weeks" } });
  });

  it("leaves out rows that can't be, each with its reason, and says why nothing is left", () => {
    const result = run({
      cohorts: [...cohorts, cohort("2026-03", 10, 11), cohort("2027-03", 10, 1), cohort("2026-04", 9, 1)],
    });
    expect(valueOf(result, "cohorts")).toBe(6);
    const said = result.cautions.join(" ");
    for (const reason of ["more people active than started", "begins in the future", "stands there twice"])
      expect(said).toContain(reason);
    expect(whyNot(run({ cohorts: [cohort("x", 0, 0)] }), "curve").why).toMatch(/nobody started/);
    expect(whyNot(run({}), "retention_first").needs).toEqual(["Cohorts with the people who were still active"]);
    expect(run({ cohorts: [cohort("spring", 100, 50)] }).cautions.join(" ")).toContain("tell no day");
  });

  it("keeps every rate between 0 and 1 and inside its interval, whatever the people", () => {
    const row = fc
      .tuple(
        fc.integer({ min: 1, max: 5000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
      )
      .map(([started, shares]) => ({ started, active: shares.map((share) => Math.floor(share * started)) }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const result = run({ cohorts: rows.map(({ started, active }, at) => cohort(`c${at}`, started, ...active)) });
        for (const key of ["retention_first", "retention_last", "first_older", "first_newer", "first_change"]) {
          const { quantity, range } = knownOf(result, key);
          expect(quantity.value).toBeGreaterThanOrEqual(range!.low - 1e-12);
          expect(quantity.value).toBeLessThanOrEqual(range!.high + 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is used, and what went into it", () => {
  const features: AnalysisRow[] = [
    { feature: "Bank import", users: 548, days: 210 },
    { feature: "Cash forecast", users: 31, days: 85 },
    { feature: "Two currencies", users: 12, days: 48, meant_for: 70 },
    { feature: "Stock list", users: 18, days: 55 },
  ];
  const active = { monthly_active: 610, daily_active: 74, engineer_day_cost: 500 };

  it("holds each against those it is for, and adds up what went into the little used ones", () => {
    // 31/610 = 5.1 %, 18/610 = 3.0 %, 12/70 = 17.1 %; 85 + 55 = 140 of 398 days.
    const result = run({ features }, {}, active);
    expect(valueOf(result, "little_used")).toBe(2);
    expect(valueOf(result, "little_used_days")).toBe(140);
    expect(valueOf(result, "little_used_share")).toBeCloseTo(140 / 398, 12);
    expect(valueOf(result, "little_used_cost")).toBe(70_000);
    expect(knownOf(result, "costly_feature").words).toBe("Cash forecast");
    expect(valueOf(result, "costly_adoption")).toBeCloseTo(31 / 610, 12);
    expect(knownOf(result, "top_feature").words).toBe("Bank import");
    expect(result.pictures.map(({ shape }) => shape)).toEqual(["scatter"]);
  });

  it("moves with the limit, in a what-if too", () => {
    const inputs = inputsOf({ ...ledgerlyMetrics, ...active }, {}, "2026-11-01", { features });
    expect(valueOf(runAnalysis("engagement", inputs, [{ input: "little_used_below", to: 0.04 }]), "little_used")).toBe(
      1,
    );
  });

  it("leaves out what can't be, and needs a base to be used by", () => {
    const result = run({ features: [...features, { feature: "Ghost", users: 700 }] }, {}, active);
    expect(valueOf(result, "features")).toBe(4);
    expect(result.cautions.join(" ")).toContain("Ghost is left out");
    expect(whyNot(run({ features: [features[0]!] }), "features").needs).toContain("Monthly active people");
    expect(whyNot(run({ features: [{ feature: "A", users: 3, meant_for: 9 }] }), "days_total").needs).toEqual([
      "Engineer-days that went into the features",
    ]);
  });
});
