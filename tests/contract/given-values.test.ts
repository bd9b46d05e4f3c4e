import { expect, it } from "vitest";
import { givenValues } from "../../electron/contract/given-values.ts";
import type { Input } from "../../electron/contract/measured.ts";

const given = (label: string, value: number, more: Partial<Input> = {}): Input => ({
  label,
  quantity: { value, unit: "count" },
  ...more,
});
const figures = (...inputs: Input[][]) =>
  inputs.map((each, at) => ({
    key: `f${at}`,
    label: `F${at}`,
    measured: { known: true as const, quantity: { value: 1, unit: "count" as const }, formula: "sum", inputs: each },
  }));

it("names each answer and assumption once, and leaves facts to their own references", () => {
  const found = givenValues({
    figures: figures([given("Cost of a day", 520), given("Sign-ups", 9, { ref: "F2" })], [given("Cost of a day", 520)]),
  });
  expect(found.map(({ name, input }) => [name, input.quantity.value])).toEqual([["given.cost_of_a_day", 520]]);
});

it("gives no name to two values that would share one", () => {
  const found = givenValues({ figures: figures([given("Price", 1)], [given("Price", 2)], [given("Days", 3)]) });
  expect(found.map(({ name }) => name)).toEqual(["given.days"]);
});
