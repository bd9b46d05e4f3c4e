import type { Quantity } from "../contract/quantity.ts";

const digits = (value: number, most: number) => new Intl.NumberFormat("en", { maximumFractionDigits: most }).format(value);

/** "20 %", "4.1 %", "21.8 %": a fraction as people say it, with at most `most` digits behind the point. */
export function sayPercent(fraction: number, most = 1): string {
  return `${digits(fraction * 100, most)} %`;
}

/** "$18,204", "$26.72", "€1,200": cents only below 100. */
export function sayMoney(value: number, currency: string): string {
  const most = Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0;
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: most,
    maximumFractionDigits: most,
  }).format(value);
}

/** "63", "68.8", "1,260": one digit behind the point at most. */
export function sayNumber(value: number, most = 1): string {
  return digits(value, most);
}

/** "1 month", "2.5 months": a number with its noun, which takes an s unless the number is 1. */
export function sayCount(value: number, noun: string, most = 1): string {
  const text = digits(value, most);
  return `${text} ${noun}${text === "1" ? "" : "s"}`;
}

/** A quantity in one short text, for a message or a detail: unit and currency said, the period left to the sentence. */
export function sayQuantity(quantity: Quantity): string {
  switch (quantity.unit) {
    case "percent":
      return sayPercent(quantity.value);
    case "points":
      return `${digits(quantity.value * 100, 1)} points`;
    case "money":
      return sayMoney(quantity.value, quantity.currency ?? "USD");
    case "count":
    case "multiple":
    case "grade":
    case "score":
      return sayNumber(quantity.value, quantity.unit === "multiple" ? 2 : 1);
    default:
      return sayCount(quantity.value, quantity.unit.slice(0, -1));
  }
}

/** "Activation, sign-ups and churn". */
export function sayList(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { style: "long", type: "conjunction" }).format(parts);
}
