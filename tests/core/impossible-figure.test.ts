import fc from "fast-check";
import { expect, it } from "vitest";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { builtIn } from "../playbooks/playbook-files.ts";
import { knownMetrics } from "../../electron/contract/metrics.ts";
import {
  partOf,
  remarkOn,
  whyContradicted,
  whyOutOfBounds,
  type ToldFigure,
} from "../../electron/core/impossible-figure.ts";

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

it("holds only figures of the same time against each other: a company grows and shrinks", () => {
  expect(whyContradicted(told("activated", 300), [told("signups", 200, "2026-09")])).toBeNull();
  expect(whyContradicted(told("engineers", 15, "on 2026-11-25"), [told("headcount", 8, "on 2023-01-01")])).toBeNull();
});

it("looks at every figure of that time, not only at the first", () => {
  const visitors = [told("visitors", 900, "on 2026-10-31"), told("visitors", 100)];
  expect(whyContradicted(told("signups", 500), visitors)).not.toBeNull();
});

it.each(partOf)("knows %s as a part of %s", (part, whole) => {
  const { playbooks } = loadPlaybooks({ builtIn, own: null });
  const asked = playbooks.flatMap(({ questions }) => questions.map(({ id }) => id));
  const known = [...knownMetrics.map(({ key }) => key), ...asked];
  expect([part, whole].filter((key) => !known.includes(key))).toEqual([]);
  expect(whyContradicted(told(part, 2), [told(whole, 1)])).not.toBeNull();
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
