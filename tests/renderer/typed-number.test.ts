import { assert, nat, property, stringMatching, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedNumber, shiftPoint, showTypedNumber, type NumberKind } from "../../renderer/parts/typed-number.ts";

const read = (typed: string, kind: NumberKind): string => {
  const number = readTypedNumber(typed, kind);
  return number.ok ? number.value : number.problem;
};

describe("numbers as people type them", () => {
  it.each([
    ["61,200", "61200"],
    ["61 200.50", "61200.5"],
    ["61\u00a0200", "61200"],
    ["61\u202f200,50", "61200.5"],
    ["61.200,50", "61200.5"],
    ["1'400'000", "1400000"],
    ["1.400.000", "1400000"],
    ["12,34,567.89", "1234567.89"],
    ["$61,200", "61200"],
    ["-$95,000", "-95000"],
    ["95,000 EUR", "95000"],
    ["£1.4m", "1400000"],
    ["61.2k", "61200"],
    ["0.00", "0"],
    ["-0", "0"],
    ["٦١٢", "not-a-number"],
    ["about 61,200", "not-a-number"],
    ["61,2,00", "not-a-number"],
    ["61,200 and 3", "not-a-number"],
    [".", "not-a-number"],
    ["  ", "empty"],
    ["1234567890123456", "too-long"],
  ])("reads money typed as %j as %s", (typed, value) => {
    expect(read(typed, "money")).toBe(value);
  });

  it.each([
    ["40 50", "not-a-number"],
    ["1 2 3", "not-a-number"],
    ["12ABC", "not-a-number"],
    ["100 BTC", "not-a-number"],
    ["200 DAY", "not-a-number"],
    ["25 MIN", "not-a-number"],
    ["5²", "not-a-number"],
    ["$40", "not-a-number"],
    ["12 34 567", "1234567"],
    ["1.4 m", "1400000"],
  ])("takes no two numbers and no foreign word for one: %j is %s", (typed, value) => {
    expect(read(typed, "number")).toBe(value);
  });

  it.each([
    ["€500", "USD", "other-currency"],
    ["EUR 500", "USD", "other-currency"],
    ["500 €", "EUR", "500"],
    ["$500", "CAD", "500"],
    ["$500", "EUR", "other-currency"],
    ["£1.4m", "GBP", "1400000"],
    ["500 USD", "USD", "500"],
    ["-$95,000", "USD", "-95000"],
    ["500", "JPY", "500"],
  ])("keeps to the company's currency: %j in %s is %s", (typed, currency, value) => {
    const number = readTypedNumber(typed, "money", currency);
    expect(number.ok ? number.value : number.problem).toBe(value);
  });

  it.each([
    ["4.1", "0.041"],
    ["4,1 %", "0.041"],
    ["4.10%", "0.041"],
    ["100", "1"],
    ["0.05", "0.0005"],
    ["-1.75 %", "-0.0175"],
    [".5", "0.005"],
    ["4,125", "ambiguous-comma"],
    ["four", "not-a-number"],
  ])("keeps a percent typed as %j as the fraction %s", (typed, value) => {
    expect(read(typed, "percent")).toBe(value);
  });

  it("loses no digit on the way from a typed percent to a fraction and back", () => {
    const percent = tuple(nat(999), stringMatching(/^\d{0,5}[1-9]$/)).map(([whole, rest]) => `${whole}.${rest}`);
    assert(
      property(percent, (typed) => {
        expect(showTypedNumber(read(typed, "percent"), "percent")).toBe(typed);
      }),
    );
  });

  it("shifts the point both ways without a float", () => {
    expect(shiftPoint("0.041", 2)).toBe("4.1");
    expect(shiftPoint("12345678901234.56789", -2)).toBe("123456789012.3456789");
    expect(shiftPoint("0", -2)).toBe("0");
  });

  it("shows a stored number as one would type it", () => {
    expect(showTypedNumber("1400000.5", "money")).toBe("1,400,000.5");
    expect(showTypedNumber("-0.0175", "percent")).toBe("-1.75");
  });
});
