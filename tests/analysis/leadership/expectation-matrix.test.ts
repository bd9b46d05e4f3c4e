import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const expectations: AnalysisRow[] = [
  {
    expectation: "Plan of the quarter",
    above: "decides",
    this: "decides",
    hours_week: 6,
    measure: "agreed",
    says: "decides",
  },
  { expectation: "Order of work", this: "decides", below: "decides", hours_week: 5, says: "helps" },
  { expectation: "Talks", this: "decides", hours_week: 6, measure: "every two weeks", says: "decides" },
  { expectation: "Releases", this: "helps", below: "does", hours_week: 2, says: "helps" },
  { expectation: "Growth of leads", this: "decides", hours_week: 3 },
  { expectation: "Own code", this: "does", below: "decides", hours_week: 14, measure: "fewer tickets", says: "does" },
];
const run = (rows: readonly AnalysisRow[], answers: Record<string, number> = {}, roles: readonly AnalysisRow[] = []) =>
  runAnalysis("expectation-matrix", inputsOf({}, answers, "2026-11-24", { expectations: rows, matrix_roles: roles }));
const whole = run(expectations, { week_hours: 42, fixed_hours: 12 }, [{ place: "above", role: "Founder" }]);

describe("who decides on what", () => {
  it("finds where two decide and where nobody does", () => {
    expect(valueOf(whole, "overlaps")).toBe(2);
    expect(valueOf(whole, "overlaps_above")).toBe(1);
    expect(valueOf(whole, "overlaps_below")).toBe(1);
    expect(valueOf(whole, "overlaps_beside")).toBe(0);
    expect(knownOf(whole, "overlap_first").words).toBe("Plan of the quarter");
    expect(valueOf(whole, "gaps")).toBe(1);
    expect(knownOf(whole, "gap_first").words).toBe("Releases");
    expect(whole.message).toBe("Of 6 expectations, 2 have more than one who decides and 1 has nobody");
  });

  it("draws the roles that have a part, under their names, and marks overlap and gap", () => {
    const picture = whole.pictures[0]!;
    if (picture.shape !== "matrix") throw new Error("no matrix");
    expect(picture.columns).toEqual(["Founder", "This role", "The role below"]);
    expect(picture.rows.map(({ cells }) => cells.map(({ mark }) => mark))).toEqual([
      ["overlap", "overlap", "none"],
      ["none", "overlap", "overlap"],
      ["none", "good", "none"],
      ["gap", "gap", "gap"],
      ["none", "good", "none"],
      ["none", "none", "good"],
    ]);
  });

  it("counts each row as clear, overlap or gap, and never as two of them", () => {
    const part = fc.constantFrom("decides", "does", "helps", "none");
    fc.assert(
      fc.property(
        fc.array(fc.record({ above: part, this: part, beside: part, below: part }), { minLength: 1, maxLength: 9 }),
        (cells) => {
          const result = run(cells.map((row, at) => ({ ...row, expectation: `E${at}` })));
          const picture = result.pictures[0]!;
          if (picture.shape !== "matrix") throw new Error("no matrix");
          const clear = picture.rows.filter((row) => row.cells.some(({ mark }) => mark === "good")).length;
          expect(clear + valueOf(result, "overlaps") + valueOf(result, "gaps")).toBe(cells.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("what the holder says", () => {
  it("is held against what is meant, and a row about which nobody asked is no difference", () => {
    expect(valueOf(whole, "views_apart")).toBe(1);
    expect(knownOf(whole, "apart_first").words).toBe("Order of work");
    expect(valueOf(whole, "not_asked")).toBe(1);
    // Carried: all but the releases. Without a measure: order of work, growth of leads.
    expect(valueOf(whole, "carried")).toBe(5);
    expect(valueOf(whole, "unmeasured")).toBe(2);
  });
});

describe("the week that they ask for", () => {
  it("is the sum of the hours, against what is left of the week", () => {
    // 6 + 5 + 6 + 2 + 3 + 14 = 36 of 42 - 12 = 30: 6 too many, 120 %. The code: 14 of 36.
    expect(valueOf(whole, "asked_hours")).toBe(36);
    expect(valueOf(whole, "over_hours")).toBe(6);
    expect(knownOf(whole, "asked_fill")).toMatchObject({ quantity: { value: 1.2 }, verdict: { level: "poor" } });
    expect(knownOf(whole, "largest_piece").words).toBe("Own code");
    expect(valueOf(whole, "doing_share")).toBeCloseTo(14 / 36, 12);
  });

  it("says when rows have no hours, and what is missing without any", () => {
    expect(run([...expectations, { expectation: "Budget", this: "does" }]).cautions.join()).toMatch(
      /fuller than the sum/,
    );
    expect(whyNot(run([{ expectation: "Budget", this: "does" }]), "asked_hours").needs).toEqual([
      "Hours a week for each expectation",
    ]);
    expect(figureOf(run(expectations), "asked_hours").known).toBe(true);
    expect(whyNot(run(expectations), "over_hours").needs).toHaveLength(2);
  });
});

it("says by name what cannot be", () => {
  expect(whyNot(run([]), "overlaps").needs).toEqual(["Expectations with who decides, does or helps"]);
  expect(whyNot(run([{ expectation: "A", hours_week: 200 }]), "asked_hours").why).toMatch(/between 0 and 168/);
  expect(whyNot(run([{ expectation: "A" }, { expectation: "a" }]), "gaps").why).toMatch(/twice/);
});
