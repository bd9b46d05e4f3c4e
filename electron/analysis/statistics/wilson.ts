import type { Range, Source } from "../../contract/measured.ts";
import { quotient } from "../frame/money.ts";

/** Standard normal quantile for a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/** Below this many entrants a rate is called thin. Heuristic. */
export const thinBelow = 100;

/** Where the interval comes from. */
export const wilsonSource: Source = {
  title: "Wilson, Probable inference, the law of succession, and statistical inference",
  edition: "1927",
  heuristic: false,
};

/**
 * The 95 % Wilson interval of a rate.
 * @param through those who pass, at least 0 and at most `entrants`  @param entrants those who enter, above 0
 * @returns bounds as fractions, inside [0, 1], that hold through / entrants
 */
export function wilsonInterval(through: number, entrants: number): Range {
  const rate = quotient(through, entrants);
  const z2 = z95 * z95;
  const middle = (rate + z2 / (2 * entrants)) / (1 + z2 / entrants);
  const half = (z95 / (1 + z2 / entrants)) * Math.sqrt((rate * (1 - rate)) / entrants + z2 / (4 * entrants * entrants));
  return {
    low: Math.max(0, Math.min(rate, middle - half)),
    high: Math.min(1, Math.max(rate, middle + half)),
    method: "95 % Wilson interval",
  };
}
