import type { Figure, Knob, Picture } from "../contract/analysis.ts";
import type { Measured } from "../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "./analysis-definition.ts";
import { maturityLean } from "./maturity.ts";
import { flipPoint, type FlipInput } from "./flip-points.ts";
import { sayCount, sayMoney, sayPercent } from "./format-figure.ts";
import { amountKnob, rateKnob, wholeKnob } from "./knobs.ts";
import { inputSpec } from "./known-inputs.ts";
import { derive, measured, mergeInputs, notEnough, unknown, type Known } from "./measure.ts";
import { difference, quotient, sum } from "./money.ts";
import { costsByYear, cumulate, optionKeys, yearOvertaken, type OptionKey } from "./option-costs.ts";
import type { Reader } from "./read-inputs.ts";
import { noComparison, readOptions, usualDiscountRate, usualYears, type Options } from "./read-options.ts";
import { usualWorkingDays } from "./stake.ts";

export const optionNames: Record<OptionKey, string> = { build: "Build", buy: "Buy", nothing: "Do nothing" };
const npcSource = { title: "Net present value: sum of cost_t / (1 + r)^t", heuristic: false };
const monthsOfQuarter = 3;

const flips: readonly [FlipInput, string][] = [
  ["buildDays", "build_days"],
  ["buildUpkeepDaysMonth", "build_upkeep_days_month"],
  ["dayCost", "engineer_day_cost"],
  ["buyPriceMonth", "buy_price_month"],
  ["buyGrowth", "buy_price_growth_year"],
  ["nothingMonth", "do_nothing_cost_month"],
  ["discountRate", "discount_rate"],
];

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
      figures: [...costs, ...comparisons(reader, options), ...dayFigures(reader, options), ...flipped.figures, ...statedFigures(reader, options)],
      tables: options.known.length === 0 ? [] : [yearTable(reader, options), ...(flipped.rows.length > 0 ? [{ title: "What would change the answer", columns: ["Assumption", "Today", "Flips at", "Then cheapest"], rows: flipped.rows }] : [])],
      pictures: draw(reader, options),
      conventions: [
        "Costs at the start are year 0; running costs of a year fall at its end: cost_t / (1 + r)^t.",
        "Until an option is live, doing nothing goes on and costs what it costs. Days to move over count for build and for buy; days to leave fall at the end of the last year.",
        ...(lean ? [lean.words] : []),
      ],
      cautions: [
        ...(reader.has("discount_rate") ? [] : [`The discount rate of ${sayPercent(usualDiscountRate)} is assumed.`]),
        ...(reader.has("years") ? [] : [`${usualYears} years are assumed.`]),
        ...(options.basis.nothing.known ? [] : ["What doing nothing costs is not known: neither building nor buying can be shown to be worth it."]),
        ...(lean && options.known.length >= 2 && lean.option !== null && cheapest(options)?.key !== lean.option ? [`${lean.words} The cost says otherwise: ask what the figures leave out.`] : []),
        ...(reader.has("build_days") ? ["Engineer-days to build are an estimate: see at which number the answer flips."] : []),
      ],
      knobs: knobs(reader),
    });
  },
};

function knobs(reader: Reader): Knob[] {
  const amounts = ["build_days", "engineer_day_cost", "build_upkeep_days_month", "buy_price_month"].flatMap((key) => amountKnob(reader, key, reader.read(key)));
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

/** Cumulated cost of each option at the end of each year. */
function cumulated({ inputs }: Options, key: OptionKey, rate: number): number[] {
  return cumulate(costsByYear(key, inputs), rate);
}
const total = (options: Options, key: OptionKey, rate: number) => cumulated(options, key, rate).at(-1) ?? 0;

function costFigures(reader: Reader, options: Options): Figure[] {
  const { inputs, basis } = options;
  const cost = (key: OptionKey, rate: number, formula: string): Measured =>
    derive([basis[key]], (_, all) => measured(reader.money(total(options, key, rate)), { formula, inputs: all, source: npcSource }));
  return [
    ...optionKeys.map((key) => figure(`${key}_npc`, `${optionNames[key]}: net present cost over ${inputs.years} years`, cost(key, inputs.discountRate, `sum of cost_t / (1 + ${sayPercent(inputs.discountRate)})^t, t = 0 to ${inputs.years}`))),
    ...optionKeys.map((key) => figure(`${key}_cost`, `${optionNames[key]}: cost over ${inputs.years} years, not discounted`, cost(key, 0, `sum of costs, year 0 to ${inputs.years}`))),
  ];
}

/** The known options, cheapest first. */
function ranked(options: Options): { key: OptionKey; cost: number }[] {
  return options.known.map((key) => ({ key, cost: total(options, key, options.inputs.discountRate) })).sort((a, b) => a.cost - b.cost);
}
const cheapest = (options: Options) => ranked(options)[0];

function comparisons(reader: Reader, options: Options): Figure[] {
  const { inputs, basis } = options;
  const { discountRate: rate } = inputs;
  const minus = (a: OptionKey, b: OptionKey, by: number, formula: string) =>
    derive([basis[a], basis[b]], (_, all) => measured(reader.money(difference(total(options, a, by), total(options, b, by))), { formula, inputs: all }));
  const overtakes = (a: OptionKey, b: OptionKey) =>
    derive([basis[a], basis[b]], (_, all) => {
      const year = yearOvertaken(cumulated(options, a, rate), cumulated(options, b, rate));
      const names = `${optionNames[a].toLowerCase()} and ${optionNames[b].toLowerCase()}`;
      return year === null ? unknown(`Not within ${inputs.years} years: ${optionNames[a].toLowerCase()} stays dearer.`) : measured({ value: year, unit: "years" }, { formula: `cumulated discounted costs of ${names} cross`, inputs: all });
    });
  const [first, second] = ranked(options);
  const lead = first && second
    ? measured(reader.money(difference(second.cost, first.cost)), { formula: `${optionNames[second.key].toLowerCase()} - ${optionNames[first.key].toLowerCase()}, net present`, inputs: inputsOf(options, [first.key, second.key]) })
    : noComparison(options, optionKeys.filter((key) => !basis[key].known));
  return [
    figure("build_minus_buy", "Build less buy, net present: above zero buying is cheaper", minus("build", "buy", rate, "build - buy, net present")),
    figure("build_saving", "Build: net present saving against doing nothing", minus("nothing", "build", rate, "do nothing - build, net present")),
    figure("buy_saving", "Buy: net present saving against doing nothing", minus("nothing", "buy", rate, "do nothing - buy, net present")),
    figure("build_saving_undiscounted", "Build: saving against doing nothing, not discounted", minus("nothing", "build", 0, "do nothing - build, not discounted")),
    figure("buy_saving_undiscounted", "Buy: saving against doing nothing, not discounted", minus("nothing", "buy", 0, "do nothing - buy, not discounted")),
    figure("cheapest_lead", "How much the cheapest option is cheaper than the next", lead),
    figure("break_even_year", "Years until building has become cheaper than buying", overtakes("build", "buy")),
    figure("build_pays_back_year", "Years until building has become cheaper than doing nothing", overtakes("build", "nothing")),
    figure("buy_pays_back_year", "Years until buying has become cheaper than doing nothing", overtakes("buy", "nothing")),
  ];
}

function inputsOf(options: Options, keys: readonly OptionKey[]) {
  return mergeInputs(keys.map((key) => options.basis[key]).filter((basis): basis is Known => basis.known));
}

/** The price in engineer-days: what else could not be done. */
function dayFigures(reader: Reader, options: Options): Figure[] {
  const { inputs, basis } = options;
  const months = inputs.years * 12;
  const build = sum(inputs.buildDays, inputs.migrationDays, inputs.buildUpkeepDaysMonth * Math.max(0, months - inputs.buildDelay));
  const buy = sum(inputs.buySetupDays, inputs.migrationDays, inputs.exitDays);
  const days = (key: OptionKey, value: number, formula: string) => derive([basis[key]], (_, all) => measured({ value, unit: "days" }, { formula, inputs: all }));
  const quarter = derive([reader.read("engineers"), reader.readOr("working_days_month", usualWorkingDays)], ([people = 0, each = 0], all) => measured({ value: people * each * monthsOfQuarter, unit: "days" }, { formula: "engineers x working days x 3", inputs: all }));
  return [
    figure("build_days_total", `Build: engineer-days over ${inputs.years} years`, days("build", build, "days to build + to move over + upkeep while live")),
    figure("buy_days_total", `Buy: engineer-days over ${inputs.years} years`, days("buy", buy, "days to set up + to move over + to leave")),
    figure("build_team_share", "Building as part of a quarter of the whole team", !reader.has("build_days") && basis.build.known ? unknown("No engineer-days to build were given.") : derive([reader.read("build_days"), quarter], ([own = 0, all = 0], from) => (all === 0 ? unknown("There are no engineers.") : measured({ value: quotient(own, all), unit: "percent" }, { formula: "days to build / engineer-days of a quarter", inputs: from })))),
  ];
}

function flipFigures(reader: Reader, options: Options): { figures: Figure[]; rows: (string | ReturnType<Reader["money"]> | null)[][] } {
  const rows: (string | ReturnType<Reader["money"]> | null)[][] = [];
  const figures = flips.map(([input, key]) => {
    const label = inputSpec(key)?.label ?? key;
    const name = `flip_${key}`;
    const title = `Flips the answer: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    if (options.known.length < 2) return figure(name, title, noComparison(options, optionKeys.filter((option) => !options.basis[option].known)));
    const now = key === "do_nothing_cost_month" ? options.nothingMonth : key === "discount_rate" ? reader.readOr(key, usualDiscountRate) : reader.read(key);
    if (!now.known && input !== "buyGrowth") return figure(name, title, unknown("It was not given, so it can't change the answer."));
    if (input === "buyGrowth" && !options.basis.buy.known) return figure(name, title, notEnough(["Price of the bought thing"]));
    const point = flipPoint(input, options.known, options.inputs);
    if (!point) return figure(name, title, unknown(input === "buyGrowth" || input === "discountRate" ? "No value between 0 and 100 % changes which option is the cheapest." : "No value between 0 and five times today's changes which option is the cheapest."));
    const quantity = now.known ? { ...now.quantity, value: point.value } : { value: point.value, unit: "percent" as const, per: "year" as const };
    rows.push([label, now.known ? now.quantity : { value: 0, unit: "percent", per: "year" }, quantity, optionNames[point.to]]);
    return figure(name, title, measured(quantity, { formula: "value at which another option has the lowest net present cost, the rest unchanged", inputs: inputsOf(options, options.known), note: `From there on the cheapest: ${optionNames[point.to].toLowerCase()}.` }));
  });
  return { figures, rows };
}

function statedFigures(reader: Reader, options: Options): Figure[] {
  const stated = reader.read("stated_saving");
  const best = options.basis.build.known ? "build" : "buy";
  const gap = derive([stated, options.basis[best], options.basis.nothing], ([said = 0], all) =>
    said === 0 ? unknown("The stated saving is 0.") : measured({ value: quotient(difference(difference(total(options, "nothing", 0), total(options, best, 0)), said), said), unit: "percent" }, { formula: `(computed saving of ${best}, not discounted - stated) / stated`, inputs: all }),
  );
  if (!reader.has("stated_saving")) return [];
  return [figure("stated_saving", "Saving as stated", stated), figure("stated_saving_gap", "Computed saving against the stated one", gap)];
}

function yearTable(reader: Reader, options: Options) {
  const ends = Array.from({ length: options.inputs.years + 1 }, (_, year) => (year === 0 ? "Start" : `Year ${year}`));
  return {
    title: "Costs so far at the end of each year, in today's money",
    columns: ["Option", ...ends],
    rows: options.known.map((key) => [optionNames[key], ...cumulated(options, key, options.inputs.discountRate).map((cost) => reader.money(cost))]),
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
      options: options.known.map((key) => ({ label: optionNames[key], values: cumulated(options, key, options.inputs.discountRate) })),
    },
  ];
}

function say(reader: Reader, options: Options): string {
  const [first, second] = ranked(options);
  if (!first) return "The options can't be compared yet: what they cost is missing.";
  const over = sayCount(options.inputs.years, "year");
  if (!second) return `${optionNames[first.key]} costs ${sayMoney(first.cost, reader.currency)} over ${over} in today's money; the other options can't be costed yet.`;
  const verb = { build: "Building", buy: "Buying", nothing: "Doing nothing" };
  const than = { build: "building", buy: "buying", nothing: "doing nothing" };
  const missing = options.known.length < optionKeys.length ? `; ${optionKeys.filter((key) => !options.basis[key].known).map((key) => than[key]).join(" and ")} can't be costed yet` : "";
  return `${verb[first.key]} is cheapest over ${over}: ${sayMoney(first.cost, reader.currency)} in today's money, ${sayMoney(second.cost - first.cost, reader.currency)} less than ${than[second.key]}${missing}.`;
}
