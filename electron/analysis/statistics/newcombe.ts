import type { Range, Source } from "../../contract/measured.ts";
import { wilsonInterval } from "./wilson.ts";

/** Where the interval comes from. */
export const newcombeSource: Source = {
  title: "Newcombe, Interval estimation for the difference between independent proportions (method 10)",
  edition: "1998",
  heuristic: false,
};

/** A rate as people of people. */
export interface Part {
  through: number;
  entrants: number;
}

/**
 * The 95 % interval of the difference `to` - `from` of two rates of different people, from their Wilson intervals.
 * @returns bounds as fractions, inside [-1, 1], that hold the difference
 */
export function newcombeInterval(from: Part, to: Part): Range {
  const [p, q] = [from.through / from.entrants, to.through / to.entrants];
  const [one, other] = [wilsonInterval(from.through, from.entrants), wilsonInterval(to.through, to.entrants)];
  return {
    low: q - p - Math.hypot(q - other.low, one.high - p),
    high: q - p + Math.hypot(other.high - q, p - one.low),
    method: "95 % Newcombe interval",
  };
}
