import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const steps: AnalysisRow[] = [
  { step: "Accounts", kind: "access", by_day: 3, owner: "Founder", hours: 6 },
  { step: "Machine", kind: "work", by_day: 5, owner: "Maria", hours: 4, needs: "accounts" },
  { step: "Reviewed", kind: "work", by_day: 9, owner: "Maria", hours: 4, needs: "Machine" },
  { step: "Reads the rules", kind: "decide", by_day: 7 },
  { step: "Live", kind: "first", by_day: 10, owner: "Maria", hours: 1, needs: "Reviewed; Reads the rules" },
  { step: "Whom to ask", kind: "person", by_day: 1, owner: "Maria", hours: 1 },
];
type Tables = Record<string, readonly AnalysisRow[]>;
const run = (rows: readonly AnalysisRow[], tables: Tables = {}, answers: Record<string, string | number> = {}) =>
  runAnalysis("onboarding-plan", inputsOf({}, answers, "2026-11-01", { onboarding_steps: rows, ...tables }));
const starting = (starts: string): Tables => ({ starter: [{ role: "Engineer", starts }] });

describe("the dates of the plan", () => {
  it("skip weekends and the days given as off", () => {
    // Monday 16 November is day 1, Wednesday 25 day 8; Thursday and Friday are off; Monday 30 is day 9, Tuesday 1 December day 10.
    const result = run(steps, { ...starting("2026-11-16"), days_off: [{ day: "2026-11-26" }, { day: "2026-11-27" }] });
    expect(knownOf(result, "start_date").words).toBe("Monday 16 November");
    expect(knownOf(result, "contribution_date").words).toBe("Tuesday 1 December");
    // From Sunday 1 November: ten worked days in the two weeks before the 16th.
    expect(valueOf(result, "days_to_start")).toBe(10);
  });

  it("begin on the first worked day when the start is none, and say so", () => {
    const result = run(steps, starting("2026-11-14"));
    expect(knownOf(result, "start_date").words).toBe("Monday 16 November");
    expect(result.cautions.join()).toMatch(/Saturday 14 November is no working day/);
  });

  it("say which working day it is, and by how much the plan is over", () => {
    // Wednesday 28, Thursday 29, Friday 30 October; today is a Sunday, before the fourth.
    expect(valueOf(run(steps, starting("2026-10-28")), "day_today")).toBe(4);
    expect(whyNot(run(steps, starting("2019-01-07")), "day_today").why).toMatch(/are over/);
    expect(valueOf(run(steps, starting("2019-01-07")), "plan_over")).toBeGreaterThan(1_000);
  });

  it("never fall on a weekend or a day off, and never go back", () => {
    const day = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 20 }), (start, off) => {
        const rows = Array.from({ length: 30 }, (_, at) => ({ step: `S${at}`, by_day: at }));
        const tables = { ...starting(iso(start)), days_off: off.map((one) => ({ day: iso(one) })) };
        const dates = run(rows, tables).tables[0]!.rows.map((row) => String(row[2]));
        expect(new Set(dates).size).toBe(30);
        expect(dates.filter((date) => /^S(atur|un)day/.test(date))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the way to the first contribution", () => {
  const result = run(steps, {}, { waiting_cost: 500 });

  it("is the chain of what is needed last, and its longest wait sets the day", () => {
    // Accounts 3, machine 5 - 3 = 2, reviewed 9 - 5 = 4, live 10 - 9 = 1.
    expect(valueOf(result, "contribution_day")).toBe(10);
    expect(valueOf(result, "way_steps")).toBe(4);
    expect(knownOf(result, "setter").words).toBe("Reviewed");
    expect(valueOf(result, "setter_days")).toBe(4);
    expect(valueOf(result, "setter_price")).toBe(2_000);
  });

  it("gets shorter only as far as the next chain lets it", () => {
    // Access ready: 0 + 2 + 4 + 1 = 7, but the rules are read on day 7, so live is 7 + 1 = 8.
    expect(valueOf(result, "ready_day")).toBe(8);
    expect(valueOf(result, "ready_saves")).toBe(2);
    expect(valueOf(result, "ready_price")).toBe(1_000);
    // Without the wait for the review: 3 + 2 + 0 = 5, the rules on 7, live 8.
    expect(valueOf(result, "without_setter_day")).toBe(8);
  });

  it("stands out in the picture", () => {
    const picture = result.pictures[0]!;
    if (picture.shape !== "plan") throw new Error("no plan");
    expect(picture.columns).toEqual(["Before", "Week 1", "Week 2"]);
    expect(picture.rows.filter(({ emphasis }) => emphasis).map(({ label }) => label)).toEqual([
      "Accounts",
      "Machine",
      "Reviewed",
      "Live",
    ]);
    expect(picture.milestones).toEqual([
      { at: 1, label: "First day" },
      { at: 3, label: "First contribution" },
    ]);
  });

  it("is never later with access ready or without the longest wait, and its waits add up to its day", () => {
    const days = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (waits, access) => {
        let day = 1;
        const rows = waits.map((wait, at) => ({
          step: `S${at}`,
          kind: at === waits.length - 1 ? "first" : at === access ? "access" : "work",
          by_day: Math.min(65, (day += wait)),
          needs: at === 0 ? "" : `S${at - 1}`,
        }));
        const found = run(rows);
        const planned = valueOf(found, "contribution_day");
        expect(valueOf(found, "ready_day")).toBeLessThanOrEqual(planned);
        expect(valueOf(found, "without_setter_day")).toBe(planned - valueOf(found, "setter_days"));
        expect(valueOf(found, "way_steps")).toBe(waits.length);
      }),
      { numRuns: 50 },
    );
  });

  it("is not made up where the table does not hold it", () => {
    expect(whyNot(run([{ step: "A", by_day: 2 }]), "contribution_day").needs).toEqual([
      "Which step is the first contribution",
    ]);
    expect(whyNot(run([{ step: "A", kind: "first", by_day: 2 }]), "setter").needs).toEqual([
      "What the first contribution needs",
    ]);
    const circle: AnalysisRow[] = [
      { step: "A", by_day: 1, needs: "B" },
      { step: "B", kind: "first", by_day: 2, needs: "A" },
    ];
    expect(whyNot(run(circle), "setter").why).toMatch(/waits for itself/);
    const strange = run([{ step: "B", kind: "first", by_day: 2, needs: "Badge" }]);
    expect(whyNot(strange, "setter").why).toBe('"B" needs "Badge", which is no step of the plan.');
    expect(strange.cautions.join()).toMatch(/Badge/);
  });
});

describe("what is wrong with the plan", () => {
  it("names steps without an owner or a day, and those due before what they need", () => {
    const result = run([...steps, { step: "Customer", kind: "customer" }, { step: "Demo", by_day: 2, needs: "Live" }]);
    expect(knownOf(result, "ownerless_list").words).toBe("Reads the rules, Customer, and Demo");
    expect(knownOf(result, "undated_list").words).toBe("Customer");
    expect(knownOf(result, "out_of_order_list").words).toBe("Demo before Live");
    expect(knownOf(result, "absent_list").words).toBe("a talk on how it goes");
  });

  it("sets no day by steps that are out of order on the way", () => {
    const result = run([
      { step: "A", by_day: 5 },
      { step: "B", kind: "first", by_day: 2, needs: "A" },
    ]);
    expect(valueOf(result, "out_of_order")).toBe(1);
    expect(whyNot(result, "setter").why).toBe('"B" is due before "A", which it needs.');
  });

  it("says by name what cannot be", () => {
    const why = (row: AnalysisRow) => whyNot(run([{ step: "A", kind: "first", ...row }]), "contribution_day").why;
    expect(why({ by_day: 0 })).toMatch(/before the first day, which cannot be/);
    expect(why({ by_day: 400 })).toMatch(/behind working day 65/);
    expect(why({ by_day: -1 })).toMatch(/below 0/);
    expect(why({ by_day: 1.5 })).toMatch(/whole working day/);
    expect(why({ by_day: 2, hours: -3 })).toMatch(/fewer than 0 hours/);
    expect(why({ by_day: 2, hours: 60 })).toMatch(/more hours than there are/);
    expect(whyNot(run([{ step: "A" }, { step: "a" }]), "steps").why).toMatch(/twice/);
    expect(whyNot(run([]), "steps").needs).toEqual(["The steps of the first weeks"]);
    expect(whyNot(run(steps, starting("2026-02-30")), "start_date").why).toMatch(/no day of the calendar/);
  });
});

describe("the hours of those who help", () => {
  const helpers: AnalysisRow[] = [
    { who: "founder", hours_week: 5 },
    { who: "Maria", hours_week: 9 },
  ];

  it("are held against what they can give, week by week, and the worst week is named", () => {
    // Founder in week 1: 6 of 5. Maria in week 1: machine 4, whom to ask 1; of the review, days 6 to 9, none: 5 of 9.
    const result = run(steps, { who_helps: helpers });
    expect(valueOf(result, "asked_hours")).toBe(16);
    expect(valueOf(result, "overloads")).toBe(1);
    expect(knownOf(result, "overload_who").words).toBe("Founder");
    expect(knownOf(result, "overload_week").words).toBe("week 1");
    expect(valueOf(result, "overload_hours")).toBe(1);
    expect(knownOf(result, "busiest").words).toBe("Maria");
  });

  it("spread a long step over its days, and leave out what the starter owns", () => {
    // Ten hours over ten days: five in each of two weeks.
    const long = { step: "Pairing", by_day: 10, owner: "Founder", hours: 10 };
    expect(valueOf(run([long], { who_helps: helpers }), "overloads")).toBe(0);
    expect(valueOf(run([{ ...long, hours: 12 }], { who_helps: helpers }), "overloads")).toBe(2);
    const own = run([{ ...long, owner: "engineer", hours: 40 }], { who_helps: helpers, ...starting("2026-11-16") });
    expect(whyNot(own, "asked_hours").needs).toEqual(["Hours of the owner for each step"]);
  });

  it("add up to the hours of the steps, whatever the days", () => {
    const row = fc.record({ by_day: fc.integer({ min: 0, max: 65 }), hours: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const all = rows.reduce((total, { hours }) => total + hours, 0);
        const result = run(rows.map((one, at) => ({ ...one, step: `S${at}`, owner: at % 2 ? "A" : "B" })));
        if (all === 0) expect(whyNot(result, "asked_hours").needs).toHaveLength(1);
        else expect(valueOf(result, "asked_hours")).toBeCloseTo(all, 9);
      }),
      { numRuns: 50 },
    );
  });

  it("name whose hours nobody has said, and are held against nothing without any", () => {
    expect(knownOf(run(steps, { who_helps: [helpers[0]!] }), "unsaid_list").words).toBe("Maria");
    expect(whyNot(run(steps), "overloads").needs).toEqual(["Hours a week that each owner can give"]);
    expect(whyNot(run(steps, { who_helps: [...helpers, helpers[1]!] }), "overloads").why).toMatch(/twice/);
    expect(whyNot(run(steps, { who_helps: [{ who: "A", hours_week: 200 }] }), "overloads").why).toMatch(/0 and 168/);
  });
});

describe("earlier starters", () => {
  const earlier = (...days: number[]): Tables => ({
    earlier_starters: days.map((first_days, at) => ({
      start: "2025-03-03",
      first_days,
      stayed: at === 0 ? "no" : "yes",
    })),
  });

  it("give the middle with its range and their number, and say when that is thin", () => {
    const result = run(steps, earlier(14, 30, 18, 22));
    expect(knownOf(result, "earlier_median")).toMatchObject({ quantity: { value: 20 }, range: { low: 14, high: 30 } });
    expect(valueOf(result, "ahead_of_median")).toBe(10);
    expect(valueOf(result, "ahead_of_fastest")).toBe(4);
    expect(result.cautions.join()).toMatch(/fewer than 5 people/);
    expect(run(steps, earlier(14, 30, 18, 22, 9)).cautions.join()).not.toMatch(/fewer than 5/);
    expect(valueOf(result, "stayed_share")).toBe(0.75);
    expect(valueOf(result, "left_early")).toBe(1);
  });

  it("are not believed where they cannot be", () => {
    const why = (row: AnalysisRow) => whyNot(run(steps, { earlier_starters: [row] }), "earlier_median").why;
    expect(why({ start: "2027-01-04", first_days: 3 })).toMatch(/begins after today/);
    expect(why({ start: "2026-01-05", first_days: 0 })).toMatch(/before the first day/);
    expect(why({ start: "2026-09-01", first_days: 9, stayed: "yes" })).toMatch(/started less than that ago/);
  });
});

describe("what brings the starter together with others", () => {
  const rituals: AnalysisRow[] = [
    { ritual: "Round", times_week: 5, minutes: 15, at_hour: 9.5 },
    { ritual: "Demo", times_week: 1, minutes: 60, at_hour: 16 },
    { ritual: "Workshop", times_week: 1, minutes: 300 },
  ];
  const away = { works_from: "remote", overlap: 4, overlap_from: 13 };

  it("counts only what lies in the shared hours", () => {
    // Shared: 13 to 17. The round is at half past nine, the demo ends at 17, the workshop takes five hours.
    const result = run(steps, { rituals }, away);
    expect(knownOf(result, "outside_list").words).toBe("Round and Workshop");
    expect(valueOf(result, "contacts")).toBe(7);
    expect(valueOf(result, "contacts_inside")).toBe(1);
    expect(valueOf(result, "contacts_short")).toBe(7);
    // 5 x 0.25 + 1 + 5 = 7.25 hours of 5 x 4 = 20.
    expect(valueOf(result, "ritual_hours")).toBe(7.25);
    expect(valueOf(result, "ritual_share")).toBeCloseTo(7.25 / 20, 12);
  });

  it("holds only lengths against the shared hours while nobody says when these begin", () => {
    const result = run(steps, { rituals }, { works_from: "mixed", overlap: 4 });
    expect(knownOf(result, "outside_list").words).toBe("Workshop");
    expect(valueOf(result, "contacts_rule")).toBe(6);
    expect(valueOf(result, "contacts_short")).toBe(0);
  });

  it("finds shared hours that go past midnight", () => {
    const late = [{ ritual: "Call", times_week: 1, minutes: 30, at_hour: 0.5 }];
    expect(valueOf(run(steps, { rituals: late }, { ...away, overlap_from: 22 }), "rituals_outside")).toBe(0);
  });

  it("has no rule and no shared hours for an office, and says what cannot be", () => {
    expect(whyNot(run(steps, { rituals }, { works_from: "office" }), "contacts_short").needs).toEqual([]);
    expect(whyNot(run(steps, { rituals }, { works_from: "office" }), "rituals_outside").needs).toEqual([]);
    expect(valueOf(run(steps, { rituals }, { ...away, overlap: 0 }), "contacts_inside")).toBe(0);
    expect(whyNot(run(steps, { rituals }, { ...away, overlap: 30 }), "contacts_inside").why).toMatch(/above 24/);
    const endless = [{ ritual: "Call", times_week: 50, minutes: 1_440 }];
    expect(whyNot(run(steps, { rituals: endless }, away), "contacts").why).toMatch(/more hours than a week has/);
  });
});
