import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { ways } from "../../../electron/analysis/hiring/choose-way.ts";
import { dutyKeys, hurts, type Hurt } from "../../../electron/analysis/hiring/duties.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const duty = (key: string, hours: number, hurt: string, who = ""): AnalysisRow => ({
  duty: key,
  hours_week: hours,
  hurt,
  who,
});
const ledgerlyDuties = [
  duty("direction", 5, "much", "squad leads"),
  duty("people", 9, "stops"),
  duty("dates", 6, "stops", "the founder"),
  duty("voice", 3, "much", "the founder"),
  duty("internal", 2, "little", "the founder"),
  duty("hiring", 2, "none", "the founder"),
  duty("hands", 4, "little", "lead of squad two"),
];
const prices = {
  week_hours: 42,
  leader_cost_low: 170_000,
  leader_cost_high: 220_000,
  months_to_hire: 5,
  months_to_hire_late: 8,
  vacancy_days_month: 22,
  engineer_day_cost: 600,
  notice_months: 7,
  fractional_day_cost: 1_300,
  inside_hours: 16,
};
const run = (
  rows: readonly AnalysisRow[],
  answers: Record<string, string | number> = {},
  tables: Record<string, readonly AnalysisRow[]> = {},
) =>
  runAnalysis(
    "leader-hiring",
    inputsOf({ cash: 1_400_000, net_burn: 95_000, engineers: 9 }, answers, "2026-11-24", { duties: rows, ...tables }),
  );
const wayOf = (rows: readonly AnalysisRow[], answers: Record<string, string | number>) =>
  ways[valueOf(run(rows, { week_hours: 40, ...answers }), "way")];

describe("which role the duties ask for", () => {
  const result = run(ledgerlyDuties, prices);

  it("is weighed by hours and hurt", () => {
    // Loads: 10 + 27 + 18 + 6 + 2 + 0 + 4 = 67. Head: 5 + 27 + 18 = 50. CTO: 10 + 13.5 + 9 + 6 = 38.5. IT: 2.
    expect(valueOf(result, "fit_head")).toBeCloseTo(50 / 67, 12);
    expect(valueOf(result, "fit_cto")).toBeCloseTo(38.5 / 67, 12);
    expect(valueOf(result, "fit_it")).toBeCloseTo(2 / 67, 12);
    expect(knownOf(result, "best").words).toBe("head of engineering");
    expect(valueOf(result, "fit_lead")).toBeCloseTo(11.5 / 67, 12);
    expect(valueOf(result, "hands_share")).toBeCloseTo(4 / 67, 12);
  });

  it("takes only hours that hurt, no building, and of the office only what is at home there", () => {
    // All that hurts without building: 5 + 9 + 6 + 3 + 2 = 25. With a head: 5 + 9 + 6 = 20 of 42.
    expect(valueOf(result, "need_hours")).toBe(25);
    expect(valueOf(result, "office_hours")).toBe(20);
    expect(knownOf(result, "fill")).toMatchObject({
      quantity: { value: 20 / 42 },
      verdict: { words: "no full-time role" },
    });
  });

  it("names the heaviest duty, what has nobody, and who carries most of the rest", () => {
    expect(knownOf(result, "worst_duty").words).toBe("leading the engineers");
    expect(knownOf(result, "unheld_first").words).toBe("leading the engineers");
    expect(valueOf(result, "unheld")).toBe(1);
    expect(knownOf(result, "carrier").words).toBe("the founder");
    expect(valueOf(result, "carrier_hours")).toBe(11);
  });

  it("names the one duty that turns it, with the fewest steps", () => {
    // Head 9 + 2.5 = 11.5, CTO 4.5 + 5 = 9.5. With direction at 2: head 9 + 5 = 14, CTO 4.5 + 10 = 14.5. No other single step does it.
    const close = run([duty("people", 3, "stops"), duty("direction", 5, "little"), duty("voice", 2, "none")]);
    expect(knownOf(close, "best").words).toBe("head of engineering");
    expect(knownOf(close, "flip_duty").words).toBe("setting the technical direction");
    expect(knownOf(close, "flip_to").words).toBe("much");
    expect(knownOf(close, "flip_office").words).toBe("CTO");
    expect(valueOf(close, "flip_steps")).toBe(1);
    const firm = run([duty("people", 9, "stops")]);
    expect(whyNot(firm, "flip_duty").why).toMatch(/No single duty/);
  });

  it("never depends on the order of the rows, lies between nothing and all, and holds under one unit for all hours", () => {
    const rows = fc.uniqueArray(
      fc.record({
        duty: fc.constantFrom(...dutyKeys),
        hours_week: fc.integer({ min: 0, max: 40 }),
        hurt: fc.constantFrom(...(Object.keys(hurts) as Hurt[])),
        who: fc.constantFrom("", "AB"),
      }),
      { selector: (row) => row.duty, minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const [one, turned, doubled] = [
          run(given),
          run(given.toReversed()),
          run(given.map((row) => ({ ...row, hours_week: row.hours_week * 2 }))),
        ];
        const fitOf = (found: typeof one) =>
          found.figures.filter(({ key }) => key.startsWith("fit_") && key !== "fit_lead");
        for (const [at, { key, measured }] of fitOf(one).entries()) {
          if (!measured.known) continue;
          expect(measured.quantity.value).toBeGreaterThanOrEqual(0);
          expect(measured.quantity.value).toBeLessThanOrEqual(1);
          expect(valueOf(turned, key)).toBeCloseTo(measured.quantity.value, 12);
          expect(fitOf(doubled)[at]?.measured).toMatchObject({ known: true });
          expect(valueOf(doubled, key)).toBeCloseTo(measured.quantity.value, 12);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the way to fill it", () => {
  const lead = [duty("people", 9, "stops"), duty("dates", 6, "stops")];
  const whole = [duty("direction", 14, "stops"), duty("voice", 12, "much")];

  it("never hires where hiring is closed, whatever else is said", () => {
    const answers = fc.record({
      may_hire: fc.constantFrom("later", "no"),
      inside: fc.constantFrom("ready", "could", "nobody", ""),
      outside_allowed: fc.constantFrom("yes", "no", "ask", ""),
    });
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 160 }), (said, hours) => {
        const way = wayOf([duty("people", hours, "stops"), duty("hands", 9, "stops")], said);
        expect(["inside", "outside", "shared"]).toContain(way);
        if (said.outside_allowed !== "yes") expect(way).not.toBe("outside");
      }),
      { numRuns: 60 },
    );
  });

  it("follows what weighs and how much of a week it fills", () => {
    expect(wayOf(lead, { may_hire: "yes", inside: "could" })).toBe("inside");
    expect(wayOf(lead, { may_hire: "yes", inside: "nobody" })).toBe("outside");
    expect(wayOf(lead, { may_hire: "yes", inside: "nobody", outside_allowed: "no" })).toBe("shared");
    expect(wayOf(whole, { may_hire: "yes", inside: "ready" })).toBe("full-time");
    expect(wayOf([...whole, duty("internal", 25, "much")], { may_hire: "yes" })).toBe("two");
    expect(wayOf([...lead, duty("hands", 40, "stops")], { may_hire: "yes" })).toBe("engineer");
    expect(wayOf([duty("people", 20, "none")], { may_hire: "yes" })).toBe("nobody");
  });

  it("is a full-time role from three days of five on, and no sooner", () => {
    expect(wayOf([duty("people", 24, "much")], { may_hire: "yes" })).toBe("full-time");
    expect(wayOf([duty("people", 23.9, "much")], { may_hire: "yes" })).toBe("outside");
  });

  it("waits for the length of a week", () => {
    expect(whyNot(run(lead), "way").needs).toEqual(["Working hours in the week"]);
    expect(knownOf(run(lead), "best").words).toBe("head of engineering");
  });
});

describe("what the seat costs", () => {
  const result = run(ledgerlyDuties, prices);

  it("empty, is what stands still, against the pay that is saved", () => {
    // 22 x 600 = 13,200; pay (170,000 + 220,000) / 24 = 16,250, from 14,166.67 to 18,333.33; five to eight months.
    expect(valueOf(result, "vacancy_month")).toBe(13_200);
    expect(knownOf(result, "vacancy_total")).toMatchObject({
      quantity: { value: 66_000 },
      range: { low: 66_000, high: 105_600 },
    });
    expect(valueOf(result, "vacancy_net_month")).toBe(-3_050);
  });

  it("filled wrongly, is the pay until they have left and a second search", () => {
    // 7 x 16,250 = 113,750; + 66,000.
    expect(valueOf(result, "wrong_pay")).toBe(113_750);
    expect(valueOf(result, "wrong_hire")).toBe(179_750);
  });

  it("by days, is held against a full-time leader", () => {
    // Direction, voice and internal: 10 hours of 42 / 5 = 8.4 a day, x 52 / 12 = 5.16 days; 16,250 / 1,300 = 12.5 days.
    expect(valueOf(result, "days_hours")).toBe(10);
    expect(valueOf(result, "days_needed")).toBeCloseTo((10 / 8.4) * (52 / 12), 10);
    expect(valueOf(result, "days_month")).toBeCloseTo((10 / 8.4) * (52 / 12) * 1_300, 8);
    expect(valueOf(result, "days_break_even")).toBe(12.5);
  });

  it("from inside, takes days from building and may leave something", () => {
    expect(valueOf(result, "inside_taken")).toBe(16);
    expect(valueOf(run(ledgerlyDuties, { ...prices, inside_hours: 30 }), "inside_taken")).toBe(20);
    expect(valueOf(result, "inside_left")).toBe(4);
    expect(valueOf(result, "inside_days")).toBeCloseTo((16 / 8.4) * (52 / 12), 10);
  });

  it("takes months of cash", () => {
    expect(valueOf(result, "runway_now")).toBeCloseTo(1_400_000 / 95_000, 10);
    expect(valueOf(result, "runway_with")).toBeCloseTo(1_400_000 / 111_250, 10);
  });

  it("names what cannot be, and computes nothing through it", () => {
    const said = (answers: Record<string, number>, key: string) =>
      whyNot(run(ledgerlyDuties, { ...prices, ...answers }), key).why;
    expect(said({ leader_cost_low: 300_000 }, "wrong_hire")).toMatch(/above the highest/);
    expect(said({ months_to_hire_late: 2 }, "vacancy_total")).toMatch(/shorter than the usual/);
    expect(said({ week_hours: 10 }, "inside_days")).toMatch(/more hours than a week has/);
    expect(said({ fractional_day_cost: 0 }, "days_break_even")).toMatch(/costs nothing/);
    expect(said({ notice_months: 600 }, "wrong_pay")).toMatch(/cannot be/);
    expect(whyNot(run([duty("people", 200, "stops")]), "best").why).toMatch(/fit into no week/);
    expect(whyNot(run([duty("people", 2, "stops"), duty("people", 3, "stops")]), "best").why).toMatch(
      /more than one row/,
    );
    expect(knownOf(run([duty("people", 200, "stops")]), "impossible").words).toMatch(/leading the engineers/);
    expect(whyNot(run([]), "impossible").why).toMatch(/Not enough data/);
    expect(whyNot(run([]), "best").needs).toEqual(["Duties with their hours a week and how much each hurts"]);
    expect(run([...ledgerlyDuties, { duty: "other", name: "Contracts", hurt: "much" }]).cautions.join()).toMatch(
      /Not counted.*Contracts/,
    );
  });
});

describe("the candidates", () => {
  const weights = [
    { criterion: "direction", weight: 3 },
    { criterion: "voice", weight: 2 },
  ];
  const scores = (candidate: string, direction: number, voice: number, evidence = "written"): AnalysisRow[] => [
    { candidate, criterion: "direction", score: direction, evidence },
    { candidate, criterion: "voice", score: voice, evidence: "written" },
  ];
  const compare = (...rows: AnalysisRow[][]) =>
    run(ledgerlyDuties, {}, { leader_weights: weights, leader_candidates: rows.flat() });

  it("are not told apart where a point on one criterion levels them", () => {
    // AB: 4 x 0.6 + 3 x 0.4 = 3.6; CD: 3 x 0.6 + 4 x 0.4 = 3.4. Lead 0.2: a third of a point on direction.
    const result = compare(scores("CD", 3, 4), scores("AB", 4, 3, "none"));
    expect(knownOf(result, "first").words).toBe("AB");
    expect(valueOf(result, "first_score")).toBeCloseTo(3.6, 12);
    expect(valueOf(result, "turn_points")).toBeCloseTo(1 / 3, 12);
    expect(knownOf(result, "turn_criterion").words).toBe("setting the technical direction");
    expect(valueOf(result, "apart")).toBe(0);
    expect(valueOf(result, "unwritten")).toBe(1);
    expect(knownOf(result, "unwritten_first").words).toBe("setting the technical direction");
  });

  it("are told apart where more than a point lies between them", () => {
    // AB 5, CD 2 x 0.6 + 1 x 0.4 = 1.6: lead 3.4 asks for more than the scale has.
    const result = compare(scores("AB", 5, 5), scores("CD", 2, 1));
    expect(valueOf(result, "apart")).toBe(1);
    expect(whyNot(result, "unwritten_first").why).toMatch(/written evidence/);
  });

  it("who lack a score or leave the scale are left out by name", () => {
    const result = compare(scores("AB", 5, 5), scores("CD", 9, 1), [{ candidate: "EF", criterion: "voice", score: 3 }]);
    expect(valueOf(result, "candidates")).toBe(1);
    expect(result.cautions.join(" ")).toMatch(
      /CD is left out: a score outside 1 to 5.*EF is left out: no score for setting/,
    );
    expect(whyNot(result, "apart").needs).toEqual(["Scores of a second candidate"]);
  });
});

it("holds a scorecard and a kit for the three heaviest duties that hurt, and no other", () => {
  const titles = run(ledgerlyDuties).tables.map(({ title, rows }) => [title.split(/[:(]/)[0], rows.length]);
  expect(titles).toContainEqual(["Scorecard of the first year", 3]);
  expect(titles).toContainEqual(["Interview kit", 3]);
  expect(
    run([duty("people", 3, "none")])
      .tables.map(({ title }) => title)
      .join(),
  ).not.toMatch(/Interview kit/);
});
