import { describe, expect, it } from "vitest";
import type { AnalysisKind } from "../../electron/contract/analysis.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { shareMissing } from "../../electron/analysis/share-missing.ts";
import { inputsOf, ledgerly } from "./company-inputs.ts";

const kinds: AnalysisKind[] = ["funnel", "growth-projection", "headroom", "unit-economics", "runway"];
const few = inputsOf({ signups: 90, customers: 34, goal_mrr: 10_000 });

describe("what a company with few facts is asked to get", () => {
  const results = shareMissing(kinds.map((kind) => runAnalysis(kind, few)));

  it("is one list of at most five things for all analyses, the most useful first", () => {
    const lists = results.map(({ missing }) => missing).filter((missing) => missing.length > 0);
    expect(lists).toHaveLength(1);
    const needs = lists[0]!.map((one) => one.needs);
    expect(needs).toHaveLength(5);
    expect(new Set(needs).size).toBe(5);
    const waiting = (need: string) =>
      new Set(
        results.flatMap(({ figures }) =>
          figures.flatMap(({ label, measured }) => (!measured.known && measured.needs.includes(need) ? [label] : [])),
        ),
      ).size;
    expect(needs.map(waiting)).toEqual(needs.map(waiting).sort((a, b) => b - a));
    expect(needs.slice(0, 3)).toEqual(
      expect.arrayContaining(["New paying customers", "Customer churn a month", "Monthly recurring revenue"]),
    );
  });

  it("leaves each figure its own reason", () => {
    const own = runAnalysis("funnel", few);
    expect(results[0]!.figures).toEqual(own.figures);
    expect(own.missing.length).toBeLessThanOrEqual(5);
  });

  it("is nothing where nothing is missing", () => {
    const whole = shareMissing([runAnalysis("funnel", ledgerly())]);
    expect(whole[0]!.missing).toEqual([]);
  });
});
