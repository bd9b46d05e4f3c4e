import { describe, expect, it } from "vitest";
import { formatQuantity, formatValue } from "../../electron/contract/format-quantity.ts";
import type { Quantity } from "../../electron/contract/quantity.ts";

describe("formatting a quantity", () => {
  it.each<[Quantity, string]>([
    [{ value: 61_200, unit: "money", currency: "USD", per: "month" }, "$61,200 a month"],
    [{ value: 48.571, unit: "money", currency: "EUR", per: "customer" }, "€48.57 per customer"],
    [{ value: -18_204, unit: "money", currency: "USD" }, "-$18,204"],
    [{ value: 0.2, unit: "percent" }, "20.0 %"],
    [{ value: 0.041, unit: "percent", per: "month" }, "4.1 % a month"],
    [{ value: 0.0004, unit: "percent" }, "0.04 %"],
    [{ value: 0.05, unit: "points" }, "5 points"],
    [{ value: 0.01, unit: "points" }, "1 point"],
    [{ value: 1_260, unit: "count", of: "sign-ups", per: "month" }, "1,260 sign-ups a month"],
    [{ value: 1, unit: "count", of: "new customers" }, "1 new customer"],
    [{ value: 0.2, unit: "count", of: "invites", per: "user" }, "0.2 invites per user"],
    [{ value: 14.7368, unit: "months" }, "14.7 months"],
    [{ value: 1, unit: "years" }, "1 year"],
    [{ value: 3.5673, unit: "multiple" }, "3.57×"],
    [{ value: 9.43, unit: "grade" }, "grade 9.4"],
    [{ value: -0, unit: "count" }, "0"],
  ])("%j reads %s", (quantity, words) => {
    expect(formatQuantity(quantity)).toBe(words);
  });

  it("keeps to a given number of decimals and to a locale's signs", () => {
    expect(formatQuantity({ value: 0.2183, unit: "percent" }, "en-US", 2)).toBe("21.83 %");
    expect(formatValue({ value: 1_260.5, unit: "count", of: "sign-ups" }, "de-DE", 1)).toBe("1.260,5");
  });
});
