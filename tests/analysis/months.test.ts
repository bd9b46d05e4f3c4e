import { expect, it } from "vitest";
import { periodName } from "../../electron/analysis/frame/months.ts";

it.each([
  ["2026-10", "October 2026"],
  ["2026-08..2026-10", "August 2026 to October 2026"],
  ["2026-10-31", "31 October 2026"],
  ["by 2027-06", "by June 2027"],
  ["2026-Q3", "2026-Q3"],
  ["2026-13", "2026-13"],
  ["last week", "last week"],
])("says the period %j as %j", (period, words) => {
  expect(periodName(period)).toBe(words);
});
