import { formatValue } from "../../contract/format-quantity.ts";
import type { Quantity } from "../../contract/quantity.ts";

/** How many decimals a number has once it is rounded to `most` and its trailing zeros are gone. */
function decimalsOf(value: number, most: number): number {
  const text = String(Number(value.toFixed(most)));
  return text.includes("e") ? 0 : (text.split(".")[1]?.length ?? 0);
}

/** "20 %", "4.1 %", "21.8 %": a fraction as a sentence says it, without trailing zeros and with at most `most` decimals. */
export function sayPercent(fraction: number, most = 1): string {
  return formatValue({ value: fraction, unit: "percent" }, "en-US", decimalsOf(fraction * 100, most));
}

/** "$18,204", "$26.72". */
export function sayMoney(value: number, currency: string): string {
  return formatValue({ value: Math.abs(value) >= 100 ? Math.round(value) : value, unit: "money", currency });
}

/** "63", "68.8", "1,260": at most `most` decimals, no trailing zeros. */
export function sayNumber(value: number, most = 1): string {
  return formatValue({ value, unit: "count" }, "en-US", decimalsOf(value, most));
}

/** "1 month", "2.5 months": a number with its noun, which takes an s unless the number is 1. */
export function sayCount(value: number, noun: string, most = 1): string {
  const text = sayNumber(value, most);
  return `${text} ${noun}${text === "1" ? "" : "s"}`;
}

/** A quantity in a sentence: unit and currency said, the period left to the sentence. */
export function sayQuantity(quantity: Quantity): string {
  if (quantity.unit === "percent") return sayPercent(quantity.value);
  if (quantity.unit === "money") return sayMoney(quantity.value, quantity.currency ?? "USD");
  return formatValue(quantity);
}

/** "activation, sign-up and churn". */
export function sayList(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { style: "long", type: "conjunction" }).format(parts);
}
