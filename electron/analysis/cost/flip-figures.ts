import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { inputsOf } from "./cost-figures.ts";
import { flipPoint, isInReach, type FlipInput } from "./flip-points.ts";
import { sayQuantity } from "../frame/format-figure.ts";
import { inputSpec } from "../frame/known-inputs.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { optionKeys } from "./option-costs.ts";
import { optionNames } from "./rank-options.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { noComparison, usualDiscountRate, type Options } from "./read-options.ts";

const flips: readonly [FlipInput, string][] = [
  ["buildDays", "build_days"],
  ["buildUpkeepDaysMonth", "build_upkeep_days_month"],
  ["dayCost", "engineer_day_cost"],
  ["buyPriceMonth", "buy_price_month"],
  ["buyGrowth", "buy_price_growth_year"],
  ["nothingMonth", "do_nothing_cost_month"],
  ["discountRate", "discount_rate"],
];

/** Which assumption flips the answer, and at what value within reach; a row of the table for each that does. */
export function flipFigures(
  reader: Reader,
  options: Options,
): { figures: Figure[]; rows: (string | ReturnType<Reader["money"]> | null)[][] } {
  const rows: (string | ReturnType<Reader["money"]> | null)[][] = [];
  const figures = flips.map(([input, key]) => {
    const label = inputSpec(key)?.label ?? key;
    const name = `flip_${key}`;
    const title = `Flips the answer: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    if (options.known.length < 2)
      return figure(
        name,
        title,
        noComparison(
          options,
          optionKeys.filter((option) => !options.basis[option].known),
        ),
      );
    const now =
      key === "do_nothing_cost_month"
        ? options.nothingMonth
        : key === "discount_rate"
          ? reader.readOr(key, usualDiscountRate)
          : reader.read(key);
    if (!now.known && input !== "buyGrowth")
      return figure(name, title, unknown("It was not given, so it can't change the answer."));
    if (input === "buyGrowth" && !options.basis.buy.known)
      return figure(name, title, notEnough(["Price of the bought thing"]));
    const point = flipPoint(input, options.known, options.inputs);
    if (!point)
      return figure(
        name,
        title,
        unknown(
          input === "buyGrowth" || input === "discountRate"
            ? "No value between 0 and 100 % changes which option is the cheapest."
            : "No value between 0 and five times today's changes which option is the cheapest.",
        ),
      );
    const today = now.known ? now.quantity.value : 0;
    if (!isInReach(input, today, point.value))
      return figure(
        name,
        title,
        unknown(
          `Out of reach: ${optionNames[point.to].toLowerCase()} would be the cheapest only at ${sayQuantity({ ...(now.known ? now.quantity : { unit: "percent" as const }), value: point.value })}, far from today's value.`,
        ),
      );
    const quantity = now.known
      ? { ...now.quantity, value: point.value }
      : { value: point.value, unit: "percent" as const, per: "year" as const };
    rows.push([
      label,
      now.known ? now.quantity : { value: 0, unit: "percent", per: "year" },
      quantity,
      optionNames[point.to],
    ]);
    return figure(
      name,
      title,
      measured(quantity, {
        formula: "value at which another option has the lowest net present cost, the rest unchanged",
        inputs: inputsOf(options, options.known),
        note: `From there on the cheapest: ${optionNames[point.to].toLowerCase()}.`,
      }),
    );
  });
  return { figures, rows };
}
