import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot, type MetricValues } from "../company-inputs.ts";

const works: AnalysisRow[] = [
  { work: "Connections", kind: "keep", days_month: 60, can_stop: "no" },
  { work: "Old app", kind: "keep", days_month: 40, can_stop: "yes", value_year: 120_000, chance: 0.5 },
  { work: "Editor", kind: "improve", days_month: 50, value_year: 200_000, chance: 0.4, months: 4 },
  { work: "Reports", kind: "improve", days_month: 30, value_year: 180_000, chance: 0.5, months: 2 },
  {
    work: "Assistant",
    kind: "new",
    days_month: 10,
    value_year: 300_000,
    chance: 0.2,
    months: 3,
    outside_month: 2_000,
  },
  { work: "Agencies", kind: "new", days_month: 5, value_year: 100_000, months: 2 },
];
const split = (keep: number, improve: number, fresh: number): AnalysisRow[] => [
  { kind: "keep", share: keep },
  { kind: "improve", share: improve },
  { kind: "new", share: fresh },
];
const run = (
  rows: readonly AnalysisRow[],
  target: readonly AnalysisRow[] = [],
  metrics: MetricValues = {},
  answers: Record<string, number> = {},
) =>
  runAnalysis(
    "innovation-balance",
    inputsOf(metrics, answers, "2026-11-24", { team_work: rows, target_split: target }),
  );
const team: MetricValues = { engineers: 10, engineer_day_cost: 500, cash: 400_000, net_burn: 100_000 };
const whole = run(works, split(0.4, 0.35, 0.25), team, { outside_day_rate: 800 });

describe("where the time goes", () => {
  it("is shared out over what is listed, and the rest that nobody explains is named", () => {
    // 60 + 40 + 50 + 30 + 10 + 5 = 195 of 10 x 20 = 200.
    expect(valueOf(whole, "listed_days")).toBe(195);
    expect(valueOf(whole, "rest_days")).toBe(5);
    expect(valueOf(whole, "keep_share")).toBeCloseTo(100 / 195, 12);
    expect(knownOf(whole, "keep_share").verdict?.level).toBe("poor");
    expect(valueOf(whole, "floor_days")).toBe(60);
    expect(valueOf(whole, "keep_cost_year")).toBe(12 * 100 * 500);
  });

  it("is held against the target in person-days of the time there is", () => {
    // Target of 200: 80, 70, 50. Now: 100, 80, 15.
    expect(["keep", "improve", "new"].map((kind) => valueOf(whole, `${kind}_target_days`))).toEqual([80, 70, 50]);
    expect(valueOf(whole, "keep_above")).toBeCloseTo(20, 9);
    expect(valueOf(whole, "improve_above")).toBeCloseTo(10, 9);
    expect(valueOf(whole, "new_short")).toBeCloseTo(35, 9);
  });

  it("takes shares that are no whole in proportion, and says so", () => {
    const result = run(works, split(0.8, 0.7, 0.5), team);
    expect(valueOf(result, "keep_target_days")).toBeCloseTo(80, 9);
    expect(result.cautions.join()).toContain("200 %");
    const two = split(0.4, 0.35, 0).slice(0, 2);
    expect(valueOf(run(works, two, team), "new_target_days")).toBeCloseTo(50, 9);
  });

  it("says when upkeep that may not be cut lies above its target", () => {
    // 60 obliged against 20 % of 200.
    expect(valueOf(run(works, split(0.2, 0.4, 0.4), team), "floor_above")).toBeCloseTo(20, 9);
    expect(valueOf(whole, "floor_above")).toBe(0);
  });
});

describe("what has to stop", () => {
  it("is what brings least a day, the last of it in part, and never an obligation", () => {
    // Old app: 0.5 x 120,000 / (12 x 40) = 125 a day: 20 of its 40 days. Editor: 0.4 x 200,000 / 200 = 400: 10 of 50 days.
    // Reports: 90,000 / 60 = 1,500 and stays.
    expect(knownOf(whole, "stop_names").words).toBe("“Old app”, “Editor”");
    expect(valueOf(whole, "stop_days")).toBeCloseTo(30, 9);
    // 20/40 x 60,000 + 10/50 x 80,000 = 46,000, over 240 + 40 days.
    expect(valueOf(whole, "stop_gain")).toBeCloseTo(46_000, 6);
    expect(valueOf(whole, "stop_day")).toBeCloseTo(46_000 / 280, 6);
    expect(valueOf(whole, "stop_short")).toBe(0);
  });

  it("names work that might stop and has no value, and takes none of it", () => {
    const rows = [{ work: "Wishes", kind: "improve", days_month: 50 }, ...works.slice(0, 1), works[4]!];
    const result = run(rows, split(0.5, 0.1, 0.4));
    expect(knownOf(result, "stop_unvalued_names").words).toBe("“Wishes”");
    // 120 listed; 10 % are 12, so 38 too many.
    expect(valueOf(result, "stop_short")).toBeCloseTo(38, 9);
    expect(figureOf(result, "stop_names").known).toBe(false);
  });
});

describe("the bets", () => {
  it("are ordered by what a day brings, with the one chance that turns it", () => {
    // Reports: 90,000 / 60 = 1,500 a day. Assistant: (60,000 - 6,000) / 30 = 1,800. Editor: 400.
    expect(knownOf(whole, "first").words).toBe("Assistant");
    expect(valueOf(whole, "first_gain_day")).toBeCloseTo(1_800, 9);
    expect(knownOf(whole, "second").words).toBe("Reports");
    // Assistant falls level at (1,500 x 30 + 6,000) / 300,000 = 17 %: 3 points. Reports would need 1,800 x 60 / 180,000 = 60 %.
    expect(knownOf(whole, "flip_work").words).toBe("Assistant");
    expect(valueOf(whole, "flip_to")).toBeCloseTo(0.17, 12);
  });

  it("have a price to know, a chance at which they pay, and a month in which one knows", () => {
    // 30 days x 500 + 3 x 2,000 = 21,000 of 300,000.
    expect(valueOf(whole, "first_price")).toBe(21_000);
    expect(valueOf(whole, "first_break_even")).toBeCloseTo(0.07, 12);
    expect(knownOf(whole, "first_known").words).toBe("February 2027");
    expect(valueOf(whole, "first_year_cost")).toBe(12 * (10 * 500 + 2_000));
    // Editor: 80,000 expected against 200 days x 500.
    expect(knownOf(whole, "losing_names").words).toBe("“Editor”");
    expect(valueOf(whole, "losing_days")).toBe(50);
  });

  it("need no chance to be told which chance they need", () => {
    // 10 days x 500 of 100,000.
    expect(knownOf(whole, "unjudged_first").words).toBe("Agencies");
    expect(valueOf(whole, "unjudged_needs")).toBeCloseTo(0.05, 12);
    expect(knownOf(whole, "cheapest").words).toBe("Agencies");
    expect(valueOf(whole, "cheapest_price")).toBe(5_000);
  });

  it("bring by horizon what they bring together, between half and half as much again of each chance", () => {
    // Improve: 80,000 - 100,000 + 90,000 - 30,000 = 40,000; low 40,000 + 45,000 - 130,000; high 120,000 + 135,000 - 130,000.
    expect(knownOf(whole, "improve_value")).toMatchObject({
      quantity: { value: 40_000 },
      range: { low: -45_000, high: 125_000 },
    });
    expect(valueOf(whole, "new_value")).toBeCloseTo(39_000, 6);
    expect(valueOf(whole, "new_unjudged_work")).toBe(1);
    // 90,000 of 80,000 + 90,000 + 60,000.
    expect(knownOf(whole, "largest").words).toBe("Reports");
    expect(valueOf(whole, "largest_share")).toBeCloseTo(90 / 230, 12);
  });

  it("that are known after the money ends are named", () => {
    // 400,000 / 100,000 = 4 months.
    expect(valueOf(whole, "late")).toBe(0);
    expect(knownOf(run(works, [], { ...team, cash: 350_000 }), "late_names").words).toBe("“Editor”");
    expect(valueOf(run(works, [], { ...team, runway_stated: 2 }), "late")).toBe(2);
  });

  it("can be ordered without the cost of a day, and then nothing is said of what pays", () => {
    const result = run(works);
    expect(knownOf(result, "first").words).toBe("Assistant");
    expect(whyNot(result, "first_break_even").needs).toEqual(["Cost of an engineer-day"]);
    expect(figureOf(result, "losing").known).toBe(false);
  });
});

it("proposes as a test no bet that is known too late or would not pay even if it surely worked", () => {
  const late = { work: "Late", kind: "new", days_month: 1, value_year: 90_000, months: 9 };
  const dear = { work: "Dear", kind: "new", days_month: 1, value_year: 400, months: 1 };
  expect(knownOf(run([...works, late, dear], [], team), "cheapest").words).toBe("Agencies");
  expect(whyNot(run([dear], [], team), "cheapest").why).toMatch(/worth what it costs/);
});

it("prices standing still by how recurring revenue fell, and not where it grows", () => {
  // 12 x 100,000 x 2 %.
  expect(valueOf(run(works, [], { mrr: 100_000, arr_growth_yearly: -0.02 }), "drift_year")).toBeCloseTo(24_000, 6);
  expect(figureOf(run(works, [], { mrr: 100_000, arr_growth_yearly: 0.02 }), "drift_year").known).toBe(false);
});

it("sets four ways beside each other in one unit", () => {
  // Gains: 80,000 + 90,000 + 54,000. To the target: less 46,000. One bet: 54,000. Outside: 12 x 35 x 800 = 336,000.
  expect(valueOf(whole, "keep_as_is")).toBeCloseTo(224_000, 6);
  expect(valueOf(whole, "to_target")).toBeCloseTo(178_000, 6);
  expect(valueOf(whole, "one_bet")).toBeCloseTo(54_000, 6);
  expect(valueOf(whole, "one_bet_days")).toBe(85);
  expect(valueOf(whole, "buy")).toBeCloseTo(224_000 - 336_000, 6);
});

describe("what cannot be", () => {
  it.each<[AnalysisRow, RegExp]>([
    [{ work: "A", kind: "new", days_month: 5, chance: 1.2 }, /chance lies between/],
    [{ work: "A", kind: "new", days_month: -5 }, /fewer than 0 days/],
    [{ work: "A", kind: "new", days_month: 5, months: 0 }, /more than 0 months/],
    [{ work: "connections", kind: "new", days_month: 5 }, /stands in the table twice/],
  ])("is named and computed no further: %j", (row, why) => {
    const result = run([...works, row], split(0.4, 0.3, 0.3), team);
    expect(whyNot(result, "keep_share").why).toMatch(why);
    expect(knownOf(result, "unusable_row").words).toBe(row["work"]);
    expect(result.figures.filter(({ key, measured }) => measured.known && /day$|value$|stop/.test(key))).toEqual([]);
  });

  it("more listed than there is: the shares stay, the distance to a target does not", () => {
    const result = run(works, split(0.4, 0.3, 0.3), { ...team, engineers: 5 });
    expect(valueOf(result, "over_days")).toBe(95);
    expect(valueOf(result, "keep_share")).toBeCloseTo(100 / 195, 12);
    expect(whyNot(result, "new_short").why).toMatch(/more person-days a month than there are/);
  });

  it("a target above the whole or given twice", () => {
    expect(whyNot(run(works, split(1.4, 0, 0)), "new_short").why).toMatch(/between 0 % and 100 %/);
    expect(whyNot(run(works, [...split(0.4, 0.3, 0.3), { kind: "new", share: 0.1 }]), "new_short").why).toMatch(
      /twice/,
    );
  });

  it("nothing at all asks for the list", () => {
    expect(whyNot(run([]), "keep_share").needs).toEqual(["Where the team's time goes"]);
  });
});

const work = fc.record({
  kind: fc.constantFrom("keep", "improve", "new"),
  days_month: fc.integer({ min: 1, max: 60 }),
  can_stop: fc.constantFrom("yes", "no"),
  value_year: fc.integer({ min: 1, max: 500_000 }),
  chance: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  months: fc.integer({ min: 1, max: 12 }),
  outside_month: fc.integer({ min: 0, max: 9_000 }),
});
const list = fc
  .array(work, { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, at): AnalysisRow => ({ ...row, work: `W${at}` })));
const shares = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([keep, improve, fresh]) => split(keep / 10, improve / 10, fresh / 10));

describe("whatever the list", () => {
  it("what stops and what can't be freed are together what lies above the target, and no obligation stops", () => {
    fc.assert(
      fc.property(list, shares, (rows, target) => {
        const result = run(rows, target, { engineer_day_cost: 500 });
        const above = ["keep", "improve", "new"].reduce((all, kind) => all + valueOf(result, `${kind}_above`), 0);
        expect(valueOf(result, "stop_days") + valueOf(result, "stop_short")).toBeCloseTo(above, 6);
        const names = result.tables[1]?.rows.map(([name]) => name) ?? [];
        expect(rows.filter(({ work: name, can_stop }) => can_stop === "no" && names.includes(String(name)))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it("at the chance that turns the order both bets bring the same a day", () => {
    fc.assert(
      fc.property(list, (rows) => {
        const result = run(rows);
        if (!figureOf(result, "flip_to").known) return;
        const turned = rows.map((row) =>
          row["work"] === knownOf(result, "flip_work").words ? { ...row, chance: valueOf(result, "flip_to") } : row,
        );
        const [one, other] = ["first", "second"].map((key) => knownOf(result, key).words);
        const again = run(turned).tables[0]!.rows;
        const dayOf = (name: string | undefined) => {
          const cell = again.find(([first]) => first === name)?.at(-1);
          return typeof cell === "object" && cell !== null ? cell.value : Number.NaN;
        };
        expect(Math.abs(dayOf(one) - dayOf(other))).toBeLessThan(1e-6 * Math.max(1, Math.abs(dayOf(one))));
      }),
      { numRuns: 60 },
    );
  });

  it("a range holds its value, and less likely is never better", () => {
    fc.assert(
      fc.property(list, (rows) => {
        const result = run(rows, [], { engineer_day_cost: 500 });
        for (const key of ["improve_value", "new_value"]) {
          const found = figureOf(result, key);
          if (!found.known || !found.range) continue;
          expect(found.range.low).toBeLessThanOrEqual(found.quantity.value + 1e-6);
          expect(found.range.high).toBeGreaterThanOrEqual(found.quantity.value - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});
