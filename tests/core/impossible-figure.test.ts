import fc from "fast-check";
import { expect, it } from "vitest";
import { knownMetrics } from "../../electron/contract/metrics.ts";
import { remarkOn, whyContradicted, whyOutOfBounds, type ToldFigure } from "../../electron/core/impossible-figure.ts";

const told = (key: string, value: number, period = "2026-10"): ToldFigure => ({ key, value, period, name: key });

it.each([
  ["cash", -1, '"Cash" can\'t be below €0.'],
  ["churn_monthly", 1.2, '"Customer churn a month" can\'t be above 100.0 %.'],
  ["churn_monthly", -0.01, '"Customer churn a month" can\'t be below 0.0 %.'],
  ["signups", -3, '"Sign-ups" can\'t be below 0.'],
  ["gross_margin", 1.01, '"Gross margin" can\'t be above 100.0 %.'],
])("says of %s at %s what it can't be", (key, value, sentence) => {
  expect(whyOutOfBounds(key, value, "EUR")).toBe(sentence);
});

it("lets be what can be: a loss-making margin, a profit as negative burn, any number of no known metric", () => {
  expect(whyOutOfBounds("gross_margin", -0.3, "EUR")).toBeNull();
  expect(whyOutOfBounds("net_burn", -5_000, "EUR")).toBeNull();
  expect(whyOutOfBounds("lucky_numbers", -7, "EUR")).toBeNull();
});

it("names a part that is more than its whole, whichever of the two is entered last", () => {
  const sentence = "activated can't be more than signups: 300 of 200. One of the two is wrong.";
  expect(whyContradicted(told("activated", 300), [told("signups", 200)])).toBe(sentence);
  expect(whyContradicted(told("signups", 200), [told("activated", 300)])).toBe(sentence);
  expect(whyContradicted(told("activated", 200), [told("signups", 200)])).toBeNull();
});

it("holds only figures of the same time against each other; one that names no time is of any", () => {
  expect(whyContradicted(told("activated", 300), [told("signups", 200, "2026-09")])).toBeNull();
  expect(whyContradicted(told("activated", 300), [told("signups", 200, "")])).not.toBeNull();
});

it("finds no contradiction in what is no part of one another", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (mrr, visitors) => {
      expect(whyContradicted(told("mrr", mrr), [told("visitors", visitors)])).toBeNull();
    }),
  );
});

it("says what zero churn keeps from being computed, and nothing of any other churn", () => {
  expect(remarkOn("churn_monthly", 0)).toContain("can't be computed");
  expect(remarkOn("churn_monthly", 0.04)).toBeNull();
  expect(remarkOn("invites_per_user", 0)).toBeNull();
});

it("declares no bounds that exclude one another", () => {
  const reversed = knownMetrics.filter(({ min, max }) => min !== undefined && max !== undefined && min >= max);
  expect(reversed).toEqual([]);
});
