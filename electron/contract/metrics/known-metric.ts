import type { Per, Unit } from "../quantity.ts";

/** A metric that analyses and playbooks know by name. `period` says which kind of time a value covers. */
export interface KnownMetric {
  key: string;
  label: string;
  unit: Unit;
  per?: Per;
  of?: string;
  period: "month" | "quarter" | "day" | "any";
  /** One line that says what is counted, so that two people would count the same. */
  definition: string;
}
