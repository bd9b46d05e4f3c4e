import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const tools: AnalysisRow[] = [
  { tool: "Alpha", purpose: "Build", teams: 6, standing: "default", cost_month: 400, care_days: 1 },
  { tool: "Beta", purpose: "build", teams: 3, cost_month: 300, care_days: 4 },
  { tool: "Gamma", purpose: "Build", teams: 1, standing: "exception", cost_month: 50, care_days: 1 },
  { tool: "Delta", purpose: "Watch", teams: 5, cost_month: 900 },
  { tool: "Epsilon", purpose: "Watch", teams: 5, cost_month: 0 },
  { tool: "Wiki", purpose: "Notes", teams: 10, cost_month: 100 },
];
const path: AnalysisRow[] = [
  { service: "Ledger", build: "yes", deploy: "yes", watch: "yes", access: "yes", restore: "yes" },
  { service: "Import", build: "yes", deploy: "no", watch: "no", access: "yes" },
  {
    service: "Report",
    build: "yes",
    deploy: "yes",
    watch: "yes",
    access: "yes",
    restore: "no",
    reason: "No data of its own",
  },
];
const run = (
  tables: Record<string, readonly AnalysisRow[]> = { tools, golden_path: path },
  answers: Record<string, number> = { engineer_day_cost: 500, move_days: 6 },
) => runAnalysis("tool-landscape", inputsOf({}, answers, "2026-11-24", tables));

describe("tools by purpose", () => {
  it("counts a named exception as meant to stay, and finds the purposes for which nobody has decided", () => {
    const result = run();
    expect(["tools", "purposes", "purposes_doubled", "undecided_purposes"].map((key) => valueOf(result, key))).toEqual([
      6, 3, 2, 1,
    ]);
    expect(knownOf(result, "widest_purpose").words).toBe("Build");
    expect(knownOf(result, "widest_tools")).toMatchObject({ quantity: { value: 3 }, verdict: { level: "poor" } });
    expect(knownOf(result, "undecided_first").words).toBe("Watch");
    // Shares 0.6, 0.3, 0.1: 1 / (0.36 + 0.09 + 0.01) = 2.174.
    expect(valueOf(result, "widest_effective")).toBeCloseTo(2.1739, 3);
    expect(result.message).toBe("6 tools for 3 purposes: 2 have more than one without a reason, most of all build");
  });

  it("prices what would go, what the move takes, and when it is repaid", () => {
    const result = run();
    // Build: Beta costs 300 + 4 x 500 = 2,300 a month; 3 teams x 6 days x 500 = 9,000, repaid after 9,000 / 2,300 = 3.91 months.
    // Watch: no default named, as many teams use both; Delta stays as the first of them and Epsilon costs nothing, so nothing is saved.
    expect(knownOf(result, "best_purpose").words).toBe("Build");
    expect(knownOf(result, "best_default").words).toBe("Alpha");
    expect(valueOf(result, "best_saving")).toBe(2300);
    expect(valueOf(result, "best_move_days")).toBe(18);
    expect(valueOf(result, "best_months")).toBeCloseTo(3.913, 3);
    expect(knownOf(result, "best_months").verdict?.level).toBe("healthy");
    expect([
      valueOf(result, "extra_month"),
      valueOf(result, "extra_bill_month"),
      valueOf(result, "extra_care_days_month"),
    ]).toEqual([2300, 300, 4]);
    expect(knownOf(result, "not_worth")).toMatchObject({ quantity: { value: 1 }, note: "Watch" });
  });

  it("says what is needed where a price is missing, and never assumes one", () => {
    const unpriced = run({ tools }, {});
    expect(whyNot(unpriced, "best_saving").needs).toHaveLength(1);
    expect(whyNot(unpriced, "best_move_days").needs).toEqual(["Engineer-days to move one team to another tool"]);
    expect(whyNot(run({}), "purposes_doubled").needs).toEqual(["Tools with their purpose"]);
    const single = run({ tools: tools.slice(5) });
    expect(whyNot(single, "best_saving").why).toMatch(/No purpose has more/);
    expect(valueOf(single, "purposes_doubled")).toBe(0);
  });

  it("leaves out no row in silence", () => {
    const result = run({
      tools: [...tools, { tool: "Alpha", purpose: "Build" }, { tool: "X", purpose: "Notes", teams: -1 }, { tool: "Y" }],
    });
    expect(result.cautions.slice(0, 3)).toEqual([
      "Row 7, Alpha, is left out: it stands there twice for the same purpose.",
      "Row 8, X, is left out: nothing here can be below 0.",
      "Row 9, Y, is left out: it has no name or no purpose.",
    ]);
  });

  it("has between one and all tools as the effective number, whoever uses them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 8 }), (teams) => {
        const result = run({ tools: teams.map((count, at) => ({ tool: `T${at}`, purpose: "P", teams: count })) });
        expect(valueOf(result, "widest_effective")).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(valueOf(result, "widest_effective")).toBeLessThanOrEqual(teams.length + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the golden path", () => {
  it("counts the steps that were said, and keeps an exception with its reason apart from drift", () => {
    const result = run();
    // Said: 5 + 4 + 5 = 14 steps; common: 5 + 2 + 4 = 11.
    expect(valueOf(result, "path_coverage")).toBeCloseTo(11 / 14, 12);
    expect(["services", "whole_services", "drift", "exceptions"].map((key) => valueOf(result, key))).toEqual([
      3, 1, 1, 1,
    ]);
    expect(knownOf(result, "drift_first").words).toBe("Import");
    // Brought back: 1 of 2 that were said, below 2 of 3 for the others.
    expect(knownOf(result, "weakest_step").words).toBe("brought back from a backup");
    expect(valueOf(result, "weakest_step_share")).toBe(0.5);
    expect(result.cautions).toContain("Of 15 steps 1 were not said; they count neither way.");
    expect(result.pictures.map(({ shape, title }) => `${shape}: ${title}`)[1]).toBe(
      "matrix: 1 of 3 services leave the golden path without a reason",
    );
  });

  it("says what is missing", () => {
    expect(whyNot(run({ tools }), "path_coverage").needs).toHaveLength(1);
    expect(whyNot(run({ golden_path: [{ service: "A" }] }), "drift").needs).toHaveLength(1);
  });
});

it("counts what waits by Little's law", () => {
  // 21 requests a month are one a working day; each waits 3 days: 63 days in all, 3 wait at any time.
  const result = run({}, { requests_month: 21, request_wait_days: 3, first_deploy_days: 9 });
  expect(["waited_days_month", "requests_open", "first_deploy_days"].map((key) => valueOf(result, key))).toEqual([
    63, 3, 9,
  ]);
  expect(whyNot(run({}, { requests_month: 3 }), "requests_open").needs).toEqual([
    "Working days that such a request waits",
  ]);
});
