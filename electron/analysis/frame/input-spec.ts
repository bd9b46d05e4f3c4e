import type { Per, Unit } from "../../contract/quantity.ts";

/** What an input must be to be read: its unit and the bounds outside which it cannot be meant. */
export interface InputSpec {
  label: string;
  unit: Unit;
  per?: Per | undefined;
  of?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
}

/** A share of a whole: a fraction from 0 to 1. */
export const share = (label: string): InputSpec => ({ label, unit: "percent", min: 0, max: 1 });
/** Working days. */
export const days = (label: string, per?: Per): InputSpec => ({ label, unit: "days", min: 0, per });
/** An amount that is not negative, in the company's currency. */
export const money = (label: string, per?: Per): InputSpec => ({ label, unit: "money", min: 0, per });
/** A span of months. */
export const months = (label: string): InputSpec => ({ label, unit: "months", min: 0 });
/** How many there are of something. */
export const count = (label: string, of: string, per?: Per): InputSpec => ({ label, unit: "count", min: 0, of, per });
