import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot, type MetricValues } from "../company-inputs.ts";

interface More {
  answers?: Record<string, string | number>;
  observations?: readonly AnalysisRow[];
  metrics?: MetricValues;
  today?: string;
}
const run = (fires: readonly AnalysisRow[], { answers = {}, observations = [], metrics = {}, today }: More = {}) =>
  runAnalysis("cause-diagnosis", inputsOf(metrics, answers, today ?? "2026-11-01", { fires, observations }));
const many = (count: number, first: string, rest: AnalysisRow = {}): AnalysisRow[] =>
  Array.from({ length: count }, (_, at) => ({ fire: `${first} ${at}`, first, ...rest }));
const beginnings = ["unowned", "two-decided", "skipped", "no-step", "weak-system", "defect", "supplier"];

describe("fires sorted by cause", () => {
  it("counts people, process, technology and outside by the first thing that went wrong", () => {
    const result = run(beginnings.map((first) => ({ fire: first, first, hours: 2 })));
    expect(["people", "process", "technology", "outside"].map((cause) => valueOf(result, `${cause}_fires`))).toEqual([
      2, 2, 2, 1,
    ]);
    expect(valueOf(result, "technology_hours")).toBe(4);
  });

  it("gives a share with its Wilson interval", () => {
    // 5 of 10, z = 1.96: (0.5 + 3.8415/20 -+ 1.96 sqrt(0.025 + 3.8415/400)) / 1.38415 = 0.2366 and 0.7634.
    const share = knownOf(run([...many(5, "unowned"), ...many(5, "skipped")]), "people_share");
    expect(share.quantity.value).toBe(0.5);
    expect(share.range?.low).toBeCloseTo(0.2366, 4);
    expect(share.range?.high).toBeCloseTo(0.7634, 4);
  });

  it("counts a fire of two rows once, and for neither cause where they name two", () => {
    const twice = { fire: "Import stuck", day: "2026-10-01" };
    const result = run([
      { ...twice, first: "unowned", hours: 3 },
      { ...twice, fire: "import  STUCK", first: "weak-system", hours: 5 },
      { fire: "Wrong rate", day: "2026-10-02", first: "skipped", hours: 1 },
    ]);
    expect(valueOf(result, "fires")).toBe(2);
    expect(valueOf(result, "disputed_fires")).toBe(1);
    expect(valueOf(result, "people_fires")).toBe(0);
    expect(valueOf(result, "technology_fires")).toBe(0);
    expect(valueOf(result, "fire_hours")).toBe(6);
    expect(valueOf(result, "named_twice")).toBe(1);
  });

  it("never loses or doubles a fire, whatever is entered", () => {
    const row = fc.record({
      fire: fc.constantFrom("A", "B", "C"),
      day: fc.constantFrom("2026-10-01", "2026-10-02", ""),
      first: fc.constantFrom(...beginnings, ""),
      hours: fc.nat({ max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), (rows) => {
        const result = run(rows);
        const causes = ["people", "process", "technology", "outside"];
        const sorted = valueOf(result, "sorted_fires");
        if (sorted > 0) {
          expect(causes.reduce((all, cause) => all + valueOf(result, `${cause}_fires`), 0)).toBe(sorted);
          expect(valueOf(result, "lead_fires")).toBeGreaterThanOrEqual(valueOf(result, "second_fires"));
          expect(valueOf(result, "possible_causes")).toBeGreaterThan(0);
          expect(valueOf(result, `${causes[valueOf(result, "start_cause") - 1]}_possible`)).toBe(1);
        }
        expect(sorted + valueOf(result, "disputed_fires")).toBeLessThanOrEqual(valueOf(result, "fires"));
      }),
      { numRuns: 60 },
    );
  });
});

describe("whether causes can be told apart", () => {
  it("can't at five against three, and tries people first", () => {
    // Heads of fair coins: 10 or more of 13 are 378 / 8192 = 4.6 %, 11 of 14 are 470 / 16384 = 2.9 %, 12 of 15 are 576 / 32768 = 1.8 %.
    // So beside 3 it takes 12.
    const result = run([...many(5, "defect"), ...many(3, "unowned")]);
    expect(knownOf(result, "lead_cause").words).toBe("technology");
    expect(valueOf(result, "apart_needed")).toBe(12);
    expect(valueOf(result, "apart_missing")).toBe(7);
    expect(knownOf(result, "start_cause").words).toBe("people");
    expect(result.message).toMatch(/luck alone can give/);
  });

  it("can at eight against one, and begins with the first", () => {
    // Of 9 coins 8 or more heads: 10 / 512 = 2.0 %, below 2.5 %.
    const result = run([...many(8, "defect"), ...many(1, "unowned")]);
    expect(valueOf(result, "apart_missing")).toBe(0);
    expect(knownOf(result, "start_cause").words).toBe("technology");
    expect(valueOf(result, "people_possible")).toBe(0);
  });

  it("can't with five alone and can with six", () => {
    // Six heads of six: 1 / 64 = 1.6 %; five of five: 1 / 32 = 3.1 %.
    expect(valueOf(run(many(5, "skipped")), "apart_missing")).toBe(1);
    expect(valueOf(run(many(6, "skipped")), "apart_missing")).toBe(0);
  });

  it("says when a single fire decides the hours", () => {
    const result = run([
      { fire: "Long", first: "defect", hours: 30 },
      ...many(4, "unowned", { hours: 5 }),
      ...many(1, "weak-system", { hours: 6 }),
    ]);
    expect(knownOf(result, "hours_lead").words).toBe("technology");
    expect(knownOf(result, "hours_lead_without").words).toBe("people");
    // 30 of 30 + 20 + 6.
    expect(valueOf(result, "longest_share")).toBeCloseTo(30 / 56, 12);
  });
});

describe("how long quiet must last", () => {
  it("is ln 20 over the rate, rounded up", () => {
    // 5 fires in 13 weeks: 2.9957 / (5/13) = 7.79. 3 in 13: 12.98. 1 in 13: 38.9.
    const fires = [...many(5, "unowned"), ...many(3, "skipped"), ...many(1, "defect")];
    const result = run(fires, { answers: { period_weeks: 13 } });
    expect(valueOf(result, "people_weeks")).toBe(8);
    expect(valueOf(result, "process_weeks")).toBe(13);
    expect(valueOf(result, "technology_weeks")).toBe(39);
    expect(valueOf(result, "fires_week")).toBeCloseTo(9 / 13, 12);
    expect(whyNot(result, "outside_weeks").why).toMatch(/No fire began/);
  });

  it("starts the clock with the first fire where no time is stated, and does not count that one", () => {
    const day = (at: string) => ({ fire: at, day: at, first: "unowned", hours: 2 });
    const result = run([day("2026-10-04"), day("2026-10-11"), day("2026-10-18")]);
    expect(valueOf(result, "weeks_watched")).toBe(4);
    expect(valueOf(result, "fires_week")).toBe(0.5);
    // 2.9957 / 0.5 = 5.99.
    expect(valueOf(result, "people_weeks")).toBe(6);
  });
});

describe("what it costs", () => {
  it("is hours a month against the hours there are", () => {
    // 110 hours in 13 weeks: 110 / 13 x 4.348 = 36.8 a month; 4 people have 640: 5.7 %.
    const result = run([{ fire: "A", hours: 110, first: "defect" }], { answers: { period_weeks: 13, crew: 4 } });
    expect(valueOf(result, "hours_month")).toBeCloseTo(36.79, 2);
    expect(valueOf(result, "hours_month_share")).toBeCloseTo(0.0575, 4);
    // An experiment of 6 hours pays with the first such fire that it spares.
    expect(valueOf(result, "technology_payback")).toBe(1);
  });

  it("names hours that nobody can have worked, and a time shorter than its fires", () => {
    const result = run([{ fire: "A", day: "2026-10-30", hours: 9000, first: "defect" }], {
      answers: { period_weeks: 4, crew: 2 },
    });
    expect(whyNot(result, "hours_month_share").why).toMatch(/more than the 320/);
    const early = run([{ fire: "A", day: "2026-08-01", first: "defect" }], { answers: { period_weeks: 4 } });
    expect(whyNot(early, "fires_week").why).toMatch(/before the time/);
    expect(whyNot(run([{ fire: "A", hours: 1 }], { answers: { period_weeks: 0 } }), "fires_week").why).toMatch(/below/);
  });

  it("does not take fires without hours for free ones", () => {
    const result = run(
      [
        { fire: "A", hours: 4, first: "defect" },
        { fire: "B", first: "defect" },
      ],
      {
        answers: { period_weeks: 4 },
      },
    );
    expect(whyNot(result, "hours_month").needs).toEqual(["Hours of each fire"]);
    expect(result.cautions.join()).toMatch(/lower bound/);
  });
});

describe("the trend", () => {
  const on = (day: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ fire: `${day} ${at}`, day, first: "defect" }));
  const trend = (before: number, after: number) =>
    run([...on("2026-08-10", before), ...on("2026-10-20", after)], { answers: { period_weeks: 13 } });

  it("is called one only where luck seldom gives it", () => {
    expect(knownOf(trend(1, 8), "trend")).toMatchObject({ quantity: { value: 1 } });
    expect(knownOf(trend(8, 1), "trend")).toMatchObject({ quantity: { value: -1 } });
    expect(knownOf(trend(3, 8), "trend")).toMatchObject({ quantity: { value: 0 } });
    expect(valueOf(trend(3, 8), "trend_needed")).toBe(12);
  });

  it("is not told from fewer than six fires, nor without their days", () => {
    expect(whyNot(trend(0, 5), "trend").why).toMatch(/Fewer than 6/);
    expect(whyNot(run(many(9, "defect"), { answers: { period_weeks: 9 } }), "trend").needs).toEqual([
      "Day of each fire",
    ]);
  });
});

describe("what contradicts itself", () => {
  const kinds = [
    "belief_against",
    "named_twice",
    "called_new",
    "sources_against",
    "skipped_without_way",
    "measure_against",
  ];
  const foundIn = (result: ReturnType<typeof run>) => kinds.filter((kind) => valueOf(result, kind) > 0);

  it("a belief that is left behind beyond luck, and not one that is only second", () => {
    const fires = [...many(8, "unowned"), ...many(1, "defect")];
    expect(foundIn(run(fires, { answers: { believed: "technology" } }))).toEqual(["belief_against"]);
    expect(foundIn(run(fires, { answers: { believed: "people" } }))).toEqual([]);
    const close = [...many(5, "unowned"), ...many(3, "defect")];
    expect(foundIn(run(close, { answers: { believed: "technology" } }))).toEqual([]);
    // Three fires rule nothing out, not even a cause with which none began.
    expect(foundIn(run(many(3, "unowned"), { answers: { believed: "technology" } }))).toEqual([]);
  });

  it("one voice against a measure, with the measure counting more", () => {
    const observations: AnalysisRow[] = [
      { statement: "It has to be rewritten", source: "one", for: "technology" },
      { statement: "The log shows few failed days", source: "measured", against: "technology" },
    ];
    const result = run(many(1, "defect"), { observations });
    expect(foundIn(result)).toEqual(["sources_against"]);
    const table = result.tables.find(({ title }) => title === "What contradicts itself")!;
    expect(table.rows[0]![2]).toBe("What was measured counts more.");
    expect(knownOf(result, "technology_source")).toMatchObject({ quantity: { value: 1 }, words: "told by one person" });
  });

  it("four rumours are no measurement", () => {
    const observations = Array.from({ length: 4 }, (_, at) => ({
      statement: `Rumour ${at}`,
      source: "one",
      for: "people",
    }));
    expect(valueOf(run(many(1, "defect"), { observations }), "people_source")).toBe(1);
  });

  it("no agreed way against a skipped step; a missing step is none", () => {
    const none = { answers: { agreed_way: "none" } };
    expect(foundIn(run(many(1, "skipped"), none))).toEqual(["skipped_without_way"]);
    expect(foundIn(run(many(1, "no-step"), none))).toEqual([]);
    expect(foundIn(run(many(1, "skipped"), { answers: { agreed_way: "written" } }))).toEqual([]);
  });

  it("a fire called new that stands in the list before, and the same name with another cause", () => {
    const result = run([
      { fire: "Import stuck", day: "2026-09-01", first: "unowned", seen: "no" },
      { fire: "Import stuck", day: "2026-10-01", first: "defect", seen: "no" },
    ]);
    expect(foundIn(result)).toEqual(["named_twice", "called_new"]);
    expect(valueOf(result, "sorted_fires")).toBe(2);
  });

  it("technology believed while few changes fail", () => {
    const with3 = { answers: { believed: "technology" }, metrics: { change_fail_rate: 0.03 } };
    expect(foundIn(run(many(1, "defect"), with3))).toEqual(["measure_against"]);
    expect(foundIn(run(many(1, "defect"), { ...with3, metrics: { change_fail_rate: 0.2 } }))).toEqual([]);
  });

  it("leaves out an observation without a source, and one that speaks for and against the same", () => {
    const observations: AnalysisRow[] = [
      { statement: "A", for: "people" },
      { statement: "B", source: "seen", for: "people", against: "people" },
      { statement: "C", source: "seen" },
    ];
    const result = run(many(1, "defect"), { observations });
    expect(valueOf(result, "observations")).toBe(0);
    expect(result.cautions.join()).toMatch(/count for nothing/);
  });
});

it("says by name what cannot be", () => {
  expect(whyNot(run([]), "lead_cause").needs).toEqual(["The last fires, with the first thing that went wrong"]);
  expect(whyNot(run([{ fire: "A", hours: -2 }]), "fires").why).toMatch(/fewer than no hours/);
  const mixed = run([{ fire: "A", day: "2026-12-24" }, ...many(2, "defect")]);
  expect(valueOf(mixed, "fires")).toBe(2);
  expect(valueOf(mixed, "impossible_rows")).toBe(1);
  expect(knownOf(mixed, "impossible_first").words).toMatch(/has not come/);
});

it("does not let anybody wait two years for quiet", () => {
  // 1 fire in 40 weeks: 2.9957 x 40 = 119.8 weeks.
  expect(whyNot(run(many(1, "defect"), { answers: { period_weeks: 40 } }), "technology_weeks").why).toMatch(
    /too seldom/,
  );
});
