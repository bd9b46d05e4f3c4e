import { sayList } from "../frame/format-figure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Options } from "./read-options.ts";

/** What counts as nothing while nobody has said it, and which option looks cheaper for it. */
const silent = {
  build: [
    [["build_upkeep_days_month", "build_run_cost_month"], "upkeep"],
    [["build_delay_months"], "the time until it is live"],
  ],
  buy: [
    [["buy_price_growth_year"], "a rise of the price"],
    [["buy_setup_days", "buy_setup_cost"], "setting up"],
    [["exit_days"], "leaving"],
  ],
} as const;

/** Sentences that name what was counted as nothing, and whom that flatters; empty when all of it was said. */
export function silentCosts(reader: Reader, { basis }: Options): string[] {
  const sentences = (["build", "buy"] as const).flatMap((key) => {
    const names = basis[key].known
      ? silent[key].filter(([inputs]) => !inputs.some((input) => reader.has(input))).map(([, name]) => name)
      : [];
    return names.length === 0 ? [] : [`${sayList(names)}, which flatters ${key === "build" ? "building" : "buying"}`];
  });
  return sentences.length === 0
    ? []
    : [`Counted as nothing, because nobody has said otherwise: ${sentences.join("; ")}.`];
}
