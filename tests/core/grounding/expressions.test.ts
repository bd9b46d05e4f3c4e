import { describe, expect, it } from "vitest";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import { evaluateExpression, LookUpError } from "../../../electron/core/grounding/evaluate-expression.ts";

const values: Record<string, Quantity> = {
  F1: { value: 42_000, unit: "count", per: "month" },
  F2: { value: 0.25, unit: "percent" },
  F3: { value: 61_200, unit: "money", currency: "USD", per: "month" },
  F4: { value: 510, unit: "count" },
  F5: { value: 0.041, unit: "percent", per: "month" },
  F6: { value: 1_400_000, unit: "money", currency: "USD" },
  F7: { value: 95_000, unit: "money", currency: "USD", per: "month" },
  F8: { value: 640, unit: "money", currency: "EUR", per: "customer" },
  F9: { value: 12, unit: "hours", per: "week" },
  F10: { value: 6, unit: "months" },
  F11: { value: 734_400, unit: "money", currency: "USD", per: "year" },
  F12: { value: 620, unit: "money", currency: "USD", per: "day" },
  F13: { value: 90, unit: "days" },
  "A1.rate.low": { value: 0.179, unit: "percent" },
};
const lookUp = (ref: string): Quantity => {
  const value = values[ref];
  if (!value) throw new LookUpError(`There is no ${ref}.`);
  return value;
};
const result = (body: string) => {
  const evaluated = evaluateExpression(body, lookUp);
  return evaluated.ok ? evaluated.quantity : evaluated.why;
};

describe("evaluating an expression", () => {
  it.each<[string, Quantity]>([
    ["F1*F2", { value: 10_500, unit: "count", per: "month" }],
    ["25%*F1", { value: 10_500, unit: "count", per: "month" }],
    ["F3/F4", { value: 120, unit: "money", currency: "USD", per: "month" }],
    ["F4*F5", { value: 20.91, unit: "count", per: "month" }],
    ["F7*F10", { value: 570_000, unit: "money", currency: "USD" }],
    ["F6-F7*F10", { value: 830_000, unit: "money", currency: "USD" }],
    ["F12*F13", { value: 55_800, unit: "money", currency: "USD" }],
    ["F8*F4", { value: 326_400, unit: "money", currency: "EUR" }],
    ["F9*4 weeks", { value: 48, unit: "hours" }],
    ["1-F5", { value: 0.959, unit: "percent" }],
    ["F2-A1.rate.low", { value: 0.071, unit: "percent" }],
    ["F3/F7", { value: 61_200 / 95_000, unit: "multiple" }],
    ["2^3^2", { value: 512, unit: "count" }],
    ["0.1+0.2", { value: 0.3, unit: "count" }],
    ["-F4+1,000", { value: 490, unit: "count" }],
    ["round(F3/F4/7, 1)", { value: 17.1, unit: "money", currency: "USD", per: "month" }],
    ["max(F6, F7)", { value: 1_400_000, unit: "money", currency: "USD" }],
    // Amount by amount of the same kind, scaled: 1,400,000 x 95,000 / 61,200; both orders are one calculation.
    ["F6*F7/F3", { value: (1_400_000 * 95_000) / 61_200, unit: "money", currency: "USD" }],
    ["F6*(F7/F3)", { value: (1_400_000 * 95_000) / 61_200, unit: "money", currency: "USD" }],
    ["F6 ÷ 2 − 95k", { value: 605_000, unit: "money", currency: "USD" }],
  ])("%s gives %j", (body, quantity) => {
    const got = result(body);
    expect(got).toEqual({ ...quantity, value: expect.closeTo(quantity.value, 9) });
  });

  it("gives months for cash by burn a month", () => {
    expect(result("F6/F7")).toEqual({ value: expect.closeTo(14.7368, 3), unit: "months" });
  });

  it.each([
    ["F4+F2", "It adds a count and a percentage."],
    ["F6-F4", "It subtracts a count from money."],
    ["F6*F7", "It multiplies money by money."],
    ["F6*F7/F4", "It multiplies money by money."],
    ["F3+F11", "It adds an amount per month and one per year."],
    ["F6+F8", "It mixes USD and EUR."],
    ["F4/(F2-25%)", "It divides by zero."],
    ["F99*2", "There is no F99."],
    ["F4^F4^F4", "Its exponent is too large."],
    ["sqrt(0-4)", "It takes the root of a negative number."],
    ["", "It can't be read as a calculation."],
    ["F4 F3", "It can't be read as a calculation."],
    ["F4 ? 1 : 2", "It can't be read as a calculation."],
    ["'a' + 1", "It holds text."],
    ["constructor", '"constructor" is no reference.'],
    ["this.constructor", "It holds something that is neither a reference nor a number."],
    ["[1,2]", "It can't be read as a calculation."],
    ["eval('1')", '"eval" can\'t be used in a calculation.'],
    ["F4[0]", "It holds something that is neither a reference nor a number."],
    ["F4.__proto__", "There is no F4.__proto__."],
  ])("refuses %s: %s", (body, why) => {
    expect(result(body)).toBe(why);
  });
});
