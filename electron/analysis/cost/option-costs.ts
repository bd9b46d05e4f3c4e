import { Exact } from "../frame/money.ts";

/** What the three options cost, as plain numbers: money in major units, rates as fractions, days in engineer-days. */
export interface CostInputs {
  years: number;
  discountRate: number;
  dayCost: number;
  buildDays: number;
  buildUpkeepDaysMonth: number;
  buildUpfront: number;
  buildRunMonth: number;
  buildDelay: number;
  buyPriceMonth: number;
  buyGrowth: number;
  buySetupDays: number;
  buySetupCost: number;
  exitDays: number;
  buyDelay: number;
  migrationDays: number;
  nothingMonth: number;
  /** Engineer-days a month that doing nothing costs, priced by the day; 0 where its cost is said in money. */
  nothingDaysMonth: number;
  nothingGrowth: number;
}
export const optionKeys = ["build", "buy", "nothing"] as const;
export type OptionKey = (typeof optionKeys)[number];

const monthsOfYear = 12;

/** Months of the given year (from 1) in which the option is not live yet. */
const idle = (delay: number, year: number) => Math.min(monthsOfYear, Math.max(0, delay - monthsOfYear * (year - 1)));
const one = new Exact(1);
const grown = (rate: number, year: number) => (rate === 0 ? one : one.plus(rate).pow(year - 1));

/**
 * What an option costs, year by year: year 0 is the start, running costs of a year fall at its end. Until an option is live, doing nothing goes on
 * and costs what it costs.
 * @returns `years` + 1 values, not discounted
 */
export function costsByYear(option: OptionKey, inputs: CostInputs): Exact[] {
  const { dayCost, migrationDays, years } = inputs;
  const days = (count: number) => new Exact(count).times(dayCost);
  const nothing = (year: number, months: number) =>
    days(inputs.nothingDaysMonth).plus(inputs.nothingMonth).times(months).times(grown(inputs.nothingGrowth, year));
  const start = {
    build: days(inputs.buildDays).plus(days(migrationDays)).plus(inputs.buildUpfront),
    buy: days(inputs.buySetupDays).plus(days(migrationDays)).plus(inputs.buySetupCost),
    nothing: new Exact(0),
  }[option];
  const running = Array.from({ length: years }, (_, at) => {
    const year = at + 1;
    if (option === "nothing") return nothing(year, monthsOfYear);
    const waiting = idle(option === "build" ? inputs.buildDelay : inputs.buyDelay, year);
    const live = monthsOfYear - waiting;
    const own =
      option === "build"
        ? days(inputs.buildUpkeepDaysMonth).plus(inputs.buildRunMonth).times(live)
        : new Exact(inputs.buyPriceMonth)
            .times(live)
            .times(grown(inputs.buyGrowth, year))
            .plus(year === years ? days(inputs.exitDays) : 0);
    return waiting > 0 ? own.plus(nothing(year, waiting)) : own;
  });
  return [start, ...running];
}

/** Sum of the costs, cost_t / (1 + r)^t, up to and including each year. */
export function cumulate(costs: readonly Exact[], discountRate: number): number[] {
  const growth = one.plus(discountRate);
  let factor = one;
  let sum = new Exact(0);
  return costs.map((cost, year) => {
    if (year > 0) factor = factor.times(growth);
    sum = sum.plus(discountRate === 0 ? cost : cost.dividedBy(factor));
    return sum.toNumber();
  });
}

/** Net present cost of an option over all years. */
function presentCost(option: OptionKey, inputs: CostInputs): number {
  return cumulate(costsByYear(option, inputs), inputs.discountRate).at(-1) ?? 0;
}

/** The option with the lowest net present cost among those given; the first of equals. Null when none is given. */
export function cheapestOf(options: readonly OptionKey[], inputs: CostInputs): OptionKey | null {
  const [first] = options
    .map((option) => ({ option, cost: presentCost(option, inputs) }))
    .sort((a, b) => a.cost - b.cost);
  return first?.option ?? null;
}

/**
 * Years after which `costs` stays at or below `against`, both cumulated; straight between the ends of two years. 0 when it is never above,
 * null when it is above at the end.
 */
export function yearOvertaken(costs: readonly number[], against: readonly number[]): number | null {
  let last = -1;
  costs.forEach((cost, year) => {
    if (cost > (against[year] ?? 0)) last = year;
  });
  if (last < 0) return 0;
  const [before, after] = [
    (costs[last] ?? 0) - (against[last] ?? 0),
    (costs[last + 1] ?? Number.NaN) - (against[last + 1] ?? Number.NaN),
  ];
  return Number.isNaN(after) ? null : last + before / (before - after);
}
