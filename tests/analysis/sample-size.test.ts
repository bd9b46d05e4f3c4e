import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { detectableLift, peopleNeeded, powerOfTest } from "../../electron/analysis/statistics/two-proportions.ts";
import { buffer, knownOf, ledgerly, valueOf, whyNot } from "./company-inputs.ts";

describe("a planned test", () => {
  it("with two halves of 580 detects 5 points with only about 53 % power", () => {
    const result = runAnalysis("sample-size", ledgerly({ test_people: 1_160 }));
    expect(valueOf(result, "people_per_half")).toBe(580);
    expect(valueOf(result, "power")).toBeCloseTo(0.53, 2);
    expect(result.message).toBe(
      "A test with two halves of 580 sign-ups would miss a rise from 20 % to 25 % too often: it shows it with a chance of 53 % only.",
    );
  });

  it("sees a month's entrants x 12/52 a week, four weeks when nobody says otherwise", () => {
    const result = runAnalysis("sample-size", ledgerly());
    expect(valueOf(result, "people_per_half")).toBe(581);
    expect(result.cautions.some((caution) => caution.includes("assumed to run 4 weeks"))).toBe(true);
    expect(valueOf(runAnalysis("sample-size", ledgerly({ test_weeks: 8 })), "people_per_half")).toBe(1_163);
  });

  it("says how many people and weeks the target's rise needs, and they are enough", () => {
    const result = runAnalysis("sample-size", ledgerly());
    const people = valueOf(result, "people_per_half_needed");
    expect(powerOfTest(0.2, 0.25, people)).toBeGreaterThanOrEqual(0.8);
    expect(powerOfTest(0.2, 0.25, people - 1)).toBeLessThan(0.8);
    expect(valueOf(result, "weeks_needed")).toBeCloseTo((2 * people) / ((1_260 * 12) / 52), 8);
  });

  it("agrees with the textbook's 1,094 people a half for 20 against 25 %", () => {
    expect(peopleNeeded(0.2, 0.25)).toBe(1_094);
  });

  it("says the smallest rise that shows, and that rise has 80 % power", () => {
    const lift = detectableLift(0.2, 580) ?? 0;
    expect(powerOfTest(0.2, 0.2 + lift, 580)).toBeCloseTo(0.8, 6);
    expect(valueOf(runAnalysis("sample-size", ledgerly({ test_people: 1_160 })), "detectable_lift")).toBeCloseTo(
      lift,
      10,
    );
  });

  it("says whether the target is outside last month's interval", () => {
    expect(valueOf(runAnalysis("sample-size", ledgerly()), "target_beyond_interval")).toBeGreaterThan(0);
    const near = runAnalysis("sample-size", ledgerly({ activation_target: 0.22 }));
    expect(valueOf(near, "target_beyond_interval")).toBeLessThan(0);
    expect(near.cautions.some((caution) => caution.includes("lies inside today's 95 % interval"))).toBe(true);
  });

  it("tests another stage when that is asked", () => {
    const result = runAnalysis("sample-size", ledgerly({ test_stage: "paid", paid_target: 0.3 }));
    expect(knownOf(result, "rate_now").quantity.value).toBe(0.25);
    expect(valueOf(result, "target_rate")).toBe(0.3);
  });

  it("has nothing to show when the target is today's rate", () => {
    expect(whyNot(runAnalysis("sample-size", ledgerly({ activation_target: 0.2 })), "power").why).toContain(
      "nothing to show",
    );
  });

  it("names what Buffer lacks", () => {
    expect(whyNot(runAnalysis("sample-size", buffer), "power").needs).toEqual(["Activated sign-ups", "Sign-ups"]);
  });
});
