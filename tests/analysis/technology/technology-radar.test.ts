import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const entries: AnalysisRow[] = [
  { name: "Feature flags", quadrant: "Techniques", ring: "adopt", worth: 4, seen: 5, people: 6 },
  { name: "Event queue", quadrant: "Platforms", ring: "adopt", worth: 4, seen: 3, people: 1, description: "Imports" },
  { name: "Bank feed", quadrant: "Platforms", ring: "trial", worth: 5, seen: 2, people: 2 },
  { name: "Receipt reader", quadrant: "Tools", ring: "trial", worth: 3, seen: 2, people: 1 },
  { name: "Graph store", quadrant: "Tools", ring: "assess", worth: 2, seen: 1 },
  { name: "Own charts", quadrant: "tools", worth: 2, seen: 5 },
];
const radar = (
  rows: readonly AnalysisRow[],
  answers: Record<string, number> = {},
  earlier?: { rows: readonly AnalysisRow[]; day: string },
) =>
  runAnalysis("technology-radar", {
    ...inputsOf({ squads: 2 }, answers, "2026-11-24", { radar_entries: rows }),
    ...(earlier ? { earlierTables: new Map([["radar_entries", earlier]]) } : {}),
  });
const drawn = (result: ReturnType<typeof radar>) =>
  result.pictures.flatMap((picture) => (picture.shape === "radar" ? [picture] : []))[0];

describe("a radar of scored entries", () => {
  it("counts by ring, and finds the ring of an entry that was only scored", () => {
    const result = radar(entries);
    // "Own charts" is worth 2, below 3: hold.
    expect(["adopt", "trial", "assess", "hold"].map((key) => valueOf(result, key))).toEqual([2, 2, 1, 1]);
    expect(result.message).toBe("6 entries: 2 to rely on, 2 on trial, 1 to look at, 1 on hold");
    expect(valueOf(result, "quadrants")).toBe(3);
    expect(valueOf(result, "unexplained")).toBe(5);
  });

  it("says which entries stand further in than their scores carry, and which hang on one person", () => {
    const result = radar(entries);
    // The queue is worth 4 and seen 3: trial, one ring further out than adopt. The store is worth 2: hold, also one ring.
    expect(valueOf(result, "too_far_in")).toBe(2);
    expect(knownOf(result, "furthest_in").words).toBe("Event queue");
    expect(knownOf(result, "furthest_in_carried").words).toBe("trial");
    expect(valueOf(result, "too_far_out")).toBe(0);
    expect(knownOf(result, "thin_hands").note).toBe("Event queue");
    expect(knownOf(result, "best_bet").words).toBe("Bank feed");
    expect(knownOf(result, "weakest_bet").words).toBe("Graph store");
    expect(result.tables[0]?.rows.map(([name]) => name)).toEqual(["Event queue", "Graph store"]);
  });

  it("fits whole trials into the days that there are", () => {
    // 20 days / 12 days = 1.67: one whole trial, so one of two does not fit. Together they take 24 days.
    const result = radar(entries, { try_days: 20, trial_cost_days: 12 });
    expect(["trials_fit", "trials_over", "trial_days_needed"].map((key) => valueOf(result, key))).toEqual([1, 1, 24]);
    expect(knownOf(result, "trials_per_squad")).toMatchObject({
      quantity: { value: 1 },
      verdict: { level: "healthy" },
    });
    expect(knownOf(result, "first_trial").words).toBe("Bank feed");
    expect(["kept_trials", "ended_trials"].map((key) => knownOf(result, key).words)).toEqual([
      "Bank feed",
      "Receipt reader",
    ]);
    expect(whyNot(radar(entries, { try_days: 20 }), "trials_fit").needs).toEqual(["Engineer-days that a trial takes"]);
    expect(whyNot(radar(entries, { try_days: 20, trial_cost_days: 0 }), "trials_over").why).toMatch(/takes no day/);
  });

  it("counts what moved since the last session by name, whatever the rows say of themselves", () => {
    const earlier = [
      { name: "feature flags", quadrant: "Techniques", ring: "trial" },
      { name: "Event queue", quadrant: "Platforms", ring: "adopt" },
      { name: "Receipt reader", quadrant: "Tools", ring: "trial" },
      { name: "Graph store", quadrant: "Tools", ring: "trial" },
      { name: "Old framework", quadrant: "Tools", ring: "hold" },
    ];
    const rows = entries.map((row) => (row["name"] === "Event queue" ? { ...row, status: "Moved in" } : row));
    const result = radar(rows, {}, { rows: earlier, day: "2026-08-26" });
    expect(
      ["moved_in", "moved_out", "new_entries", "dropped", "trials_stuck", "since_days"].map((key) =>
        valueOf(result, key),
      ),
    ).toEqual([1, 1, 2, 1, 1, 90]);
    expect(result.message).toBe(
      "1 came closer since 2026-08-26, 1 moved away and 2 are new: 2 to rely on, 2 on trial, 1 to look at, 1 on hold",
    );
    expect(result.cautions).toContain("What the rows say of their move is not what the last radar shows: Event queue.");
    expect(drawn(result)?.blips.map(({ label, moved, isNew }) => `${label}: ${isNew ? "new" : moved}`)).toEqual([
      "Feature flags: in",
      "Event queue: none",
      "Bank feed: new",
      "Receipt reader: none",
      "Graph store: out",
      "Own charts: new",
    ]);
    expect(result.tables.at(-1)?.rows).toEqual([["Old framework", "hold"]]);
  });

  it("takes the rows' own word on a first radar", () => {
    const result = radar([
      { name: "A", quadrant: "Tools", ring: "trial", is_new: "TRUE" },
      { name: "B", quadrant: "Tools", ring: "hold", status: "moved out" },
    ]);
    expect(["new_entries", "moved_in", "moved_out"].map((key) => valueOf(result, key))).toEqual([1, 0, 1]);
    expect(whyNot(result, "since_days").why).toMatch(/first radar/);
    expect(whyNot(result, "too_far_in").needs).toHaveLength(1);
  });

  it("leaves out no row in silence: each comes with its number and why", () => {
    const result = radar([
      { name: "A", quadrant: "Tools", ring: "adopt" },
      { name: "a", quadrant: "Tools", ring: "hold" },
      { name: "B", quadrant: "Tools" },
      { name: "C", quadrant: "Tools", ring: "caution" },
      { name: "D", quadrant: "Tools", worth: 9, seen: 1 },
      { name: "E", ring: "trial" },
      { quadrant: "Tools", ring: "trial" },
      { name: "F", quadrant: "Tools", ring: "trial", people: -1 },
    ]);
    expect([valueOf(result, "entries"), valueOf(result, "left_out")]).toEqual([1, 7]);
    expect(result.cautions.filter((line) => line.startsWith("Row")).map((line) => line.slice(0, 5))).toEqual([
      "Row 2",
      "Row 3",
      "Row 4",
      "Row 5",
      "Row 6",
      "Row 7",
      "Row 8",
    ]);
    expect(result.cautions[2]).toBe("Row 4, C, is left out: “caution” is none of adopt, trial, assess, and hold.");
  });

  it("draws no radar of five quadrants, and says which they are", () => {
    const rows = ["P", "Q", "R", "S", "T"].map((name) => ({ name, quadrant: name, ring: "trial" }));
    expect(drawn(radar(rows))).toBeUndefined();
    expect(radar(rows).cautions[0]).toMatch(/5 quadrants \(P, Q, R, S, T\)/);
    expect(drawn(radar(rows.slice(0, 4)))?.quadrants).toEqual(["P", "Q", "R", "S"]);
  });

  it("says what it needs where nothing was entered, and what it would be with other limits", () => {
    expect(whyNot(radar([]), "adopt").needs).toEqual(["Entries of the radar"]);
    const strict = runAnalysis("technology-radar", inputsOf({}, {}, "2026-11-24", { radar_entries: entries }), [
      { input: "radar_adopt_worth", to: 5 },
    ]);
    // Worth 4 is then no longer enough: flags and queue both stand too far in, with the store.
    expect(valueOf(strict, "too_far_in")).toBe(3);
  });

  it("puts every entry on exactly one ring, and moves none that was not moved", () => {
    const row = fc.record({
      name: fc.stringMatching(/^[a-z]{1,6}$/),
      quadrant: fc.constantFrom("Tools", "Platforms"),
      ring: fc.constantFrom("adopt", "trial", "assess", "hold"),
      worth: fc.integer({ min: 1, max: 5 }),
      seen: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), (rows) => {
        const result = radar(rows, {}, { rows, day: "2026-09-01" });
        const onRings = ["adopt", "trial", "assess", "hold"].reduce((sum, key) => sum + valueOf(result, key), 0);
        expect(onRings).toBe(valueOf(result, "entries"));
        expect(onRings + valueOf(result, "left_out")).toBe(rows.length);
        for (const key of ["new_entries", "moved_in", "moved_out", "dropped"]) expect(valueOf(result, key)).toBe(0);
        expect(figureOf(result, "trials_stuck")).toMatchObject({ quantity: { value: valueOf(result, "trial") } });
      }),
      { numRuns: 50 },
    );
  });
});
