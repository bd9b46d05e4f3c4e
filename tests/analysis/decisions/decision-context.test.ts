import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, valueOf, whyNot } from "../company-inputs.ts";

const texts = {
  decision: "Whether we rent the connection",
  goal: "More shops connect",
  goal_measure: "sign-ups that connect",
  decider: "The bank squad",
  decide_days: "10",
  reversible: "weeks",
  heard: "support",
};
const tables: Record<string, readonly AnalysisRow[]> = {
  constraints: [{ constraint: "nobody is hired", kind: "fixed", who: "the founder" }],
  known_facts: [
    { fact: "41 % of tickets mention it", how: "measured", day: "2026-10-31" },
    { fact: "moving takes weeks", how: "assumed" },
  ],
  decision_options: [{ option: "rent" }, { option: "mend" }],
  would_change: [{ change: "a bank is missing", sign: "a trial" }],
};
const context = (answers: Record<string, string> = texts, rows = tables) =>
  runAnalysis("decision-context", inputsOf({}, answers, "2026-11-24", rows));
const words = (result: ReturnType<typeof context>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? (found.words ?? null) : null;
};
const level = (result: ReturnType<typeof context>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? (found.verdict?.level ?? null) : null;
};
const without = (...ids: string[]) => Object.fromEntries(Object.entries(texts).filter(([id]) => !ids.includes(id)));

describe("the context that is missing", () => {
  it("is nothing where all ten parts are there", () => {
    const result = context();
    expect([valueOf(result, "parts_there"), valueOf(result, "parts"), valueOf(result, "missing_score")]).toEqual([
      10, 10, 0,
    ]);
    expect(valueOf(result, "blocking")).toBe(0);
    expect(whyNot(result, "lacking_list").why).toBe("There is nothing.");
  });

  it("counts a part that is missing as one and one that lacks something as a half, and names what it lacks", () => {
    // The measure of the goal is missing (a half), the decider and who is heard (one each): 7.5 of 10 parts.
    const result = context(without("goal_measure", "decider", "heard"));
    expect(valueOf(result, "parts_there")).toBe(7.5);
    expect(valueOf(result, "missing_score")).toBeCloseTo(0.25, 12);
    expect(level(result, "missing_score")).toBe("watch");
    expect(words(result, "lacking_list")).toBe(
      "how anybody sees that it was right, who decides, and who has to be heard before",
    );
    expect([valueOf(result, "blocking"), words(result, "blocking_list")]).toEqual([1, "who decides"]);
  });

  it.each<[string, Record<string, string>, typeof tables, string]>([
    ["two who decide", { ...texts, decider: "Ana and Ben" }, tables, "one who decides, where several are named"],
    ["one option", texts, { ...tables, decision_options: [{ option: "rent" }] }, "a second option"],
    [
      "facts that are mostly assumed",
      texts,
      { ...tables, known_facts: [{ fact: "a", how: "assumed" }, { fact: "b" }, { fact: "c", how: "said" }] },
      "facts that somebody measured or said: most are assumed",
    ],
    [
      "constraints that may be wishes",
      texts,
      { ...tables, constraints: [{ constraint: "no hires" }] },
      "which constraints are fixed and which are wishes",
    ],
    [
      "a condition without a sign",
      texts,
      { ...tables, would_change: [{ change: "a" }] },
      "how anybody would notice that",
    ],
  ])("counts a half for %s", (_, answers, rows, lacks) => {
    const result = context(answers, rows);
    expect([valueOf(result, "parts_there"), words(result, "lacking_list")]).toEqual([9.5, lacks]);
  });

  it("is too little for a question alone, and not known where there is nothing", () => {
    const alone = context({ decision: "Which provider" }, {});
    expect(valueOf(alone, "missing_score")).toBeCloseTo(0.9, 12);
    expect(level(alone, "missing_score")).toBe("poor");
    expect(valueOf(alone, "blocking")).toBe(4);
    const nothing = context({}, {});
    expect(whyNot(nothing, "missing_score").needs).toHaveLength(1);
    expect(nothing.pictures).toEqual([]);
  });

  it("never grows when something more is said", () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(texts)), fc.constantFrom(...Object.keys(texts)), (given, more) => {
        const of = (ids: readonly string[]) =>
          valueOf(
            context(Object.fromEntries(Object.entries(texts).filter(([id]) => ids.includes(id)))),
            "missing_score",
          );
        expect(of([...given, more])).toBeLessThanOrEqual(of(given) ?? 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the facts", () => {
  it("are counted by how they are known, and as old as the oldest", () => {
    const result = context();
    expect([valueOf(result, "facts"), valueOf(result, "facts_measured"), valueOf(result, "facts_assumed")]).toEqual([
      2, 1, 1,
    ]);
    expect(valueOf(result, "assumed_share")).toBe(0.5);
    // 31 October to 24 November.
    expect(valueOf(result, "oldest_fact")).toBe(24);
    expect(words(result, "fact_list")).toBe(
      "- “41 % of tickets mention it” (measured).\n- Moving takes weeks (assumed).",
    );
    expect(words(result, "constraint_list")).toBe("- Nobody is hired (fixed, from the founder).");
  });

  it("can't be of a day to come, and days to decide can't be below none", () => {
    const future = context(texts, { ...tables, known_facts: [{ fact: "a", how: "said", day: "2027-01-01" }] });
    expect(whyNot(future, "oldest_fact").why).toMatch(/has not come yet/);
    const negative = context({ ...texts, decide_days: "-3" });
    expect(whyNot(negative, "decide_days").why).toMatch(/cannot be/);
    expect(words(negative, "blocking_list")).toBe("by when it has to be decided");
  });
});
