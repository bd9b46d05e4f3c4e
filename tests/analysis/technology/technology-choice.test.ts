import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const weights: AnalysisRow[] = [
  { criterion: "fit", weight: 30 },
  { criterion: "skills", weight: 20 },
];
const scores: AnalysisRow[] = [
  { option: "Today", fit: 2, skills: 5 },
  { option: "New", fit: 5, skills: 2 },
];
const run = (tables: Record<string, readonly AnalysisRow[]>, answers: Record<string, string> = {}) =>
  runAnalysis("technology-choice", inputsOf({}, answers, "2026-11-24", tables));

describe("a technology against what is there", () => {
  it("normalises the weights and shows it, and adds up", () => {
    const result = run({ weights, scores });
    expect(["share_fit", "share_skills"].map((key) => valueOf(result, key))).toEqual([0.6, 0.4]);
    // New 0.6 x 5 + 0.4 x 2 = 3.8; today 0.6 x 2 + 0.4 x 5 = 3.2.
    expect(valueOf(result, "candidate_score")).toBeCloseTo(3.8, 12);
    expect(valueOf(result, "today_score")).toBeCloseTo(3.2, 12);
    expect(result.tables[0]?.rows.slice(0, 2).map(([name]) => name)).toEqual([
      "Weight as given",
      "Weight as part of the whole",
    ]);
    expect(whyNot(result, "share_cost").why).toBe("It has no weight, so it does not count.");
  });

  it("names the smallest change of one score and of one weight that brings the other level", () => {
    const result = run({ weights, scores });
    // Lead 0.6; on fit 0.6 / 0.6 = 1: New from 5 to 4. On skills it would be 1.5.
    expect(valueOf(result, "flip_score")).toBeCloseTo(1, 12);
    expect(knownOf(result, "flip_score").words).toBe("its score for “does what we need”");
    expect(
      ["flip_score_from", "flip_score_to", "lowest_score", "top_share"].map((key) => valueOf(result, key)),
    ).toEqual([5, 4, 2, 0.6]);
    // Gaps +3 and -3: level where both weigh the same, so fit falls from 60 % to 50 %.
    expect(valueOf(result, "flip_weight")).toBeCloseTo(0.1, 12);
    expect(valueOf(result, "flip_weight_to")).toBeCloseTo(0.5, 12);
    expect(result.tables[1]?.rows[1]?.[0]).toBe("the weight of “does what we need” going from 60 % to 50 %");
    expect(knownOf(result, "flip_weight").words).toBe("the weight of “does what we need”");
  });

  it.each([
    ["hold", { scores: [{ option: "Today", fit: 5, skills: 5 }, scores[1]!] }, { used: "real" }],
    ["trial", { scores }, { used: "real" }],
    [
      "adopt",
      {
        scores: [
          { option: "Today", fit: 1, skills: 2 },
          { option: "New", fit: 5, skills: 4 },
        ],
      },
      { used: "real" },
    ],
    [
      "trial",
      {
        scores: [
          { option: "Today", fit: 1, skills: 2 },
          { option: "New", fit: 5, skills: 1 },
        ],
      },
      { used: "real" },
    ],
    [
      "trial",
      {
        scores: [
          { option: "Today", fit: 1, skills: 2 },
          { option: "New", fit: 5, skills: 4 },
        ],
      },
      { stage: "product" },
    ],
    [
      "assess",
      {
        scores: [
          { option: "Today", fit: 1, skills: 2 },
          { option: "New", fit: 5, skills: 4 },
        ],
      },
      { stage: "genesis", used: "side" },
    ],
    ["assess", { scores }, { stage: "product", used: "none" }],
    ["trial", { scores }, { used: "side" }],
  ] as const)("puts on %s, with the reason", (ring, tables, answers) => {
    const result = run({ weights, ...tables }, answers);
    expect(knownOf(result, "ring").words).toBe(ring);
    expect(result.message.startsWith(`New stands on “${ring}”: `)).toBe(true);
  });

  it("leaves out an option without a score, never gives it a middle one, and names what can't be", () => {
    const three = run({
      weights,
      scores: [...scores, { option: "Half", fit: 5 }, { option: "Wild", fit: 9, skills: 1 }],
    });
    expect(three.cautions).toContain("Half is left out: it has no score for “our people can run it”.");
    expect(three.cautions).toContain("Wild is left out: a score lies outside 1 to 5.");
    expect(whyNot(run({ weights, scores: scores.slice(0, 1) }), "ring").why).toContain("Fewer than two options");
    expect(whyNot(run({ weights: [{ criterion: "fit", weight: 0 }], scores }), "ring").why).toBe(
      "No criterion has a weight above 0.",
    );
    expect(whyNot(run({ weights: [{ criterion: "fit", weight: -1 }], scores }), "ring").why).toContain("below 0");
    expect(whyNot(run({ weights: [...weights, ...weights], scores }), "ring").why).toBe(
      "“does what we need” has two weights.",
    );
    expect(whyNot(run({}), "winner").needs).toEqual(["Weights of the criteria"]);
    expect(whyNot(run({ weights }), "winner").needs).toEqual(["Scores of the options"]);
  });

  it("warns of weights that were set afterwards", () => {
    expect(run({ weights, scores }, { weights_fixed: "after" }).cautions[0]).toContain("may fit the favourite");
    expect(run({ weights, scores }, { weights_fixed: "before" }).cautions.join(" ")).not.toContain("favourite");
  });

  it("needs at least the lead to change a score, and takes weights of any size", () => {
    const score = fc.integer({ min: 1, max: 5 });
    const option = fc.record({ fit: score, skills: score, cost: score });
    const weight = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(option, option, weight, weight, weight, (today, other, fit, skills, cost) => {
        const tables = {
          weights: [
            { criterion: "fit", weight: fit },
            { criterion: "skills", weight: skills },
            { criterion: "cost", weight: cost },
          ],
          scores: [
            { option: "Today", ...today },
            { option: "New", ...other },
          ],
        };
        const plain = run(tables);
        const flip = plain.figures.find(({ key }) => key === "flip_score")?.measured;
        const lead = valueOf(plain, "lead");
        expect(lead).toBeGreaterThanOrEqual(-1e-12);
        if (flip?.known) expect(flip.quantity.value).toBeGreaterThanOrEqual(lead - 1e-9);
        // Doubling every weight changes nothing.
        const doubled = run({ ...tables, weights: tables.weights.map((row) => ({ ...row, weight: row.weight * 2 })) });
        expect(valueOf(doubled, "winner_score")).toBeCloseTo(valueOf(plain, "winner_score"), 9);
        expect(doubled.figures.find(({ key }) => key === "flip_weight")?.measured.known).toBe(
          plain.figures.find(({ key }) => key === "flip_weight")?.measured.known,
        );
      }),
      { numRuns: 60 },
    );
  });
});
