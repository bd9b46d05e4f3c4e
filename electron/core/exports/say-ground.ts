import type { Fact } from "../../contract/company.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Measured, Source } from "../../contract/measured.ts";
import type { Quantity, Unit } from "../../contract/quantity.ts";

/** A figure that is known. */
type Known = Measured & { known: true };

/** What a figure rests on, in a line: its formula, its verdict with the threshold, and where both are from. */
export function sayGround({ formula, verdict, source }: Known): string {
  return [
    formula,
    verdict === undefined ? "" : `${verdict.words} (${verdict.threshold}; ${saySource(verdict.source)})`,
    source === undefined ? "" : saySource(source),
  ]
    .filter((text) => text !== "")
    .join(" · ");
}

/** The ends of a range in the figure's unit. */
export function sayRange(quantity: Quantity, { low, high }: { low: number; high: number }): string {
  return `${formatQuantity({ ...quantity, value: low })} – ${formatQuantity({ ...quantity, value: high })}`;
}

/** The value of a fact with its unit, or its text. */
export function sayFact({ value, unit, currency, per, text }: Fact, companyCurrency: string): string {
  if (value === null || unit === null) return text;
  return formatQuantity({
    value: Number(value),
    unit: unit satisfies Unit,
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per === null ? {} : { per }),
  });
}

const saySource = ({ title, edition, heuristic }: Source): string =>
  `${[title, edition].filter(Boolean).join(", ")}${heuristic ? ", rule of thumb" : ""}`;
