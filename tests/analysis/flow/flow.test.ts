import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displacedPerDay, lossAt } from "../../../electron/analysis/flow/switching.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { countBeyondLuck, poissonInterval } from "../../../electron/analysis/statistics/poisson.ts";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot, type MetricValues } from "../company-inputs.ts";

const projects: AnalysisRow[] = [
  { project: "Export", people: 5, started: "2026-07-24", waits: "outside" },
  { project: "Bank", people: 5, started: "2026-09-24", waits: "money" },
  { project: "Receipts", people: 4, started: "2026-01-24", waits: "inside" },
  { project: "Settings", people: 3, started: "2026-08-24", waits: "nobody" },
  { project: "Errors", people: 3, started: "2026-10-24", waits: "inside" },
];
const flow = (
  tables: Record<string, readonly AnalysisRow[]>,
  answers: Record<string, number> = {},
  metrics: MetricValues = { engineers: 9 },
) => runAnalysis("flow", inputsOf(metrics, answers, "2026-11-24", tables));
const whole = () =>
  flow(
    { projects },
    { finished_quarter: 3, change_days: 20, changes_quarter: 4, restart_days: 4, engineer_day_cost: 500 },
  );

describe("how long things take", () => {
  it("is what is under way over what is finished, with the interval of the count", () => {
    // 5 / (3 / 3) = 5 months. Garwood's interval of 3 is 0.6187 to 8.7673 a quarter: 5 / 2.9224 = 1.711, 5 / 0.20622 = 24.25.
    const cycle = knownOf(whole(), "cycle_months");
    expect(cycle.quantity.value).toBe(5);
    expect(cycle.range?.low).toBeCloseTo(1.711, 3);
    expect(cycle.range?.high).toBeCloseTo(24.245, 2);
    expect(whole().message).toBe(
      "With 5 projects under way and 3 finished in three months, each takes 5 months in the mean",
    );
  });

  it("has no mean where nothing was finished, and takes the company's own count where there is no list", () => {
    expect(whyNot(flow({ projects }, { finished_quarter: 0 }), "cycle_months").why).toMatch(/Nothing was finished/);
    const counted = flow({}, { finished_quarter: 6 }, { engineers: 9, parallel_projects: 7 });
    expect(valueOf(counted, "cycle_months")).toBe(3.5);
    expect(whyNot(counted, "limit").needs).toEqual(["People on each project"]);
  });

  it("names the oldest, the one in the middle, and what to finish first", () => {
    const result = whole();
    expect(knownOf(result, "oldest").words).toBe("Receipts");
    // 24 January to 24 November are 304 days, of 30.4375 a month.
    expect(valueOf(result, "oldest_months")).toBeCloseTo(304 / 30.4375, 9);
    expect(valueOf(result, "older_than_mean")).toBe(1);
    expect(knownOf(result, "first_to_finish").words).toBe("Export");
    expect(knownOf(result, "nobody_waits").words).toBe("Settings");
    expect(result.tables[0]!.rows.map(([name]) => name)).toEqual(["Export", "Bank", "Receipts", "Errors", "Settings"]);
  });
});

describe("switching", () => {
  it("follows the rule of thumb at whole numbers and a straight line between", () => {
    expect([0, 1, 2, 3, 4, 5, 9].map(lossAt)).toEqual([0, 0, 0.2, 0.4, 0.6, 0.75, 0.75]);
    expect(lossAt(2.5)).toBeCloseTo(0.3, 12);
    expect(lossAt(4.5)).toBeCloseTo(0.675, 12);
  });

  it("is counted for the team, with half of the rule as the cautious end", () => {
    // 20 people in the table over 9 engineers are 2.222 projects: 0.2444 x 9 x 20 days = 44 days a month.
    const lost = knownOf(whole(), "lost_days");
    expect(lost.quantity.value).toBeCloseTo(44, 9);
    expect(lost.range?.low).toBeCloseTo(22, 9);
    expect(lost.source?.heuristic).toBe(true);
    expect(valueOf(whole(), "lost_cost")).toBeCloseTo(22_000, 6);
  });
});

describe("a limit", () => {
  it("of one thing a person gives shorter waits at the same rate, and the last no later", () => {
    // 9 engineers / 4 people a project = 2.25, so 2; batches of 2, 2 and 1 are done after 2, 4 and 5 months: 17 / 5 = 3.4.
    const result = whole();
    expect(valueOf(result, "limit")).toBe(2);
    expect(valueOf(result, "to_pause")).toBe(3);
    expect(valueOf(result, "limit_cycle_months")).toBe(2);
    expect(valueOf(result, "limit_mean_finish")).toBeCloseTo(3.4, 12);
    expect(valueOf(result, "days_back")).toBeCloseTo(44, 9);
    expect(result.pictures.map(({ shape }) => shape)).toEqual(["plan", "bars"]);
  });

  it("has brought nothing at 3 x 2 / 5 finished, which only nine months tell from luck", () => {
    // P(X <= 3 | 9) = 2.1 %, P(X <= 2 | 6) = 6.2 %, P(X <= 1 | 3) = 19.9 %; no finish in 3.0 months has 5 %.
    expect(valueOf(whole(), "finish_break_even")).toBeCloseTo(1.2, 12);
    expect(valueOf(whole(), "judge_after_months")).toBe(9);
    expect(valueOf(whole(), "silent_months")).toBeCloseTo(2.9957, 4);
    expect(valueOf(whole(), "finish_beyond_luck")).toBe(12);
  });

  it("is the user's own where there is one, and changes nothing where it is not below the list", () => {
    expect(valueOf(flow({ projects }, { finished_quarter: 3, wip_limit: 3 }), "limit_cycle_months")).toBe(3);
    expect(whyNot(flow({ projects }, { finished_quarter: 3, wip_limit: 5 }), "to_pause").why).toMatch(/not below/);
  });

  it("never makes the mean wait longer, nor anything later than the whole list", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 40 }),
        (count, limit, finished) => {
          const rows = Array.from({ length: count }, (_, at) => ({ project: `P${at}`, people: 1 }));
          const result = flow({ projects: rows }, { finished_quarter: finished, wip_limit: limit });
          const mean = figureOf(result, "limit_mean_finish");
          expect(mean.known).toBe(limit < count);
          if (mean.known)
            expect(valueOf(result, "limit_mean_finish")).toBeLessThanOrEqual(valueOf(result, "cycle_months") + 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the next change", () => {
  it("costs what falls away of other work, beside everything else and in its place", () => {
    // At 2.222 projects 0.7556 of the time is useful; at 3.222 it is 0.5556, of which a 3.222th is 0.17241. Left for the old: 0.38314.
    // (0.75556 - 0.38314) / 0.17241 = 2.16 days for each; 20 x 2.16 = 43.2. In its place 20 x 0.75556 + 4 = 19.1.
    const result = whole();
    expect(valueOf(result, "beside_per_day")).toBeCloseTo(2.16, 9);
    expect(valueOf(result, "beside_days")).toBeCloseTo(43.2, 9);
    expect(valueOf(result, "instead_days")).toBeCloseTo(19.111, 3);
    expect(valueOf(result, "beside_lost_days")).toBeCloseTo(23.2, 9);
    expect(valueOf(result, "beside_cost")).toBeCloseTo(21_600, 6);
    // 43.2 / (9 x 5 x 0.75556) weeks; 4 x 23.2 = 92.8 of 540 days.
    expect(valueOf(result, "change_delay_weeks")).toBeCloseTo(43.2 / 34, 9);
    expect(valueOf(result, "changes_lost_share")).toBeCloseTo(92.8 / 540, 9);
  });

  it("takes at least a day for each day, and more the more a person has", () => {
    expect(displacedPerDay(1).beside).toBeCloseTo(1.5, 12);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4, noNaN: true }), (each) => {
        const { beside, instead } = displacedPerDay(each);
        expect(beside).toBeGreaterThanOrEqual(1.5 - 1e-9);
        expect(instead).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is not computed where nobody has said how long it takes, nor a share above the whole", () => {
    expect(whyNot(flow({ projects }), "beside_days").needs).toContain("Engineer-days that the next change needs");
    const many = flow({ projects }, { change_days: 200, changes_quarter: 90 });
    expect(whyNot(many, "changes_lost_share").why).toMatch(/more days than there were/);
  });
});

describe("what cannot be", () => {
  it.each<[string, AnalysisRow, string, RegExp]>([
    [
      "a beginning after today",
      { project: "A", people: 1, started: "2027-01-01" },
      "under_way",
      /A: it begins after today/,
    ],
    ["fewer than no people", { project: "A", people: -1 }, "under_way", /fewer than 0/],
    [
      "more people than there are",
      { project: "A", people: 10 },
      "people_each",
      /A: 10 people, more than all engineers/,
    ],
  ])("is named: %s", (_, row, key, why) => {
    expect(whyNot(flow({ projects: [row] }, { finished_quarter: 1 }), key).why).toMatch(why);
  });

  it("says when the list and the company's count differ", () => {
    const result = flow({ projects: projects.slice(0, 3) }, {}, { engineers: 9, parallel_projects: 5 });
    expect(result.cautions.join()).toContain("The table holds 3 projects, the facts 5");
  });
});

describe("counts of rare things", () => {
  it("have Garwood's exact interval", () => {
    // Published values: 0: 0 to 3.689; 5: 1.623 to 11.668; 10: 4.795 to 18.390.
    expect(poissonInterval(0)!.high).toBeCloseTo(3.689, 3);
    expect(poissonInterval(5)!.low).toBeCloseTo(1.623, 3);
    expect(poissonInterval(5)!.high).toBeCloseTo(11.668, 3);
    expect(poissonInterval(10)!.low).toBeCloseTo(4.795, 3);
    expect(poissonInterval(2.5)).toBeNull();
  });

  it("differ from one another beyond luck only far apart", () => {
    // 12 of 15 fair coins: 576 / 32768 = 1.8 %; 11 of 14: 470 / 16384 = 2.9 %.
    expect(countBeyondLuck(3)).toBe(12);
    expect(countBeyondLuck(0)).toBe(6);
  });
});
