import type { Per, Unit } from "../quantity.ts";

/** A metric that analyses and playbooks know by name. `period` says which kind of time a value covers. */
export interface KnownMetric {
  key: string;
  label: string;
  unit: Unit;
  per?: Per;
  of?: string;
  period: "month" | "quarter" | "day" | "any";
  /** What it can't be below or above, a percentage as a fraction. A count is never below 0. */
  min?: number;
  max?: number;
  /** One line that says what is counted, so that two people would count the same. */
  definition: string;
}

/** What a metric's value can't be below or above, where it has such a bound: a count is never below 0. */
export function boundsOf({ unit, min, max }: KnownMetric): { min?: number; max?: number } {
  const least = min ?? (unit === "count" ? 0 : undefined);
  return { ...(least === undefined ? {} : { min: least }), ...(max === undefined ? {} : { max }) };
}
