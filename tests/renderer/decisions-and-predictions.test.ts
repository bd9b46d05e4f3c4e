import { describe, expect, it } from "vitest";
import type { Calibration } from "../../electron/contract/follow-up.ts";
import type { PlaybookId } from "../../electron/contract/ids.ts";
import { filterDecisions } from "../../renderer/screens/decisions/filter-decisions.ts";
import { sumUp } from "../../renderer/screens/predictions/sum-up.ts";
import { aDecision } from "./fixtures/follow-ups.ts";

describe("a decision log", () => {
  const log = [
    aDecision(12, { title: "Show a sandbox first", reasons: "Most are lost before the bank." }),
    aDecision(2, { title: "Keep the monolith", standing: "withdrawn", withdrawnReason: "The team grew." }),
    aDecision(1, { title: "Buy more visitors", standing: "turned-down", barredReason: "Tried in spring." }),
  ];
  const found = (words: string, holding = false) => filterDecisions(log, { words, holding }).map(({ ref }) => ref);

  it("is found by words anywhere in a decision, in any order, or by its reference alone", () => {
    expect(found("")).toEqual(["D12", "D2", "D1"]);
    expect(found(" BANK  sandbox ")).toEqual(["D12"]);
    expect(found("spring")).toEqual(["D1"]);
    expect(found("d1")).toEqual(["D1"]);
    expect(found("no such word")).toEqual([]);
  });

  it("shows those alone that hold", () => {
    expect(found("", true)).toEqual(["D12"]);
    expect(found("monolith", true)).toEqual([]);
  });
});

describe("how good predictions were", () => {
  const ofPlaybook = (counts: Partial<Calibration>, shares: number[] = []): Calibration => ({
    playbookId: "growth-opportunities" as PlaybookId,
    playbookTitle: "Where growth leaks",
    closed: 0,
    reached: 0,
    partly: 0,
    missed: 0,
    unclear: 0,
    ...counts,
    shares: shares.map((share, at) => ({ ref: `U${at + 1}`, title: "Activation", companyName: "Ledgerly", share })),
  });

  it("is added up over playbooks; what could not be told counts for nothing", () => {
    const sum = sumUp([
      ofPlaybook({ closed: 4, reached: 2, partly: 1, unclear: 1 }, [1, 0.5]),
      ofPlaybook({ closed: 3, reached: 1, missed: 2 }, [1.2, -0.5, 0]),
    ]);
    expect(sum).toMatchObject({ closed: 7, told: 6, reached: 3, partly: 1, missed: 2, unclear: 1, enough: true });
    // -0.5, 0, 0.5, 1, 1.2
    expect(sum.middle).toBe(0.5);
  });

  it("takes the mean of the two in the middle of an even count", () => {
    expect(sumUp([ofPlaybook({ closed: 6, partly: 6 }, [0, 0.2, 0.4, 0.8, 1, 1])]).middle).toBeCloseTo(0.6, 12);
  });

  it("is not said of fewer than five that could be told, nor a share of fewer than five with numbers", () => {
    expect(sumUp([ofPlaybook({ closed: 6, reached: 4, unclear: 2 }, [1, 1, 1, 1])])).toMatchObject({
      enough: false,
      middle: null,
    });
    expect(sumUp([])).toMatchObject({ closed: 0, enough: false, middle: null });
  });
});
