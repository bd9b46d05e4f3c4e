import { formatQuantity, formatValue } from "../../electron/contract/format-quantity.ts";
import type { Quantity } from "../../electron/contract/quantity.ts";

/** A value on an axis, short: "$60k", "1.4M", "20 %". */
export function axisText(value: number, unit: Quantity): string {
  if (unit.unit === "percent" || unit.unit === "points") return `${Math.round(value * 1000) / 10} %`;
  const short = new Intl.NumberFormat("en-US", {
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
    ...(unit.unit === "money" && unit.currency ? { style: "currency", currency: unit.currency } : {}),
  }).format(value);
  return short.replace("K", "k");
}

/** A value at the end of a line or bar, to the digit as in the text but without its period. */
export function labelText(value: number, unit: Quantity): string {
  return formatValue({ ...unit, value });
}

/** A value in full, for readers who do not see the drawing. */
export function fullText(value: number, unit: Quantity): string {
  return formatQuantity({ ...unit, value });
}
