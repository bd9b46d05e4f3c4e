import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const skills: AnalysisRow[] = [
  { skill: "Splitting", needed: "asked", seen: "helped", own: "helped", evidence: "cut the scanner", weight: "high" },
  { skill: "Telling", needed: "alone", seen: "met", own: "alone", evidence: "the slip in October", weight: "medium" },
  { skill: "Choosing", needed: "asked", seen: "asked", own: "helped", evidence: "both squads asked", weight: "high" },
  { skill: "Reviewing", needed: "asked", seen: "alone", own: "alone", weight: "medium" },
  { skill: "Helping", needed: "alone" },
];
const earlier: AnalysisRow[] = [
  { skill: "splitting", level: "met", day: "2026-02-02" },
  { skill: "Choosing", level: "alone", day: "2026-03-02" },
  { skill: "Choosing", level: "asked", day: "2026-08-02" },
];
const work: AnalysisRow[] = [
  { work: "Second bank", from: "2027-01-11", skill: "Splitting", owner: "Squad lead" },
  { work: "Demos", from: "2027-06-20", skill: "Telling" },
];
const today = "2026-11-01";
const run = (tables: Record<string, readonly AnalysisRow[]>, answers: Record<string, string | number> = {}) =>
  runAnalysis("skill-gaps", inputsOf({}, answers, today, tables));
const whole = run(
  { skills, earlier_levels: earlier, coming_work: work },
  { by_month: "2027-06", learning_hours: 12, mentor_hours: 1, step_hours: 40 },
);
const planOf = (result: ReturnType<typeof run>) => {
  const picture = result.pictures.find(({ shape }) => shape === "plan");
  if (picture?.shape !== "plan") throw new Error("no plan");
  return picture;
};

describe("what is missing for the role", () => {
  it("is the steps between seen and needed, most steps times importance first", () => {
    // Splitting 4 - 2 = 2 x 3 = 6, Telling 3 - 1 = 2 x 2 = 4, Reviewing 4 - 3 = 1 x 2 = 2: 5 steps in 3 skills.
    expect(valueOf(whole, "steps_needed")).toBe(5);
    expect(valueOf(whole, "gaps")).toBe(3);
    expect(knownOf(whole, "gap_list").words).toBe("Splitting; Telling; Reviewing");
    expect(valueOf(whole, "met")).toBe(1);
    expect(valueOf(whole, "unplaced")).toBe(1);
    expect(whole.cautions.join()).toMatch(/Without both levels nothing can be said of Helping/);
  });

  it("puts a gap behind all others while nobody has said how much it matters", () => {
    const unsaid = { skill: "Far", needed: "shapes", seen: "met" };
    const result = run({ skills: [unsaid, { skill: "Near", needed: "alone", seen: "helped", weight: "low" }] });
    expect(knownOf(result, "gap_first").words).toBe("Near");
    expect(valueOf(result, "unweighted")).toBe(1);
  });

  it("tells views two steps apart from those one apart, and who is higher", () => {
    expect(valueOf(whole, "talk_first")).toBe(2);
    expect(valueOf(whole, "blind_spots")).toBe(1);
    expect(knownOf(whole, "blind_list").words).toMatch(/^Telling /);
    expect(knownOf(whole, "hidden_list").words).toMatch(/^Choosing /);
    expect(knownOf(whole, "step_list").words).not.toMatch(/Splitting.*placed this again/);
  });

  it("asks to talk in the table that both read, without a word on who is right", () => {
    const [table] = whole.tables;
    const cells = Object.fromEntries(table!.rows.map(([skill, , , own]) => [String(skill), own]));
    expect(cells).toMatchObject({ Telling: "does it alone: talk first", Splitting: "does it with help" });
  });

  it("lists as strengths only what is done alone and was seen", () => {
    expect(knownOf(whole, "strength_list").words).toBe(
      "- **Choosing**: others ask you. What I saw: both squads asked.",
    );
    expect(knownOf(whole, "unproven_list").words).toBe("Reviewing");
  });
});

describe("what is likely by the date", () => {
  it("is the person's own speed over the days left, in whole steps", () => {
    // 2 Feb to 1 Nov 2026 are 272 days, 1 + 1 = 2 steps. 1 Nov to 30 June 2027 are 241 days: 2 x 241 / 272 = 1.77.
    expect(valueOf(whole, "past_steps")).toBe(2);
    expect(valueOf(whole, "own_speed")).toBeCloseTo((2 / 272) * (365.25 / 12), 12);
    // One step otherwise: 1 x 241 / 272 = 0.9 and 3 x 241 / 272 = 2.7.
    expect(knownOf(whole, "plausible_steps")).toMatchObject({ quantity: { value: 1 }, range: { low: 0, high: 2 } });
    expect(valueOf(whole, "steps_over")).toBe(4);
    // 5 x 272 / 2 = 680 days after 1 November 2026: 11 September 2028.
    expect(knownOf(whole, "month_of_all").words).toBe("September 2028");
    expect(whole.message).toBe(
      "5 steps in 3 skills are missing for the role, and 1 of them is likely by June 2027 at the speed so far",
    );
  });

  it("is unknown without earlier check-ins, and the plan then only learns the speed", () => {
    const result = run({ skills }, { by_month: "2027-06" });
    expect(whyNot(result, "plausible_steps").needs).toEqual([
      "Where the person stood earlier, skill by skill, with the day",
    ]);
    expect(valueOf(result, "steps_planned")).toBe(3);
    expect(valueOf(result, "trial_steps")).toBe(3);
  });

  it("is not read off a short, a future or a falling past", () => {
    const after = (level: string, day: string) =>
      whyNot(
        run({ skills, earlier_levels: [{ skill: "Reviewing", level, day }] }, { by_month: "2027-06" }),
        "own_speed",
      ).why;
    expect(after("helped", "2026-09-01")).toMatch(/less than three months/);
    expect(after("helped", "2027-01-01")).toMatch(/lies ahead/);
    expect(after("shapes", "2026-01-01")).toMatch(/not judged alike/);
  });

  it("gives no month where no step was gained, and plans one step to begin with", () => {
    const still = { skill: "Reviewing", level: "alone", day: "2026-01-01" };
    const result = run({ skills, earlier_levels: [still] }, { by_month: "2027-06" });
    expect(valueOf(result, "plausible_steps")).toBe(0);
    expect(whyNot(result, "month_of_all").why).toMatch(/No step was gained/);
    expect(valueOf(result, "trial_steps")).toBe(1);
  });
});

describe("the plan", () => {
  it("takes what is most urgent, and no day before its work has run for four weeks", () => {
    // 1 x 272 / 2 = 136 days: 17 March 2027, behind 11 January + 28 days = 8 February.
    expect(knownOf(whole, "step_list").words).toBe(
      "- **By 17 March 2027: Splitting.** From doing it with help to doing it alone. The work for it: Second bank (owned by: Squad lead).",
    );
    expect(knownOf(whole, "waiting_list").words).toBe("Splitting; Telling; Reviewing");
    expect(planOf(whole).columns[0]).toBe("Nov 2026");
    expect(planOf(whole).columns).toHaveLength(8);
    expect(planOf(whole).title).toBe("Each step until June 2027 has real work to practise it on");
    const without = planOf(run({ skills }, { by_month: "2027-06" }));
    expect(without.title).toBe("No step until June 2027 has real work yet to practise it on");
    expect(without.rows.every(({ emphasis }) => emphasis)).toBe(true);
  });

  it("says which gaps no work practises, and names work that comes too late", () => {
    expect(knownOf(whole, "unpractised_list").words).toBe("Telling; Reviewing");
    expect(whole.cautions.join()).toMatch(/begins too late to be practised on before the date: Demos/);
    expect(whyNot(run({ skills }, { by_month: "2027-06" }), "unpractised").needs).toHaveLength(1);
  });

  it("holds its hours against those that there are", () => {
    // 241 days are 7.918 months: 12 x 7.918 = 95 hours there, 1 step x 40 needed.
    expect(valueOf(whole, "hours_there")).toBeCloseTo((12 * 241) / (365.25 / 12), 9);
    expect(valueOf(whole, "hours_needed")).toBe(40);
    expect(valueOf(whole, "hours_short")).toBe(0);
    // A talk of one hour every 4 weeks is 30.4375 / 28 = 1.087 hours a month, of 1.
    expect(valueOf(whole, "mentor_short")).toBeCloseTo(365.25 / 12 / 28 - 1, 9);
  });

  it("has no step without a month, and none in a month that is over or too far", () => {
    expect(whyNot(run({ skills }), "steps_planned").needs).toEqual(["The month by which the role is aimed at"]);
    expect(whyNot(run({ skills }, { by_month: "2026-10" }), "steps_planned").why).toMatch(/October 2026 has gone by/);
    expect(whyNot(run({ skills }, { by_month: "2099-01" }), "check_in_weeks").why).toMatch(/five years/);
  });

  it("for any person: steps fit speed and gaps, days are working days before the date, two check-ins before each", () => {
    const level = fc.constantFrom("met", "helped", "alone", "asked", "shapes");
    const weight = fc.constantFrom("low", "medium", "high", "");
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(fc.record({ needed: level, seen: level, own: level, weight, before: level, day, work: day }), {
          minLength: 1,
          maxLength: 7,
        }),
        fc.integer({ min: 0, max: 40 }),
        (cells, months) => {
          const month = 2026 * 12 + 10 + months;
          const result = run(
            {
              skills: cells.map((cell, at) => ({ ...cell, skill: `S${at}` })),
              earlier_levels: cells.map(({ before, day: on }, at) => ({ skill: `S${at}`, level: before, day: on })),
              coming_work: cells.map((cell, at) => ({ work: `W${at}`, skill: `S${at}`, from: cell.work })),
            },
            { by_month: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}` },
          );
          if (!figureOf(result, "steps_planned").known) return;
          const planned = valueOf(result, "steps_planned");
          expect(planned).toBeGreaterThan(0);
          expect(planned).toBeLessThanOrEqual(valueOf(result, "steps_needed"));
          if (valueOf(result, "trial_steps") === 0)
            expect(planned).toBe(Math.min(valueOf(result, "plausible_steps"), valueOf(result, "steps_needed")));
          const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getTime();
          const daysIn = (title: string) =>
            result.tables
              .find((table) => table.title.startsWith(title))!
              .rows.map(([cell]) => new Date(`${String(cell)} UTC`));
          const steps = daysIn("The steps");
          for (const date of [...steps, ...daysIn("Check-ins")]) expect([0, 6]).not.toContain(date.getUTCDay());
          for (const date of steps) expect(date.getTime()).toBeLessThanOrEqual(lastDay);
          const checkIns = daysIn("Check-ins");
          if (!result.cautions.some((caution) => caution.includes("so close")) && checkIns.length < 26)
            [...new Set(steps.map(Number))].forEach((by, at, all) =>
              expect(
                checkIns.filter((date) => date.getTime() <= by && date.getTime() > (all[at - 1] ?? 0)).length,
              ).toBeGreaterThanOrEqual(2),
            );
        },
      ),
      { numRuns: 150 },
    );
  });
});

it("says by name what cannot be", () => {
  expect(whyNot(run({}), "gaps").needs).toEqual(["Skills of the role, with the level needed and the level seen"]);
  expect(whyNot(run({ skills: [{ skill: "A", needed: "alone" }] }), "gaps").needs).toHaveLength(1);
  const twice = [
    { skill: "A", needed: "alone", seen: "met" },
    { skill: "a", needed: "alone", seen: "met" },
  ];
  expect(whyNot(run({ skills: twice }), "steps_needed").why).toMatch(/twice/);
  expect(whyNot(run({ skills }, { by_month: "2027-06", learning_hours: 900 }), "hours_there").why).toMatch(/744/);
  const lost = run({ skills, earlier_levels: [{ skill: "Juggling", level: "met", day: "2026-01-01" }] });
  expect(lost.cautions.join()).toMatch(/stand in no row of the skills.*Juggling/);
});
