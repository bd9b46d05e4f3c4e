import { describe, expect, it } from "vitest";
import { ledgerly } from "./contexts.ts";

const of = (ref: string) => ledgerly.find((citable) => citable.ref === ref);

describe("what a text may cite", () => {
  it("gives a fact its value, its age and its words", () => {
    expect(of("F6")).toEqual({
      ref: "F6",
      label: "Monthly recurring revenue",
      source: "Founders' sheet",
      asOf: "2026-10-31",
      stale: false,
      retired: false,
      values: [
        {
          name: "value",
          label: "Monthly recurring revenue",
          quantity: { value: 61_200, unit: "money", currency: "USD", per: "month" },
        },
      ],
      text: "Monthly recurring revenue\n2026-10-31",
    });
  });

  it("knows a stale fact, a retired one, and one that is words alone", () => {
    expect([of("F24")?.stale, of("F24")?.retired]).toEqual([true, false]);
    expect([of("F25")?.stale, of("F25")?.retired]).toEqual([false, true]);
    expect(of("F21")?.values).toEqual([]);
  });

  it("gives an analysis each figure, the ends of its range, its inputs and the cells of its tables", () => {
    const values = Object.fromEntries((of("A1")?.values ?? []).map((value) => [value.name, value.quantity.value]));
    expect(values).toMatchObject({
      activation_rate: 0.2,
      "activation_rate.low": 0.1788,
      "activation_rate.high": 0.2229,
      "activation_rate.sign_ups": 1260,
      "table1.r3c3": 1008,
    });
    expect(of("A1")?.text).toContain("80 % of sign-ups never connect a bank.");
    expect(of("A1")?.text).toContain("not the same people");
  });
});
