import type { Per, Quantity } from "../../contract/quantity.ts";
import type { NumberClaim } from "./number-claim.ts";

const heads: readonly Per[] = ["user", "customer", "person"];

/** How often a period goes into a year. */
export const perYear: Partial<Record<Per, number>> = {
  hour: 8766,
  day: 365.25,
  week: 52.18,
  month: 12,
  quarter: 4,
  year: 1,
};

const one = "\\b(?:per|of an?|an?|each|every|one)\\s+(?:\\p{L}+\\s)?";
const labelHeads: [RegExp, Per][] = [
  [new RegExp(`${one}(?:customers?|accounts?|subscribers?)\\b`, "iu"), "customer"],
  [new RegExp(`${one}users?\\b`, "iu"), "user"],
  [new RegExp(`${one}(?:persons?|people|heads?|engineers?|developers?|employees?)\\b`, "iu"), "person"],
  [/\b(?:lifetime value|LTV|CLV|CAC|ARPA|ARPU|average|mean|unit (?:price|cost))\b/i, "customer"],
];
const labelPeriods: [RegExp, Per][] = [
  [/\b(?:month|months|monthly|MRR)\b/i, "month"],
  [/\b(?:year|years|yearly|annual|annually|ARR|annum)\b/i, "year"],
  [/\b(?:week|weeks|weekly)\b/i, "week"],
  [/\b(?:day|days|daily)\b/i, "day"],
  [/\b(?:quarter|quarters|quarterly)\b/i, "quarter"],
  [/\b(?:hour|hours|hourly)\b/i, "hour"],
];

/** The heads that a label speaks of one of: "Blended cost to win a customer". */
export function headsIn(label: string): Per[] {
  return labelHeads.flatMap(([pattern, per]) => (pattern.test(label) ? [per] : []));
}

/** All that a value may be said to be counted by: its own period or head, and those that its label names. */
export function countedBy(quantity: Quantity, label: string): readonly Per[] {
  const periods = labelPeriods.flatMap(([pattern, per]) => (pattern.test(label) ? [per] : []));
  return [...(quantity.per ? [quantity.per] : []), ...headsIn(label), ...periods];
}

const isHead = (per: Per) => heads.includes(per);

/** A head in general stands for each kind of it. */
function hasHead(by: readonly Per[], per: Per): boolean {
  return by.includes(per) || (per === "person" ? by.some(isHead) : by.includes("person"));
}

/**
 * Whether a number is counted by something that its evidence is not: a total said to be "per customer", cash said to be "a month".
 * Periods that the evidence has are compared elsewhere, since they convert.
 * @param by what the evidence is counted by; null when that can't be told
 * @param stock whether the evidence is known to have no period of its own
 */
export function countsOtherwise(claim: NumberClaim, by: readonly Per[] | null, stock: boolean): boolean {
  if (by === null) return false;
  return [claim.per, claim.perAlso].some((per) => {
    if (per === null) return false;
    return isHead(per) ? !hasHead(by, per) : stock && claim.perFirm && !by.includes(per);
  });
}

/** Working time is less than the calendar's: 250 days a year, 8 hours a day. */
const leastOf: Partial<Record<Per, number>> = { hour: 0.2, day: 0.65 };

/**
 * Whether a bare number of a calculation turns one period into another: 12 makes a year of a month, 20 working days a month.
 * @param scales the numbers that it multiplies by; reciprocals of those that it divides by
 */
export function turnsPeriod(scales: readonly number[], from: Per, to: Per): boolean {
  const factor = (perYear[from] ?? 1) / (perYear[to] ?? 1);
  const least = leastOf[from] ?? 0.9;
  const most = 1 / (leastOf[to] ?? 0.95);
  const all = scales.reduce((product, scale) => product * scale, 1);
  return [...scales, all].some((scale) => scale >= factor * least && scale <= factor * most);
}

const plainly: [from: Per, scale: number, to: Per][] = [
  ["month", 12, "year"],
  ["quarter", 4, "year"],
  ["week", 52, "year"],
  ["day", 365, "year"],
  ["year", 1 / 12, "month"],
  ["year", 1 / 52, "week"],
  ["year", 1 / 365, "day"],
];

/** The period that one bare number plainly makes of another ("*12" of a month's), or null. */
export function plainTurn(scales: readonly number[], from: Per | undefined): Per | null {
  const only = scales.length === 1 ? scales[0] : undefined;
  if (only === undefined) return null;
  return plainly.find(([per, scale]) => per === from && Math.abs(only / scale - 1) < 0.005)?.[2] ?? null;
}
