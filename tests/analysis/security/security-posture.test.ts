import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controls, usualOrder } from "../../../electron/analysis/security/cis-controls.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

type Tables = Record<string, readonly AnalysisRow[]>;
const posture = (tables: Tables, answers: Record<string, number> = {}) =>
  runAnalysis("security-posture", inputsOf({ cash: 1_400_000, net_burn: 95_000 }, answers, "2026-11-24", tables));
const events: AnalysisRow[] = [
  { event: "takeover", value: 400_000, exposure: 0.5, per_year: 0.1 },
  { event: "fraud", value: 25_000, exposure: 1, per_year: 0.2 },
];
const measures: AnalysisRow[] = [
  { measure: "Watching", control: "c8", against: "takeover", left: 0.5, cost_year: 18_000 },
  { measure: "Second factor", control: "c6", against: "takeover", left: 0.2, cost_year: 4_000 },
  { measure: "Call back", control: "c14", against: "fraud", left: 0.2, cost_year: 500 },
];

describe("the basics", () => {
  it("are the 56 safeguards of the first group in fifteen controls, each once in the usual order", () => {
    expect(controls.reduce((all, { safeguards }) => all + safeguards, 0)).toBe(56);
    expect(controls).toHaveLength(15);
    expect([...usualOrder].sort((a, b) => a - b)).toEqual(controls.map(({ number }) => number));
  });

  it("count by safeguards, with the worst and the best reading of partly and not sure", () => {
    // Backups yes (4), accounts partly (4, so 2, from 1 to 3), updates no (4); the other 44 are not sure.
    const result = posture({
      controls: [
        { control: "c11", standing: "yes" },
        { control: "c5", standing: "partly" },
        { control: "c7", standing: "no" },
      ],
    });
    const share = knownOf(result, "covered_share");
    expect(share.quantity.value).toBeCloseTo(6 / 12, 12);
    expect(share.range?.low).toBeCloseTo(5 / 56, 12);
    expect(share.range?.high).toBeCloseTo((4 + 3 + 44) / 56, 12);
    expect(knownOf(result, "first_gap").words).toBe("updates");
    expect(valueOf(result, "controls_unsure")).toBe(12);
    expect(result.pictures.map(({ shape }) => shape)).toEqual(["matrix"]);
  });

  it("are not known where nobody has answered, or has answered twice in two ways", () => {
    expect(whyNot(posture({ controls: [{ control: "c6" }] }), "covered_share").needs).toHaveLength(1);
    const twice = posture({
      controls: [
        { control: "c6", standing: "yes" },
        { control: "c6", standing: "no" },
      ],
    });
    expect(whyNot(twice, "covered_share").why).toMatch(/answered twice, once with yes and once with no/);
  });
});

describe("expected loss and what avoids it", () => {
  it("is value x share x times a year, and the worst day is held against the cash", () => {
    // 400,000 x 0.5 x 0.1 = 20,000; 25,000 x 1 x 0.2 = 5,000. Once: 200,000 of 1,400,000, and 2.11 months of burn.
    const result = posture({ events });
    expect(valueOf(result, "loss_year")).toBe(25_000);
    expect(valueOf(result, "worst_once")).toBe(200_000);
    expect(valueOf(result, "worst_cash_share")).toBeCloseTo(1 / 7, 12);
    expect(valueOf(result, "worst_burn_months")).toBeCloseTo(200 / 95, 12);
  });

  it("ranks measures by loss avoided per cost, each after those before it", () => {
    // Call back 4,000 / 500; second factor 16,000 / 4,000; then watching halves the 4,000 that are left: 2,000 for 18,000.
    const result = posture({ events, measures });
    expect(["first", "second"].map((place) => knownOf(result, `${place}_measure`).words)).toEqual([
      "Call back",
      "Second factor",
    ]);
    expect(valueOf(result, "first_return")).toBeCloseTo(7, 12);
    expect(valueOf(result, "second_return")).toBeCloseTo(3, 12);
    expect(knownOf(result, "not_worth").words).toBe("Watching");
    expect(valueOf(result, "worth_avoided")).toBe(20_000);
    expect(valueOf(result, "worth_return")).toBeCloseTo((20_000 - 4_500) / 4_500, 12);
    // 200,000 x 0.8 / 4,000 = 40: it pays if it comes once in 40 years.
    expect(valueOf(result, "second_pays_years")).toBeCloseTo(40, 9);
  });

  it("never avoids more than is expected, whatever stands against the same event", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.integer({ min: 0, max: 5_000 })), { minLength: 1, maxLength: 6 }),
        (given) => {
          const rows = given.map(([left, cost], at) => ({
            measure: `M${at}`,
            against: "takeover",
            left,
            cost_year: cost,
          }));
          const result = posture({ events, measures: rows });
          expect(valueOf(result, "worth_avoided")).toBeLessThanOrEqual(20_000 + 1e-6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("breaks even at exactly as seldom as it says", () => {
    const years = valueOf(posture({ events, measures }), "second_pays_years");
    const rare = [{ ...events[0]!, per_year: 0.99 / years }];
    expect(valueOf(posture({ events: rare, measures }), "worth_measures")).toBe(0);
    const often = [{ ...events[0]!, per_year: 1.01 / years }];
    expect(valueOf(posture({ events: often, measures }), "worth_measures")).toBe(1);
  });

  it("moves with how often things happen", () => {
    expect(valueOf(posture({ events }, { loss_rate_factor: 2 }), "loss_year")).toBe(50_000);
  });

  it.each<[string, Tables, string, RegExp]>([
    ["an event twice", { events: [...events, events[0]!] }, "loss_year", /stands in the table twice/],
    [
      "a share above all",
      { events: [{ event: "leak", value: 1, exposure: 2, per_year: 1 }] },
      "loss_year",
      /between 0 % and 100 %/,
    ],
    [
      "fewer than no times",
      { events: [{ event: "leak", value: 1, exposure: 1, per_year: -1 }] },
      "loss_year",
      /below 0/,
    ],
    [
      "a cost below nothing",
      { events, measures: [{ ...measures[0]!, cost_year: -1 }] },
      "first_measure",
      /Watching: a cost below 0/,
    ],
    ["no numbers", { events: [{ event: "leak" }] }, "loss_year", /Not enough data/],
  ])("names what cannot be: %s", (_, tables, key, why) => {
    expect(whyNot(posture(tables), key).why).toMatch(why);
  });
});
