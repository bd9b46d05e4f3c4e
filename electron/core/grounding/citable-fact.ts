import { staleAfterDays, type Fact } from "../../contract/company.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { HeldValue } from "../../contract/since-last.ts";

const millisecondsOfDay = 86_400_000;

/**
 * A fact as something that a text may cite: its value under the name "value", and its words.
 * @param today ISO day, for staleness
 * @param companyCurrency for money whose own currency was left open
 * @param before what the company's last session saw in its place; it is cited as `F6.before` and never as `F6`
 */
export function citableOfFact(
  fact: Fact,
  today: string,
  companyCurrency: string,
  before: HeldValue | null = null,
): Citable {
  const now = quantityOf(fact, companyCurrency);
  const then = before && quantityOf(before, companyCurrency);
  const age = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${fact.asOf}T00:00:00Z`)) / millisecondsOfDay;
  return {
    ref: fact.ref,
    label: fact.label,
    source: fact.source,
    asOf: fact.asOf,
    stale: age > staleAfterDays,
    retired: fact.retiredAt !== null,
    values: [
      ...(now ? [{ name: "value", label: fact.label, quantity: now }] : []),
      ...(then ? [{ name: "before", label: `${fact.label} before`, quantity: then, past: true as const }] : []),
    ],
    text: [fact.label, fact.period, fact.text].filter((part) => part !== "").join("\n"),
  };
}

function quantityOf({ value, unit, currency, per }: HeldValue, companyCurrency: string): Quantity | null {
  const number = value === null ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return null;
  return {
    value: number,
    unit: unit ?? "count",
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per ? { per } : {}),
  };
}
