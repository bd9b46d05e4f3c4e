import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { inputsOf } from "./cost-figures.ts";
import { flipPoint } from "./flip-points.ts";
import { costsByYear, cumulate, type CostInputs, type OptionKey } from "./option-costs.ts";
import { cheapest, optionNames, ranked } from "./rank-options.ts";
import type { Options } from "./read-options.ts";

/**
 * At which number an option that was not priced would cost as much as the cheapest of the others; and, where leaving things as they
 * are is the cheapest, the monthly cost at which it no longer is.
 */
export function gateFigures(reader: Reader, options: Options): Figure[] {
  return [
    figure(
      "build_days_to_win",
      "Engineer-days to build below which building would be the cheapest",
      options.basis.build.known
        ? unknown("Building is priced already.")
        : derive([reader.read("engineer_day_cost")], () =>
            toWin(
              options,
              "build",
              (buildDays) => ({ ...options.inputs, buildDays }),
              (value) => ({ value, unit: "days" }),
            ),
          ),
    ),
    figure(
      "buy_price_to_win",
      "Price a month below which buying would be the cheapest",
      options.basis.buy.known
        ? unknown("Buying is priced already.")
        : toWin(
            options,
            "buy",
            (buyPriceMonth) => ({ ...options.inputs, buyPriceMonth }),
            (value) => reader.money(value, "month"),
          ),
    ),
    figure(
      "nothing_ends_at",
      "Monthly cost of going on from which another option is the cheapest",
      endOfNothing(reader, options),
    ),
  ];
}

/** An option's cost is linear in its main number, so two points give the value at which it meets the cheapest of the others. */
function toWin(
  options: Options,
  key: OptionKey,
  inputsAt: (value: number) => CostInputs,
  asQuantity: (value: number) => Parameters<typeof measured>[0],
): Measured {
  const others = ranked(options).filter((option) => option.key !== key);
  const [rival] = others;
  if (!rival) return notEnough(options.basis.nothing.known ? [] : options.basis.nothing.needs);
  const cost = (value: number) => cumulate(costsByYear(key, inputsAt(value)), options.inputs.discountRate).at(-1) ?? 0;
  const [none, step] = [cost(0), difference(cost(1), cost(0))];
  if (step <= 0 || none >= rival.cost)
    return unknown(`At no price would it cost less than ${optionNames[rival.key].toLowerCase()}.`);
  return measured(asQuantity(quotient(difference(rival.cost, none), step)), {
    formula: `value at which its net present cost equals that of ${optionNames[rival.key].toLowerCase()}`,
    inputs: inputsOf(options, [rival.key]),
  });
}

function endOfNothing(reader: Reader, options: Options): Measured {
  if (options.known.length < 2 || cheapest(options)?.key !== "nothing")
    return unknown("Going on as you are is not known to be the cheapest.");
  const point = flipPoint("nothingMonth", options.known, options.inputs);
  return point === null
    ? unknown("No cost up to five times today's makes another option cheaper.")
    : measured(reader.money(point.value, "month"), {
        formula: "monthly cost at which another option has the lowest net present cost, the rest unchanged",
        inputs: inputsOf(options, options.known),
        note: `From there on the cheapest: ${optionNames[point.to].toLowerCase()}.`,
      });
}
