import fc from "fast-check";
import { expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, ledgerlyMetrics, valueOf, whyNot } from "../company-inputs.ts";

const work = (
  initiative: string,
  [reach, weeks]: [number, number],
  [impact, confidence]: [string, string],
  rest: Record<string, string | number> = {},
): AnalysisRow => ({ initiative, reach, weeks, impact, confidence, ...rest });
const goals: AnalysisRow[] = [{ goal: "Grow" }, { goal: "Stay safe" }];
const initiatives = [
  work("Slow", [100, 20], ["low", "low"], { goal: "Else", from_quarter: 1 }),
  work("Quick", [400, 10], ["medium", "medium"], { goal: "grow", from_quarter: 1, to_quarter: 2 }),
  work("Middle", [300, 15], ["high", "low"], { goal: "Grow", from_quarter: 2 }),
];
const quarters: AnalysisRow[] = [
  { quarter: "Q1", weeks: 30 },
  { quarter: "Q2", weeks: 30 },
];
const run = (tables: Record<string, readonly AnalysisRow[]>, answers: Record<string, number> = {}) =>
  runAnalysis("strategy-plan", inputsOf({ ...ledgerlyMetrics, engineer_day_cost: 500 }, answers, "2026-11-24", tables));
const all = { strategy_goals: goals, initiatives, plan_quarters: quarters };
const wordsOf = (result: ReturnType<typeof run>, key: string) => knownOf(result, key).words;

it("maps goals to work both ways, in any case of letters", () => {
  const result = run(all);
  expect(wordsOf(result, "bare_goal_names")).toBe("“Stay safe”");
  expect(wordsOf(result, "astray_names")).toBe("“Slow”");
  expect(valueOf(result, "astray_weeks")).toBe(20);
});

it("orders by reach x impact x confidence / weeks and says how firm the first place is", () => {
  // Quick 400 x 1 x .8 / 10 = 32; Middle 300 x 2 x .5 / 15 = 20; Slow 100 x .5 x .5 / 20 = 1.25.
  const result = run(all);
  expect(["first", "second", "last"].map((key) => wordsOf(result, key))).toEqual(["Quick", "Middle", "Slow"]);
  expect(valueOf(result, "first_overrun")).toBeCloseTo(1.6, 12);
  // Middle with confidence .8 comes to 32, level and not first; with impact 3 to 30. Quick with impact .5 falls to 16.
  expect(wordsOf(result, "rival_names")).toBe("“Middle”");
  const firm = run({ ...all, initiatives: [initiatives[1]!, initiatives[0]!] });
  expect(valueOf(firm, "rivals")).toBe(0);
});

it("holds the weeks of each quarter against those of the people, and fills it in the order", () => {
  // 30 x 0.6 = 18 a quarter. Q1: 20 + 5 = 25, 7 missing; Q2: 5 + 15 = 20, 2 missing. 45 of 36 weeks: 125 %.
  const result = run(all, { planned_share: 0.6 });
  expect(valueOf(result, "short_quarters")).toBe(2);
  expect(wordsOf(result, "short_first")).toBe("Q1");
  expect(valueOf(result, "short_most")).toBeCloseTo(7, 12);
  expect(valueOf(result, "load")).toBeCloseTo(1.25, 12);
  // Quick takes 5 and 5; Middle's 15 find 13 in Q2, Slow's 20 find 13 in Q1. 35 weeks x 5 x $500.
  expect(wordsOf(result, "over_names")).toBe("“Middle”, “Slow”");
  expect(valueOf(result, "over_weeks")).toBe(35);
  expect(valueOf(result, "over_cost")).toBe(87_500);
  expect(result.pictures.map(({ shape }) => shape)).toEqual(["plan", "lines", "matrix"]);
  expect(
    valueOf(
      runAnalysis("strategy-plan", inputsOf({}, { planned_share: 0.6 }, "2026-11-24", all), [
        { input: "planned_share", to: 0.9 },
      ]),
      "short_quarters",
    ),
  ).toBe(0);
});

it("names what is missing or can't be", () => {
  expect(whyNot(run({}), "first").needs).toHaveLength(1);
  expect(whyNot(run({ initiatives }), "load").needs).toEqual(["Weeks of people in each quarter"]);
  expect(whyNot(run({ initiatives }), "bare_goals").needs).toEqual(["Goals of the year"]);
  expect(whyNot(run({ ...all, plan_quarters: [{ quarter: "Q1", weeks: 9 }] }), "load").why).toMatch(/not in the list/);
  expect(
    whyNot(
      run({
        ...all,
        plan_quarters: [
          { quarter: "Q1", weeks: -1 },
          { quarter: "Q2", weeks: 1 },
        ],
      }),
      "load",
    ).why,
  ).toMatch(/fewer than 0/);
  const odd = run({
    ...all,
    initiatives: [
      ...initiatives,
      work("Free", [1, 0], ["low", "low"]),
      work("Back", [1, 1], ["low", "low"], { from_quarter: 2, to_quarter: 1 }),
    ],
  });
  expect(valueOf(odd, "initiatives")).toBe(3);
  expect(odd.cautions.join(" ")).toMatch(/Free is left out.*Back is left out/);
});

it("keeps the order whatever the unit of reach, and never fills a quarter beyond what is there", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0.05, max: 1, noNaN: true }), (factor, share) => {
      const scaled = initiatives.map((one) => ({ ...one, reach: Number(one.reach) * factor }));
      const result = run({ ...all, initiatives: scaled }, { planned_share: share });
      expect(["first", "second", "last"].map((key) => wordsOf(result, key))).toEqual(["Quick", "Middle", "Slow"]);
      const kept = valueOf(result, "weeks_wanted") - valueOf(result, "over_weeks");
      expect(kept).toBeLessThanOrEqual(valueOf(result, "weeks_there") + 1e-6);
    }),
    { numRuns: 30 },
  );
});
