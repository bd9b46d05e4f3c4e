import { expect, it } from "vitest";
import { lastFullMonth } from "../../electron/core/days.ts";

it.each([
  ["2026-11-24", "2026-10"],
  ["2026-11-01", "2026-10"],
  ["2027-01-31", "2026-12"],
  ["2028-03-31", "2028-02"],
])("on %s the last month that is over is %s", (day, month) => {
  expect(lastFullMonth(day)).toBe(month);
});
