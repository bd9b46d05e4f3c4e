import type { Knob } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { comparisons, costFigures, dayFigures, statedFigures } from "./cost-figures.ts";
import { flipFigures } from "./flip-figures.ts";
import { gateFigures } from "./gate-figures.ts";
import { sayCount, sayMoney, sayPercent } from "../frame/format-figure.ts";
import { difference } from "../frame/money.ts";
import { amountKnob, rateKnob, wholeKnob } from "../frame/knobs.ts";
import { inputSpec } from "../frame/known-inputs.ts";
import { maturityLean } from "./maturity.ts";
import { flipPoint } from "./flip-points.ts";
import { optionKeys, type OptionKey } from "./option-costs.ts";
import { optionNames, cumulated, ranked, cheapest } from "./rank-options.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { silentCosts } from "./silent-costs.ts";
import { readOptions, usualDiscountRate, usualYears, type Options } from "./read-options.ts";

/** Build, buy or do nothing, over three to five years, in today's money. */
export const netPresentCost: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const options = readOptions(reader);
    const costs = costFigures(reader, options);
    const flipped = flipFigures(reader, options);
    const lean = maturityLean(reader);
    return settle({
      kind: "net-present-cost",
      message: say(reader, options),
      figures: [
        ...costs,
        ...comparisons(reader, options),
        ...dayFigures(reader, options),
        ...flipped.figures,
        ...gateFigures(reader, options),
        ...statedFigures(reader, options),
      ],
      tables:
        options.known.length === 0
          ? []
          : [
              yearTable(reader, options),
              ...(flipped.rows.length > 0
                ? [
                    {
                      title: "What would change the answer",
                      columns: ["Assumption", "Today", "Flips at", "Then cheapest"],
                      rows: flipped.rows,
                    },
                  ]
                : []),
            ],
      pictures: draw(reader, options),
      conventions: [
        "Costs at the start are year 0; running costs of a year fall at its end: cost_t / (1 + r)^t.",
        "Until an option is live, doing nothing goes on and costs what it costs. Days to move over count for build and for buy; days to leave fall at the end of the last year.",
        ...(lean ? [lean.words] : []),
      ],
      cautions: [
        ...silentCosts(reader, options),
        ...sayAssumed(reader, options),
        ...(options.basis.nothing.known
          ? []
          : ["What doing nothing costs is not known: neither building nor buying can be shown to be worth it."]),
        ...(lean && options.known.length >= 2 && lean.option !== null && isOtherWay(options, lean.option)
          ? [`${lean.words} The cost says otherwise: ask what the figures leave out.`]
          : []),
        ...(reader.has("build_days")
          ? [
              flipped.rows.some(([assumption]) => assumption === inputSpec("build_days")?.label)
                ? "Engineer-days to build are an estimate: see at which number the answer flips."
                : "Engineer-days to build are an estimate; no number within reach of it flips the answer.",
            ]
          : []),
      ],
      knobs: knobs(reader),
    });
  },
};

/** Whether the costs speak for building where the world leans to buying, or the other way round; leaving it alone is neither. */
function isOtherWay(options: Options, lean: OptionKey): boolean {
  const best = cheapest(options)?.key;
  return best !== undefined && best !== "nothing" && best !== lean;
}

/** What was assumed about time and money, and whether another rate would change the answer. */
function sayAssumed(reader: Reader, options: Options): string[] {
  const rate = `The discount rate of ${sayPercent(usualDiscountRate)} is assumed`;
  const flip = options.known.length < 2 ? null : flipPoint("discountRate", options.known, options.inputs);
  const matters =
    options.known.length < 2
      ? ""
      : flip === null
        ? "; another one would not change which option is the cheapest"
        : `; from ${sayPercent(flip.value)} on another option would be the cheapest`;
  return [
    ...(reader.has("discount_rate") ? [] : [`${rate}${matters}.`]),
    ...(reader.has("years") ? [] : [`${usualYears} years are assumed.`]),
  ];
}

function knobs(reader: Reader): Knob[] {
  const amounts = ["build_days", "engineer_day_cost", "build_upkeep_days_month", "buy_price_month"].flatMap((key) =>
    amountKnob(reader, key, reader.read(key)),
  );
  const { known, inputs, nothingMonth } = readOptions(reader);
  if (known.length === 0) return amounts;
  return [
    ...amounts,
    ...amountKnob(reader, "do_nothing_cost_month", nothingMonth),
    ...rateKnob("buy_price_growth_year", "Growth of the price a year", reader.read("buy_price_growth_year"), 0.01),
    ...rateKnob("discount_rate", "Discount rate a year", reader.readOr("discount_rate", usualDiscountRate), 0.01),
    wholeKnob("years", "years", inputs.years, 3, 5),
  ];
}

function yearTable(reader: Reader, options: Options) {
  const ends = Array.from({ length: options.inputs.years + 1 }, (_, year) => (year === 0 ? "Start" : `Year ${year}`));
  return {
    title: "Costs so far at the end of each year, in today's money",
    columns: ["Option", ...ends],
    rows: options.known.map((key) => [
      optionNames[key],
      ...cumulated(options, key, options.inputs.discountRate).map((cost) => reader.money(cost)),
    ]),
  };
}

function draw(reader: Reader, options: Options): Picture[] {
  if (options.known.length === 0) return [];
  return [
    {
      shape: "costs",
      title: say(reader, options),
      unit: reader.money(0),
      years: Array.from({ length: options.inputs.years + 1 }, (_, year) => (year === 0 ? "Start" : `Year ${year}`)),
      options: options.known.map((key) => ({
        label: optionNames[key],
        values: cumulated(options, key, options.inputs.discountRate),
      })),
    },
  ];
}

function say(reader: Reader, options: Options): string {
  const [first, second] = ranked(options);
  if (!first) return "The options can't be compared yet: what they cost is missing.";
  const over = sayCount(options.inputs.years, "year");
  if (!second)
    return `${optionNames[first.key]} costs ${sayMoney(first.cost, reader.currency)} over ${over} in today's money; the other options can't be costed yet.`;
  const verb = { build: "Building", buy: "Buying", nothing: "Doing nothing" };
  const than = { build: "building", buy: "buying", nothing: "doing nothing" };
  const missing =
    options.known.length < optionKeys.length
      ? `; ${optionKeys
          .filter((key) => !options.basis[key].known)
          .map((key) => than[key])
          .join(" and ")} can't be costed yet`
      : "";
  return `${verb[first.key]} is cheapest over ${over}: ${sayMoney(first.cost, reader.currency)} in today's money, ${sayMoney(difference(second.cost, first.cost), reader.currency)} less than ${than[second.key]}${missing}.`;
}
