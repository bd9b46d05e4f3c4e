import { costsByYear, cumulate, type OptionKey } from "./option-costs.ts";
import type { Options } from "./read-options.ts";

/** What the options are called. */
export const optionNames: Record<OptionKey, string> = { build: "Build", buy: "Buy", nothing: "Do nothing" };

/** Cumulated cost of each option at the end of each year. */
export function cumulated({ inputs }: Options, key: OptionKey, rate: number): number[] {
  return cumulate(costsByYear(key, inputs), rate);
}
/** What an option costs over all the years, discounted at `rate`. */
export const total = (options: Options, key: OptionKey, rate: number) => cumulated(options, key, rate).at(-1) ?? 0;

/** The known options, cheapest first. */
export function ranked(options: Options): { key: OptionKey; cost: number }[] {
  return options.known
    .map((key) => ({ key, cost: total(options, key, options.inputs.discountRate) }))
    .sort((a, b) => a.cost - b.cost);
}
/** The cheapest of the known options, if any is known. */
export const cheapest = (options: Options) => ranked(options)[0];
