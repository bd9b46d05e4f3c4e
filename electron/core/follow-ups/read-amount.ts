import type { FollowUpDraft } from "../../contract/follow-up.ts";
import type { Per, Unit } from "../../contract/quantity.ts";
import { findNumbers } from "../grounding/find-numbers.ts";
import type { NumberClaim } from "../grounding/number-claim.ts";

/** A number that was written in words of its own, as a follow-up keeps it: decimal text in a unit. */
interface Amount {
  value: string;
  unit: Unit;
  currency: string | null;
  per: Per | null;
}

const symbols: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₪": "ILS",
};

/**
 * The one number of a short text ("27 %", "at least 70 customers a month", "$61,200"), or null where there is none, or more than one.
 * @param companyCurrency what a bare "$" means where the company counts in another dollar
 */
function readAmount(text: string, companyCurrency: string): Amount | null {
  const [claim, ...others] = findNumbers(text).filter(({ idle }) => !idle);
  if (claim === undefined || others.length > 0) return null;
  const value = claim.sign * claim.value || claim.value;
  const decimal = plainDecimal(value);
  const unit = unitOf(claim);
  if (decimal === null || unit === null) return null;
  return {
    value: decimal,
    unit,
    currency: unit === "money" ? currencyOf(claim.currency, companyCurrency) : null,
    per: claim.per,
  };
}

/**
 * Target and baseline of a follow-up as numbers: the target where its text holds one number, the baseline too where it holds one of the same
 * unit. What counts nothing but a number ("20" beside "27 %") is of another unit; a time that only one of them names counts for both.
 * @returns what goes into the draft; all null where the target holds no number
 */
export function readAmounts(
  baseline: string,
  target: string,
  companyCurrency: string,
): Pick<FollowUpDraft, "baselineValue" | "targetValue" | "unit" | "currency" | "per"> {
  const from = readAmount(baseline, companyCurrency);
  const to = readAmount(target, companyCurrency);
  if (to === null) return { baselineValue: null, targetValue: null, unit: null, currency: null, per: null };
  const same =
    from !== null &&
    from.unit === to.unit &&
    from.currency === to.currency &&
    (from.per ?? to.per) === (to.per ?? from.per);
  return {
    baselineValue: same ? from.value : null,
    targetValue: to.value,
    unit: to.unit,
    currency: to.currency,
    per: to.per ?? (same ? from.per : null),
  };
}

function unitOf({ unit, time }: NumberClaim): Unit | null {
  if (unit === "duration") return time;
  if (unit === "bare") return "count";
  if (unit === "fraction") return "percent";
  return unit;
}

function currencyOf(written: string | null, company: string): string {
  const code = written === null ? company : (symbols[written] ?? written);
  return written === "$" && company.endsWith("D") ? company : code;
}

/** A double as the shortest decimal text that a follow-up may hold; null where it has too many digits. */
function plainDecimal(value: number): string | null {
  const text = value.toFixed(10).replace(/\.?0+$/, "");
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? text : null;
}
