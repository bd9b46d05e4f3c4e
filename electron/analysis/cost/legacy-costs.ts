import { Exact } from "../frame/money.ts";
import { cumulate } from "./option-costs.ts";

/** What all ways have in common: rates as fractions, money in major units a month. */
export interface LegacyTerms {
  years: number;
  discountRate: number;
  /** Growth a year of what the old system costs; what a way saves grows with it. */
  growth: number;
}
const monthsOfYear = 12;

/**
 * What a way gives back, year by year: nothing at the start, then its monthly saving for the months in which it is live.
 * @returns `years` + 1 values, not discounted
 */
function savingsByYear(savingMonth: number, delayMonths: number, { years, growth }: LegacyTerms): Exact[] {
  const grown = new Exact(1).plus(growth);
  const live = (year: number) => Math.min(monthsOfYear, Math.max(0, monthsOfYear * year - delayMonths));
  return [
    new Exact(0),
    ...Array.from({ length: years }, (_, at) =>
      new Exact(savingMonth).times(live(at + 1)).times(at === 0 ? 1 : grown.pow(at)),
    ),
  ];
}

/** The savings added up to the end of each year, in today's money. */
export function cumulatedSavings(savingMonth: number, delayMonths: number, terms: LegacyTerms): number[] {
  return cumulate(savingsByYear(savingMonth, delayMonths, terms), terms.discountRate);
}

/** What one unit of money saved a month is worth over all years, in today's money. 0 when the way is never live in them. */
export function worthOfOneMonth(delayMonths: number, terms: LegacyTerms): number {
  return cumulatedSavings(1, delayMonths, terms).at(-1) ?? 0;
}
