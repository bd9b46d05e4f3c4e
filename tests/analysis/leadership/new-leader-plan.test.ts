import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { loadPerWeek, standOf } from "../../../electron/analysis/leadership/load-per-week.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const stakeholders: AnalysisRow[] = [
  { person: "Founder", influence: 5, support: 4, how: "heard" },
  { person: "Lead of the other squad", influence: 4, support: 2, how: "guess" },
  { person: "Bank engineer", influence: 4, support: 4, how: "guess" },
  { person: "Support lead", influence: 3, support: 5, how: "heard" },
];
const planRows: AnalysisRow[] = [
  { thing: "Hear everybody", from_week: 1, to_week: 4, hours_week: 6, measure: "people heard" },
  { thing: "End two projects", from_week: 4, to_week: 6, hours_week: 5, measure: "projects", yes_from: "founder" },
  { thing: "Mend imports", from_week: 3, to_week: 8, hours_week: 6, measure: "tickets", yes_from: "Bank engineer" },
  { thing: "Squads plan alone", from_week: 5, to_week: 12, hours_week: 4, yes_from: "Lead of the other squad" },
];
const run = (tables: Record<string, readonly AnalysisRow[]>, answers: Record<string, number> = {}) =>
  runAnalysis("new-leader-plan", inputsOf({}, answers, "2026-11-24", tables));
const whole = run({ stakeholders, plan_rows: planRows }, { week_hours: 45, fixed_hours: 33 });

describe("the map of people", () => {
  it("names who has much influence and is against it, and how far guesses could move the support", () => {
    expect(valueOf(whole, "strong_people")).toBe(3);
    expect(valueOf(whole, "opposed")).toBe(1);
    expect(knownOf(whole, "opposed_first").words).toBe("Lead of the other squad");
    expect(valueOf(whole, "guessed")).toBe(2);
    // Influence 5 + 4 + 4 + 3 = 16. For it: 5 + 4 + 3 = 12. Heard to be for it: 5 + 3 = 8. With all guesses for it: 16.
    expect(knownOf(whole, "support_share")).toMatchObject({ quantity: { value: 0.75 }, range: { low: 0.5, high: 1 } });
    expect(whole.pictures[0]).toMatchObject({
      shape: "scatter",
      title: "1 person with much influence is against it",
    });
  });

  it("keeps a support between what is heard and what all guesses would give", () => {
    const one = fc.record({
      influence: fc.integer({ min: 1, max: 5 }),
      support: fc.integer({ min: 1, max: 5 }),
      how: fc.constantFrom("heard", "guess"),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (people) => {
        const named = people.map((row, at) => ({ ...row, person: `P${at}` }));
        const { quantity, range } = knownOf(run({ stakeholders: named }), "support_share");
        expect(range!.low).toBeLessThanOrEqual(quantity.value);
        expect(range!.high).toBeGreaterThanOrEqual(quantity.value);
      }),
      { numRuns: 40 },
    );
  });

  it("refuses what is no judgement, or a person twice", () => {
    const why = (...rows: AnalysisRow[]) => whyNot(run({ stakeholders: rows }), "opposed").why;
    expect(why({ person: "A", influence: 9, support: 1 })).toMatch(/run from 1 to 5/);
    expect(why({ person: "A", influence: 1, support: 1 }, { person: "a", influence: 2, support: 2 })).toMatch(/twice/);
    expect(why({ person: "A", influence: 1 })).toMatch(/needs Influence and support of "A"/);
  });
});

describe("the plan by day 30, 60 and 90", () => {
  it("sorts by the week in which a thing ends, and counts what has no measure", () => {
    expect([30, 60, 90].map((day) => valueOf(whole, `by_${day}`))).toEqual([1, 2, 1]);
    expect(valueOf(whole, "measured_share")).toBe(0.75);
    expect(valueOf(whole, "unmeasured")).toBe(1);
  });

  it("finds the first yes that is not there: a guess is none, whatever its height", () => {
    expect(valueOf(whole, "open_yes")).toBe(2);
    expect(knownOf(whole, "open_yes_person").words).toBe("Bank engineer");
    expect(knownOf(whole, "open_yes_week").words).toBe("week 3");
    const stranger = [{ thing: "A", from_week: 2, to_week: 2, hours_week: 1, yes_from: "The board" }];
    expect(knownOf(run({ stakeholders, plan_rows: stranger }), "open_yes_person").words).toBe("The board");
  });

  it("says by name what cannot be", () => {
    const why = (row: AnalysisRow) => whyNot(run({ plan_rows: [row] }), "planned").why;
    expect(why({ thing: "A", from_week: 5, to_week: 4, hours_week: 1 })).toBe('"A" ends before it begins.');
    expect(why({ thing: "A", from_week: 0, to_week: 4, hours_week: 1 })).toMatch(/before the first week/);
    expect(why({ thing: "A", from_week: 1, to_week: 14, hours_week: 1 })).toMatch(/behind week 13/);
    expect(why({ thing: "A", from_week: 1.5, to_week: 4, hours_week: 1 })).toMatch(/whole week/);
    expect(why({ thing: "A", from_week: 1, to_week: 4, hours_week: -1 })).toMatch(/fewer than 0/);
    expect(why({ thing: "A", from_week: 1, to_week: 4 })).toMatch(/Weeks and hours of "A"/);
  });
});

describe("the load of a week", () => {
  it("adds the rows of each week and holds them against the hours there are", () => {
    // There are 45 - 33 = 12. Weeks 1-2: 6. 3: 12. 4: 6 + 5 + 6 = 17. 5-6: 5 + 6 + 4 = 15. 7-8: 10. 9-12: 4. 13: 0.
    expect(valueOf(whole, "hours_there")).toBe(12);
    expect(valueOf(whole, "peak_load")).toBe(17);
    expect(knownOf(whole, "peak_week").words).toBe("week 4");
    expect(valueOf(whole, "weeks_over")).toBe(3);
    // 5 + 3 + 3 = 11 have to move; in all 107 of 13 x 12 = 156 are asked for, so nothing has to go.
    expect(valueOf(whole, "to_move")).toBe(11);
    expect(valueOf(whole, "to_drop")).toBe(0);
    expect(figureOf(whole, "peak_fill")).toMatchObject({ verdict: { level: "poor", source: { heuristic: true } } });
  });

  it("says what has to go where no week has room", () => {
    // 107 hours against 13 x 5 = 65.
    const tight = run({ plan_rows: planRows }, { week_hours: 38, fixed_hours: 33 });
    expect(valueOf(tight, "to_drop")).toBe(42);
    const none = run({ plan_rows: planRows }, { week_hours: 33, fixed_hours: 33 });
    expect(whyNot(none, "peak_fill").why).toMatch(/No hour/);
  });

  it("says the load without the hours, and refuses a week that is fuller than it is long", () => {
    const alone = run({ plan_rows: planRows });
    expect(valueOf(alone, "peak_load")).toBe(17);
    expect(whyNot(alone, "weeks_over").needs).toEqual([
      "Working hours in the week",
      "Hours of the week that are taken already",
    ]);
    expect(whyNot(run({}, { week_hours: 30, fixed_hours: 40 }), "hours_there").why).toMatch(/More hours/);
    expect(whyNot(run({}, { week_hours: 200, fixed_hours: 40 }), "hours_there").why).toMatch(/above 168/);
  });

  it("never asks to drop more than it asks to move, and needs neither where each week fits", () => {
    const item = fc
      .record({ from: fc.integer({ min: 1, max: 13 }), long: fc.integer({ min: 0, max: 12 }), hours: fc.nat(20) })
      .map(({ from, long, hours }) => ({ label: "", from, to: Math.min(13, from + long), hours }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.nat(60), (items, hours) => {
        const load = loadPerWeek(items, 13);
        const stand = standOf(load, hours);
        expect(stand.tooMuch).toBeLessThanOrEqual(stand.excess);
        expect(stand.over.length === 0).toBe(stand.excess === 0);
        expect(stand.peak).toBe(Math.max(...load));
      }),
      { numRuns: 100 },
    );
  });

  it("counts how much of the team was heard, and no more than all of it", () => {
    expect(valueOf(run({}, { talked_people: 3, team_people: 9 }), "talked_share")).toBeCloseTo(1 / 3, 12);
    expect(whyNot(run({}, { talked_people: 10, team_people: 9 }), "talked_share").why).toMatch(/More people/);
  });

  it("moves with the hours in a what-if", () => {
    const inputs = inputsOf({}, { week_hours: 45, fixed_hours: 33 }, "2026-11-24", { plan_rows: planRows });
    const freed = runAnalysis("new-leader-plan", inputs, [{ input: "fixed_hours", to: 28 }]);
    expect(valueOf(freed, "weeks_over")).toBe(0);
  });
});
