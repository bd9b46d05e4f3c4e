import { formatQuantity } from "../../../../electron/contract/format-quantity.ts";
import type { HeldValue } from "../../../../electron/contract/since-last.ts";

/** A value of a fact as it was held: "$54,900 a month". */
export function heldText({ value, unit, currency, per }: HeldValue, companyCurrency: string): string {
  return formatQuantity({
    value: Number(value),
    unit: unit ?? "count",
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per === null ? {} : { per }),
  });
}

/** Whole days from one ISO day to another; never less than 0. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
