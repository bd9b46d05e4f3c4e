import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, ledgerlyMetrics, valueOf, whyNot } from "../company-inputs.ts";

type Tables = Record<string, readonly AnalysisRow[]>;
const roles = [
  { role: "Product", people: 4, wanted: 40 },
  { role: "Bank", people: 3, wanted: 20 },
  { role: "Platform", people: 1, wanted: 20 },
  { role: "Test", people: 1, wanted: 10 },
];
const shape = (tables: Tables, answers: Record<string, number> = {}) =>
  runAnalysis(
    "team-shape",
    inputsOf({ ...ledgerlyMetrics, squads: 2, parallel_projects: 5 }, answers, "2026-11-24", tables),
  );
const words = (result: ReturnType<typeof shape>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? found.words : null;
};

describe("the mix of roles", () => {
  it("is normalised, shown beside today's, and names the role furthest below", () => {
    // 40 + 20 + 20 + 10 = 90; platform is to have 20/90 of 9 people = 2 and has 1; bank is to have 2 and has 3.
    const result = shape({ team_roles: roles });
    expect(words(result, "gap_role")).toBe("Platform");
    expect(valueOf(result, "gap_people")).toBeCloseTo(1, 12);
    // Differences of shares: 0, -1/9, 1/9, 0; half of their sum is 1/9.
    expect(valueOf(result, "mix_distance")).toBeCloseTo(1 / 9, 12);
    const wanted = result.tables[0]!.rows.map((row) => (row[4] as { value: number }).value);
    expect(wanted.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 12);
    expect(result.pictures.map(({ shape: one }) => one)).toEqual(["pairs"]);
  });

  it("does not depend on the unit of the weights", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (factor) => {
        const scaled = roles.map((role) => ({ ...role, wanted: role.wanted * factor }));
        expect(valueOf(shape({ team_roles: scaled }), "mix_distance")).toBeCloseTo(1 / 9, 9);
      }),
      { numRuns: 25 },
    );
  });

  it("says no role where the mix is the wanted one", () => {
    const result = shape({ team_roles: [{ role: "All", people: 3, wanted: 1 }] });
    expect(words(result, "gap_role")).toBe("no role");
    expect(valueOf(result, "gap_people")).toBe(0);
  });

  it("names what is missing or impossible", () => {
    expect(whyNot(shape({}), "gap_role").needs).toEqual(["Roles with the people in each"]);
    expect(whyNot(shape({ team_roles: [{ role: "A", people: 2 }] }), "gap_role").needs).toHaveLength(1);
    expect(whyNot(shape({ team_roles: [{ role: "A", people: -2, wanted: 1 }] }), "people_now").why).toMatch(
      /fewer than 0/,
    );
    expect(whyNot(shape({ team_roles: [{ role: "A", people: 2, wanted: 0 }] }), "mix_distance").why).toMatch(/above 0/);
    expect(whyNot(shape({ team_roles: [{ role: "A", people: 0, wanted: 1 }] }), "people_now").why).toMatch(/anybody/);
  });

  it("says when the table and the facts count different people", () => {
    expect(shape({ team_roles: [{ role: "A", people: 7 }] }).cautions.join()).toContain(
      "7 people, the facts 9 engineers",
    );
    expect(shape({ team_roles: roles }).cautions.join()).not.toContain("the facts");
  });
});

describe("what can be carried against the plan", () => {
  const quarters = [
    { quarter: "Q1", needed: 6 },
    { quarter: "Q2", needed: 6.5 },
    { quarter: "Q3", needed: 5 },
  ];

  it("is people times the share of time, quarter by quarter", () => {
    // 9 x 0.6 = 5.4: missing 0.6, 1.1 and 0. The plan fits at 6.5 / 9 = 72.2 %.
    const result = shape({ team_roles: roles, quarters }, { planned_share: 0.6 });
    expect(valueOf(result, "short_most")).toBeCloseTo(1.1, 12);
    expect(valueOf(result, "short_quarters")).toBe(2);
    expect(words(result, "short_first")).toBe("Q1");
    expect(valueOf(result, "share_needed")).toBeCloseTo(6.5 / 9, 12);
    expect(valueOf(result, "growth_most")).toBe(0);
    expect(result.message).toBe("The plan needs more than the people can carry in 2 of 3 quarters, first in Q1");
  });

  it("counts a new person in part at first, in full after, and one who leaves not at all", () => {
    // Q1: 9 - 1 + 2 x 0.5 = 9 of 10; Q2: 10. Growth (10 - 9) / 9.
    const rows: AnalysisRow[] = [
      { quarter: "Q1", needed: 10, joins: 2, leaves: 1 },
      { quarter: "Q2", needed: 10 },
    ];
    const result = shape({ team_roles: roles, quarters: rows });
    expect(valueOf(result, "short_most")).toBe(1);
    expect(valueOf(result, "short_quarters")).toBe(1);
    expect(valueOf(result, "growth_most")).toBeCloseTo(1 / 9, 12);
    expect(result.cautions.join()).toContain("all of it is counted for the plan");
    expect(whyNot(result, "share_needed").why).toMatch(/Even with all their time/);
  });

  it("judges growth at a quarter of the team", () => {
    const grown = (joins: number) =>
      figureOf(
        shape({ team_roles: [{ role: "A", people: 8 }], quarters: [{ quarter: "Q1", needed: 1, joins }] }),
        "growth_most",
      );
    expect(grown(2)).toMatchObject({ quantity: { value: 0.25 }, verdict: { level: "healthy" } });
    expect(grown(3)).toMatchObject({ verdict: { level: "poor", source: { heuristic: true } } });
  });

  it("has its share at the point where the gap closes, whatever the plan", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 8.9, noNaN: true }), { minLength: 1, maxLength: 6 }), (needs) => {
        const rows = needs.map((needed, at) => ({ quarter: `Q${at + 1}`, needed }));
        const at = valueOf(shape({ team_roles: roles, quarters: rows }), "share_needed");
        const short = (share: number) =>
          valueOf(shape({ team_roles: roles, quarters: rows }, { planned_share: share }), "short_most");
        expect(short(Math.min(1, at * 1.001))).toBe(0);
        expect(short(at * 0.99)).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it("refuses what cannot be, by name", () => {
    const why = (row: AnalysisRow) => whyNot(shape({ team_roles: roles, quarters: [row] }), "short_most").why;
    expect(why({ quarter: "Q1", needed: 1, leaves: 10 })).toBe("Q1: more people leave than are there.");
    expect(why({ quarter: "Q1", needed: -1 })).toMatch(/fewer than 0/);
    expect(why({ quarter: "Q1" })).toMatch(/People that the plan needs in Q1/);
  });
});

describe("spans and what hangs on one person", () => {
  it("judges each lead by the kind of work", () => {
    const result = shape({
      team_leads: [
        { lead: "A", people: 9, work: "complex" },
        { lead: "B", people: 9, work: "predictable" },
        { lead: "C", people: 3, work: "leads" },
        { lead: "D", people: 5 },
      ],
    });
    expect(valueOf(result, "spans_beyond")).toBe(1);
    expect(valueOf(result, "spans_thin")).toBe(1);
    expect(words(result, "widest_lead")).toBe("A");
    expect(result.cautions.join()).toContain("not judged");
  });

  it("takes the smallest group of owners for the bus factor, and the same name in any case once", () => {
    const result = shape({
      systems: [
        { system: "Bank", people: "Mara" },
        { system: "Servers", people: "mara, MARA" },
        { system: "Ledger", people: "Tom and Mara" },
      ],
    });
    expect(valueOf(result, "bus_factor")).toBe(1);
    expect(valueOf(result, "single_systems")).toBe(2);
    expect(valueOf(result, "most_on_one")).toBe(2);
    expect(valueOf(shape({ systems: [{ system: "Bank", people: "nobody" }] }), "bus_factor")).toBe(0);
  });

  it("divides engineers and projects among the squads", () => {
    const result = shape({});
    expect(valueOf(result, "engineers_per_squad")).toBe(4.5);
    expect(valueOf(result, "projects_per_squad")).toBe(2.5);
    expect(whyNot(runAnalysis("team-shape", inputsOf({ engineers: 9, squads: 0 })), "engineers_per_squad").why).toMatch(
      /no squads/,
    );
  });
});
