import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frequencyBand, scoreOfAnswer, timeBand } from "../../../electron/analysis/delivery/delivery-scales.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { median, medianInterval } from "../../../electron/analysis/statistics/median.ts";
import type { AnalysisResult, AnalysisRow } from "../../../electron/contract/analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot, type MetricValues } from "../company-inputs.ts";

const clock = { lead_from: "commit", lead_to: "production" };
const dora = (metrics: MetricValues, answers: Record<string, string | number> = clock) =>
  runAnalysis("dora", inputsOf(metrics, answers));
const counted = (deployments: readonly AnalysisRow[], answers: Record<string, string | number> = clock) =>
  runAnalysis("dora", inputsOf({}, answers, "2026-11-24", { deployments }));

/** Konflux, its baseline of February to August 2026. */
const konflux: MetricValues = {
  deploy_days_week: 4.96,
  lead_time: 56.1,
  lead_time_to_merge: 3,
  deployments: 1_992,
  deployments_failed: 3,
  change_fail_rate_other: 0.421,
  recovery_time: 25.1 / 60,
  recovery_time_mean: 20.8,
};

const scale = (result: AnalysisResult) => {
  const [picture] = result.pictures;
  return picture?.shape === "scale" ? picture.rows.map(({ label, bands, at }) => [label, bands[at]]) : [];
};

describe("Konflux's published delivery", () => {
  it("is scored by the quick check", () => {
    const result = dora(konflux);
    // 56.1 days: one to six months, answer 2, (2-1)/5*10 = 2. 4.96 days a week: weekly to daily, answer 4, 6.
    // 25.1 minutes: answer 6, 10. 3 / 1,992 = 0.1506 %: 10 - 0.01506 = 9.98494. Mean of the four: 27.98494 / 4.
    expect(valueOf(result, "lead_score")).toBe(2);
    expect(valueOf(result, "frequency_score")).toBe(6);
    expect(valueOf(result, "recovery_score")).toBe(10);
    expect(valueOf(result, "fail_rate")).toBeCloseTo(0.001506, 6);
    expect(valueOf(result, "overall_four")).toBeCloseTo(6.99623, 4);
    expect(whyNot(result, "overall").needs).toEqual(["Rework rate"]);
    expect(knownOf(result, "recovery_hours").words).toBe("25.1 minutes");
  });

  it("is slow behind the merge, not before it", () => {
    const result = dora({ ...konflux, deploys_week: 24 });
    // 56.1 - 3.0 = 53.1 days, 94.65 % of the whole; 24 * 53.1 / 7 = 182.06 changes.
    expect(valueOf(result, "wait_days")).toBeCloseTo(53.1, 12);
    expect(valueOf(result, "wait_share")).toBeCloseTo(0.94652, 5);
    expect(valueOf(result, "changes_waiting")).toBeCloseTo(182.057, 3);
  });

  it("is as stable as the definition says: 0.15 % or 42.1 % of the same half year", () => {
    const result = dora(konflux);
    expect(knownOf(result, "fail_rate").verdict?.words).toContain("elite");
    expect(knownOf(result, "fail_rate_other").verdict?.words).toContain("low tier");
    expect(knownOf(result, "fail_rate").range).toMatchObject({
      low: expect.closeTo(0.000512, 6),
      high: expect.closeTo(0.004419, 6),
    });
    expect(valueOf(result, "fail_definitions_ratio")).toBeCloseTo(279.544, 3);
    // With the other definitions: lead 2, frequency 6, recovery by its mean of 20.8 hours 8, 10 - 4.21 = 5.79. 21.79 / 4.
    expect(knownOf(result, "overall_four").range?.low).toBeCloseTo(5.4475, 10);
  });

  it("stands on bands that are looked up, each definition on its own row", () => {
    expect(scale(dora({ ...konflux, deploys_week: 24 }))).toEqual([
      ["Lead time", "One to six months"],
      ["Time to merge", "One day to one week"],
      ["Deployments", "Once a day to once an hour"],
      ["Deployment days", "Once a week to once a day"],
      ["Change fail rate", "elite (5 %)"],
      ["Change fail rate, other", "low (40 %)"],
      ["Recovery time", "Less than one hour"],
      ["Recovery time, mean", "Less than one day"],
    ]);
  });

  it("has the same days counted by days a band higher than by calendar weeks", () => {
    // 134 days with a deployment: 134 / 27 weeks = 4.963, 134 / 181 * 7 = 5.182.
    const byWeeks = dora({ deploy_days_week: 134 / 27 });
    const byDays = dora({ deploy_days_week: (134 / 181) * 7 });
    expect([valueOf(byWeeks, "frequency_score"), valueOf(byDays, "frequency_score")]).toEqual([6, 8]);
  });
});

describe("all industries of 2025", () => {
  it("recompute to 6.72, and to 6.45 without rework", () => {
    // (5.5 + 4.8 + 7.4 + 8.1 + 7.8) / 5 = 33.6 / 5; 25.8 / 4.
    const result = dora({});
    expect(valueOf(result, "industry_overall")).toBeCloseTo(6.72, 12);
    expect(valueOf(result, "industry_overall_four")).toBeCloseTo(6.45, 12);
    expect(result.sources).toContainEqual(expect.objectContaining({ title: "DORA, all industries", edition: "2025" }));
  });

  it("are what each score is held against, and the furthest behind is named", () => {
    const result = dora({ lead_time: 10, deploys_week: 1, recovery_time: 5, change_fail_rate: 0.3, rework_rate: 0.1 });
    // Scores 4, 6, 8, 7, 9: mean 6.8. Against 5.5, 4.8, 7.4, 8.1, 7.8: -1.5, 1.2, 0.6, -1.1, 1.2.
    expect(valueOf(result, "overall")).toBeCloseTo(6.8, 12);
    expect(valueOf(result, "throughput")).toBe(6);
    expect(valueOf(result, "stability")).toBe(8);
    expect(valueOf(result, "lowest_against")).toBeCloseTo(-1.5, 12);
    expect(result.message).toBe(
      "On the quick check delivery scores 6.8, all industries score 6.7, and furthest behind is lead time.",
    );
  });
});

describe("the bands", () => {
  it("give the high tier of 2024 to more failures than the medium one", () => {
    const words = (rate: number) => knownOf(dora({ change_fail_rate: rate }), "fail_rate").verdict?.words ?? "";
    expect([0.05, 0.1, 0.2, 0.4].map((rate) => /the (\w+) tier/.exec(words(rate))?.[1])).toEqual([
      "elite",
      "medium",
      "high",
      "low",
    ]);
  });

  it("are met at their ends", () => {
    expect([0.99, 1, 23.9, 24, 168, 169, 720, 721, 4_320, 4_321].map((hours) => timeBand(hours).answer)).toEqual([
      6, 5, 5, 4, 4, 3, 3, 2, 2, 1,
    ]);
    expect([0, 0.1, 0.25, 1, 4.99, 5, 120].map((aWeek) => frequencyBand(aWeek, false).answer)).toEqual([
      1, 2, 3, 4, 4, 5, 6,
    ]);
    expect([4, 5].map((aWeek) => frequencyBand(aWeek, true).answer)).toEqual([4, 6]);
  });

  it("never give a slower change or a rarer deployment a better score", () => {
    const amount = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(timeBand(more).answer).toBeLessThanOrEqual(timeBand(less).answer);
        expect(frequencyBand(more, false).answer).toBeGreaterThanOrEqual(frequencyBand(less, false).answer);
        expect(scoreOfAnswer(timeBand(more).answer)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("a list of deployments", () => {
  const rows: AnalysisRow[] = [
    { day: "2026-09-01", lead_hours: 10, failed: "no", unplanned: "no" },
    { day: "2026-09-08", lead_days: 2, failed: "no", unplanned: "no" },
    { day: "2026-09-08", lead_hours: 30, failed: "yes", unplanned: "no", recovery_minutes: 30 },
    { day: "2026-09-28", lead_hours: 100, failed: "no", unplanned: "yes" },
  ];

  it("is counted: times by their middle, weeks from the first to the last day", () => {
    const result = counted(rows);
    // Lead times 10, 30, 48, 100 hours: median 39 hours = 1.625 days. 28 days are 4 weeks: 4 deployments, 3 days.
    expect(valueOf(result, "lead_days")).toBe(1.625);
    expect(valueOf(result, "deploys_week")).toBe(1);
    expect(valueOf(result, "deploy_days_week")).toBe(0.75);
    expect(valueOf(result, "fail_rate")).toBe(0.25);
    expect(valueOf(result, "rework_rate")).toBe(0.25);
    expect(valueOf(result, "recovery_hours")).toBe(0.5);
    expect(valueOf(result, "overall")).toBeGreaterThan(0);
    expect(result.tables.map(({ title }) => title)).toContain("The deployments by month");
    expect(result.cautions.join(" ")).toContain("Few deployments failed");
  });

  it("counts before what was entered, which then is nothing to slide", () => {
    const result = runAnalysis("dora", inputsOf({ lead_time: 90 }, clock, "2026-11-24", { deployments: rows }));
    expect(valueOf(result, "lead_days")).toBe(1.625);
    expect(result.knobs.map(({ input }) => input)).not.toContain("lead_time");
  });

  it.each<[string, AnalysisRow, RegExp]>([
    ["a day that has not come", { day: "2027-01-01" }, /Row 5 .*2027-01-01 has not come yet/],
    ["no day", { lead_hours: 2 }, /Row 5 .*it has no day/],
    ["a negative time", { day: "2026-10-01", lead_hours: -2 }, /Row 5 .*negative/],
    ["two lead times", { day: "2026-10-01", lead_hours: 2, lead_days: 9 }, /2 hours and of 9 days/],
  ])("with %s is not computed through, nor replaced by what was entered", (_, row, why) => {
    const result = runAnalysis(
      "dora",
      inputsOf({ lead_time: 3 }, clock, "2026-11-24", { deployments: [...rows, row] }),
    );
    expect(whyNot(result, "lead_days").why).toMatch(why);
    expect(whyNot(result, "fail_rate").why).toMatch(why);
    expect(result.knobs).toEqual([]);
  });

  it("says what has moved since the last session, and whether by more than chance", () => {
    const many = (from: number, month: string): AnalysisRow[] =>
      Array.from({ length: 20 }, (_, at) => ({
        day: `2026-${month}-${String(at + 1).padStart(2, "0")}`,
        lead_hours: from + at,
        failed: "no",
      }));
    const inputs = inputsOf({}, clock, "2026-11-24", { deployments: many(10, "10") });
    const result = runAnalysis("dora", {
      ...inputs,
      earlierTables: new Map([["deployments", { rows: many(200, "07"), day: "2026-08-01" }]]),
    });
    const table = result.tables.find(({ title }) => title === "Since 2026-08-01");
    expect(table?.rows.map(([label, , , beyond]) => [label, beyond])).toEqual([
      ["Lead time", "yes"],
      ["Deployments a week", "can't be said"],
      ["Change fail rate", "no"],
    ]);
  });

  it("leaves a recovery time out that belongs to no failure, and says so", () => {
    const result = counted([...rows, { day: "2026-09-28", failed: "no", recovery_minutes: 900 }]);
    expect(valueOf(result, "recovery_hours")).toBe(0.5);
    expect(result.cautions.join(" ")).toContain("1 of the rows");
  });
});

describe("what can't be said", () => {
  it("is no score for a lead time that ends at the merge", () => {
    const result = dora({ lead_time: 3 }, { lead_from: "commit", lead_to: "merge" });
    expect(valueOf(result, "lead_days")).toBe(3);
    expect(whyNot(result, "lead_score").why).toContain("ends at the merge");
  });

  it("is no mean with a part missing", () => {
    const result = dora({ lead_time: 3, deploys_week: 3 });
    expect(whyNot(result, "overall_four").needs).toEqual(["Recovery time", "Change fail rate"]);
    expect(figureOf(result, "lowest_against").known).toBe(true);
  });

  it.each<[string, MetricValues, string, RegExp]>([
    [
      "more failures than deployments",
      { deployments: 10, deployments_failed: 11 },
      "fail_rate",
      /11 failed deployments of 10/,
    ],
    ["no deployments", { deployments: 0, deployments_failed: 0 }, "fail_rate", /no deployments/],
    ["a rate above 100 %", { change_fail_rate: 1.2 }, "fail_rate", /above 100 %/],
    ["a negative lead time", { lead_time: -1 }, "lead_score", /below 0/],
    ["eight days a week", { deploy_days_week: 8 }, "frequency_days_score", /above 7/],
    ["a merge after production", { lead_time: 3, lead_time_to_merge: 5 }, "wait_days", /longer than the whole/],
  ])("is named: %s", (_, metrics, key, why) => {
    expect(whyNot(dora(metrics), key).why).toMatch(why);
  });

  it("is nothing at all without figures", () => {
    const result = dora({}, {});
    expect(result.message).toBe("Whether delivery is fast or stable can't be said yet: no measure is known.");
    expect(result.pictures).toEqual([]);
    expect(result.tables).toEqual([]);
  });
});

it("a what-if moves an entered figure", () => {
  const inputs = inputsOf(konflux, clock);
  const result = runAnalysis("dora", inputs, [{ input: "lead_time", to: 5 }]);
  expect(valueOf(result, "lead_score")).toBe(6);
});

it("the interval of a median holds it, and is two of the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 6, maxLength: 60 }), (values) => {
      const range = medianInterval(values)!;
      expect(range.low).toBeLessThanOrEqual(median(values));
      expect(range.high).toBeGreaterThanOrEqual(median(values));
      expect(values).toContain(range.low);
      expect(values).toContain(range.high);
    }),
  );
  // Ten values: ranks floor(5 - 3.1) = 1 and ceil(6 + 3.1) = 10. Five are too few.
  expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toMatchObject({ low: 1, high: 10 });
  expect(medianInterval([1, 2, 3, 4, 5])).toBeUndefined();
});
