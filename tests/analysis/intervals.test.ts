import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstMonthAfter,
  lastMonthOf,
  monthCode,
  monthName,
  monthsCovered,
} from "../../electron/analysis/frame/months.ts";
import { drawBinomial, drawGamma, drawPoisson, seededRandom } from "../../electron/analysis/statistics/random.ts";
import { powerOfTest } from "../../electron/analysis/statistics/two-proportions.ts";
import { wilsonInterval } from "../../electron/analysis/statistics/wilson.ts";

const share = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([entrants, part]) => ({ entrants, through: Math.floor(entrants * part) }));

describe("the Wilson interval", () => {
  it("holds the rate and stays between 0 and 1", () => {
    fc.assert(
      fc.property(share, ({ entrants, through }) => {
        const { low, high } = wilsonInterval(through, entrants);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(through / entrants);
        expect(high).toBeGreaterThanOrEqual(through / entrants);
      }),
    );
  });

  it("grows narrower with more people at the same rate", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 1_000 }), (percent, times) => {
        const width = (entrants: number) => {
          const { low, high } = wilsonInterval((entrants * percent) / 100, entrants);
          return high - low;
        };
        expect(width(100 * (times + 1))).toBeLessThan(width(100 * times));
      }),
    );
  });
});

describe("the power of a test", () => {
  it("is a chance, grows with people, and is 5 % when there is no difference", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.double({ min: 0.001, max: 0.01, noNaN: true }),
        fc.integer({ min: 10, max: 100_000 }),
        (from, lift, people) => {
          const power = powerOfTest(from, from + lift, people);
          expect(power).toBeGreaterThanOrEqual(0);
          expect(power).toBeLessThanOrEqual(1 + 1e-6);
          expect(powerOfTest(from, from + lift, people * 2)).toBeGreaterThanOrEqual(power - 1e-9);
        },
      ),
    );
    expect(powerOfTest(0.2, 0.2, 1_000)).toBeCloseTo(0.05, 4);
  });
});

describe("the seeded draws", () => {
  const mean = (draw: () => number) =>
    Array.from({ length: 20_000 }, draw).reduce((all, value) => all + value, 0) / 20_000;

  it("have the means that they are asked for, in the exact and in the approximate branch", () => {
    const random = seededRandom(7);
    for (const expected of [0.4, 6, 63]) {
      expect(mean(() => drawPoisson(random, expected)) / expected).toBeCloseTo(1, 1);
      expect(mean(() => drawGamma(random, expected)) / expected).toBeCloseTo(1, 1);
    }
    for (const [trials, chance] of [
      [50, 0.04],
      [510, 0.041],
      [56_000, 0.05],
      [40, 0.9],
    ] as const)
      expect(mean(() => drawBinomial(random, trials, chance)) / (trials * chance)).toBeCloseTo(1, 1);
  });

  it("give the same numbers for the same seed and others for another", () => {
    const draws = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
  });

  it("stay within their bounds at the edges", () => {
    const random = seededRandom(3);
    expect([
      drawBinomial(random, 10, 0),
      drawBinomial(random, 10, 1),
      drawBinomial(random, 0, 0.5),
      drawPoisson(random, 0),
      drawGamma(random, 0),
    ]).toEqual([0, 10, 0, 0, 0]);
    expect(drawBinomial(random, 10, 1e-300)).toBe(0);
  });
});

describe("months", () => {
  it.each([
    ["2026-10", "2026-10", 1],
    ["2026-10-31", "2026-10", 1],
    ["2026-08..2026-10", "2026-10", 3],
    ["2026-Q3", "2026-09", 3],
    ["by 2027-06", "2027-06", 1],
    ["2023", "2023-12", 12],
  ])("read %s as ending in %s and covering %i", (period, last, covered) => {
    const month = lastMonthOf(period);
    expect(month === null ? null : monthCode(month)).toBe(last);
    expect(monthsCovered(period)).toBe(covered);
  });

  it.each(["", "soon", "2026-13", "12"])("are not read from %j", (period) => {
    expect(lastMonthOf(period)).toBeNull();
  });

  it("are named in words", () => {
    expect(monthName(lastMonthOf("2027-06")!)).toBe("June 2027");
  });

  it("begin at least the days asked for after a day", () => {
    expect(monthCode(firstMonthAfter("2026-11-24", 30))).toBe("2027-01");
    expect(monthCode(firstMonthAfter("2026-11-01", 30))).toBe("2026-12");
    expect(monthCode(firstMonthAfter("2026-12-31", 0))).toBe("2027-01");
  });
});
