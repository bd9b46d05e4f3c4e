import { formatQuantity, formatValue } from "../../contract/format-quantity.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { factorOff } from "./close-enough.ts";
import { evidenceOf, misfitOf, type Misfit, type Mood } from "./match-number.ts";
import type { NumberClaim } from "./number-claim.ts";

const unitWords: Record<NumberClaim["unit"], string> = {
  percent: "a percentage",
  points: "percentage points",
  fraction: "a share",
  multiple: "a multiple",
  money: "money",
  duration: "a time",
  grade: "a grade",
  count: "a count",
  bare: "a bare number",
};

/** What a quantity is, as said to a reader. */
function quantityWords(quantity: Quantity): string {
  switch (quantity.unit) {
    case "percent":
      return "a percentage";
    case "points":
      return "percentage points";
    case "multiple":
      return "a multiple";
    case "money":
      return "money";
    case "grade":
      return "a grade";
    case "score":
      return "a score";
    case "count":
      return quantity.of ? `a count of ${quantity.of}` : "a count";
    default:
      return `a time in ${quantity.unit}`;
  }
}

const perNames: Record<string, string> = {
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  user: "user",
  customer: "customer",
  person: "person",
};

/** The value with as many digits as a reader needs to see that it differs from what is written. */
export function sayValue(claim: NumberClaim | null, quantity: Quantity): string {
  const usual = formatQuantity(quantity);
  if (!claim) return usual;
  const percent = quantity.unit === "percent" || quantity.unit === "points";
  const writtenPercent = claim.unit === "percent" || claim.unit === "points";
  if (percent !== writtenPercent) return usual;
  const decimals = Math.max(0, Math.round(-Math.log10(claim.step * (percent ? 100 : 1))));
  const shown = percent ? Math.max(1, decimals) : decimals;
  return shown > 0 && shown <= 6 && formatValue(quantity).length < formatValue(quantity, "en-US", shown).length
    ? formatQuantity(quantity, "en-US", shown)
    : usual;
}

function sayPeriods(claim: NumberClaim, quantity: Quantity, source: string, gives: string): string {
  const told = (claim.per === quantity.per ? claim.perAlso : claim.per) ?? claim.perHint ?? "";
  const own = quantity.per ? `per ${perNames[quantity.per]}` : `not counted per ${perNames[told] ?? "anything"}`;
  return `The sentence counts per ${perNames[told] ?? "another period"}; ${source} is ${own}: ${gives}.`;
}

/** Why a number is flagged, in one plain sentence. `source` is "F3" or "The calculation". */
export function sayMisfit(claim: NumberClaim, misfit: Misfit, quantity: Quantity, source: string, mood: Mood): string {
  const gives = sayValue(claim, quantity);
  switch (misfit) {
    case "unit":
      return `The sentence says ${unitWords[claim.unit]}; ${source} is ${quantityWords(quantity)}: ${gives}.`;
    case "currency":
      return `The sentence says ${claim.currency ?? "another currency"}; ${source} is in ${quantity.currency ?? mood.companyCurrency}: ${gives}.`;
    case "period":
      return sayPeriods(claim, quantity, source, gives);
    case "sign":
      return quantity.value < 0 ? `${source} is negative: ${gives}.` : `${source} is not negative: ${gives}.`;
    case "value": {
      const unsized = misfitOf({ ...claim, hedge: "exact" }, evidenceOf(quantity), mood);
      const factor = unsized === "value" ? factorOff(claim, quantity.value) : null;
      if (factor)
        return `Off by a factor of ${(factor >= 1 ? factor : 1 / factor).toLocaleString("en-US")}: ${source} gives ${gives}.`;
      return `${source} gives ${gives}.`;
    }
  }
}
