import { staleAfterDays, type Fact } from "../../contract/company.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";

const millisecondsOfDay = 86_400_000;

/**
 * A fact as something that a text may cite: its value under the name "value", and its words.
 * @param today ISO day, for staleness
 * @param companyCurrency for money whose own currency was left open
 */
export function citableOfFact(fact: Fact, today: string, companyCurrency: string): Citable {
  const value = fact.value === null ? Number.NaN : Number(fact.value);
  const unit = fact.unit ?? "count";
  const quantity: Quantity | null = Number.isFinite(value)
    ? {
        value,
        unit,
        ...(unit === "money" ? { currency: fact.currency ?? companyCurrency } : {}),
        ...(fact.per ? { per: fact.per } : {}),
      }
    : null;
  const age = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${fact.asOf}T00:00:00Z`)) / millisecondsOfDay;
  return {
    ref: fact.ref,
    label: fact.label,
    source: fact.source,
    asOf: fact.asOf,
    stale: age > staleAfterDays,
    retired: fact.retiredAt !== null,
    values: quantity ? [{ name: "value", label: fact.label, quantity }] : [],
    text: [fact.label, fact.period, fact.text].filter((part) => part !== "").join("\n"),
  };
}
