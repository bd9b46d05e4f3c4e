import type { Range, Source } from "../../contract/measured.ts";
import { z95 } from "./wilson.ts";

/** Below this many values the interval of a median is as wide as the values themselves. */
const fewestForInterval = 6;

/** Where the interval of a median comes from. */
export const medianSource: Source = {
  title: "Conover, Practical nonparametric statistics: interval of a quantile from the order of the values",
  edition: "1999",
  heuristic: false,
};

/** The value at a share of the sorted values, between neighbours in proportion. @param values at least one  @param share 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** The middle value. @param values at least one */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The 95 % interval of a median, two of the values themselves; undefined for fewer than six values. */
export function medianInterval(values: readonly number[]): Range | undefined {
  const count = values.length;
  if (count < fewestForInterval) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const half = (z95 * Math.sqrt(count)) / 2;
  const low = Math.max(1, Math.floor(count / 2 - half));
  const high = Math.min(count, Math.ceil(1 + count / 2 + half));
  return { low: sorted[low - 1]!, high: sorted[high - 1]!, method: "95 % interval of the median" };
}
