import type { Company, Fact, FactDraftInput, FactKind } from "../../../electron/contract/company.ts";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import type { Per, Unit } from "../../../electron/contract/quantity.ts";
import { readTypedNumber, showTypedNumber, type NumberKind } from "../../parts/typed-number.ts";

/** A fact as it is typed. */
export interface TypedFact {
  kind: FactKind;
  /** A known metric's key, or empty for another. */
  metric: string;
  label: string;
  value: string;
  unit: Unit;
  per: Per | "";
  currency: string;
  period: string;
  text: string;
  source: string;
  asOf: string;
}

/** How a value of this unit is typed. */
export function numberKindOf(unit: Unit): NumberKind {
  return unit === "money" ? "money" : unit === "percent" || unit === "points" ? "percent" : "number";
}

/** Whether this kind of fact carries a value. */
export function carriesValue(kind: FactKind): boolean {
  return kind === "metric" || kind === "goal";
}

/** What a metric of the list fills in; the rest of what was typed stays. */
export function withMetric(typed: TypedFact, key: string, today: string): TypedFact {
  const known = knownMetrics.find((metric) => metric.key === key);
  if (known === undefined) return { ...typed, metric: "" };
  const period = known.period === "month" ? today.slice(0, 7) : known.period === "day" ? today : typed.period;
  return { ...typed, metric: key, label: known.label, unit: known.unit, per: known.per ?? "", period };
}

/** A fact as one would type it; a new one begins with today. */
export function typeFact(fact: Fact | null, company: Company, metric: string, today: string): TypedFact {
  const unit = fact?.unit ?? "count";
  const typed: TypedFact = {
    kind: fact?.kind ?? "metric",
    metric: fact?.metric ?? "",
    label: fact?.label ?? "",
    value: fact?.value == null ? "" : showTypedNumber(fact.value, numberKindOf(unit)),
    unit,
    per: fact?.per ?? "",
    currency: fact?.currency ?? company.currency,
    period: fact?.period ?? "",
    text: fact?.text ?? "",
    source: fact?.source ?? "",
    asOf: fact?.asOf ?? today,
  };
  return fact === null && metric !== "" ? withMetric(typed, metric, today) : typed;
}

/** What was typed, as the app takes it. The value must be readable (`readTypedNumber`) or empty. */
export function draftOf(typed: TypedFact): FactDraftInput {
  const valued = carriesValue(typed.kind) && typed.value.trim() !== "";
  const read = valued
    ? readTypedNumber(typed.value, numberKindOf(typed.unit), typed.currency.trim().toUpperCase())
    : null;
  const value = read !== null && read.ok ? read.value : null;
  return {
    kind: typed.kind,
    label: typed.label,
    metric: carriesValue(typed.kind) && typed.metric !== "" ? typed.metric : null,
    value,
    unit: value === null ? null : typed.unit,
    currency: value !== null && typed.unit === "money" ? typed.currency.trim().toUpperCase() : null,
    per: value === null || typed.per === "" ? null : typed.per,
    period: typed.period.trim(),
    text: typed.text,
    source: typed.source,
    asOf: typed.asOf,
  };
}
