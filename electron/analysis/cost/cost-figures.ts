import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { derive, measured, mergeInputs, unknown, type Known } from "../frame/measure.ts";
import { difference, quotient, sum } from "../frame/money.ts";
import { optionKeys, yearOvertaken, type OptionKey } from "./option-costs.ts";
import { optionNames, cumulated, total, ranked } from "./rank-options.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { noComparison, type Options } from "./read-options.ts";
import { usualWorkingDays } from "./stake.ts";

const npcSource = { title: "Net present value: sum of cost_t / (1 + r)^t", heuristic: false };
const monthsOfQuarter = 3;

/** The net present cost of each option, and the same not discounted. */
export function costFigures(reader: Reader, options: Options): Figure[] {
  const { inputs, basis } = options;
  const cost = (key: OptionKey, rate: number, formula: string): Measured =>
    derive([basis[key]], (_, all) =>
      measured(reader.money(total(options, key, rate)), { formula, inputs: all, source: npcSource }),
    );
  return [
    ...optionKeys.map((key) =>
      figure(
        `${key}_npc`,
        `${optionNames[key]}: net present cost over ${inputs.years} years`,
        cost(
          key,
          inputs.discountRate,
          `sum of cost_t / (1 + ${sayPercent(inputs.discountRate)})^t, t = 0 to ${inputs.years}`,
        ),
      ),
    ),
    ...optionKeys.map((key) =>
      figure(
        `${key}_cost`,
        `${optionNames[key]}: cost over ${inputs.years} years, not discounted`,
        cost(key, 0, `sum of costs, year 0 to ${inputs.years}`),
      ),
    ),
  ];
}

/** The options against each other and against doing nothing. */
export function comparisons(reader: Reader, options: Options): Figure[] {
  const { inputs, basis } = options;
  const { discountRate: rate } = inputs;
  const minus = (a: OptionKey, b: OptionKey, by: number, formula: string) =>
    derive([basis[a], basis[b]], (_, all) =>
      measured(reader.money(difference(total(options, a, by), total(options, b, by))), { formula, inputs: all }),
    );
  const overtakes = (a: OptionKey, b: OptionKey) =>
    derive([basis[a], basis[b]], (_, all) => {
      const year = yearOvertaken(cumulated(options, a, rate), cumulated(options, b, rate));
      const names = `${optionNames[a].toLowerCase()} and ${optionNames[b].toLowerCase()}`;
      return year === null
        ? unknown(`Not within ${inputs.years} years: ${optionNames[a].toLowerCase()} stays dearer.`)
        : measured(
            { value: year, unit: "years" },
            { formula: `cumulated discounted costs of ${names} cross`, inputs: all },
          );
    });
  const [first, second] = ranked(options);
  const lead =
    first && second
      ? measured(reader.money(difference(second.cost, first.cost)), {
          formula: `${optionNames[second.key].toLowerCase()} - ${optionNames[first.key].toLowerCase()}, net present`,
          inputs: inputsOf(options, [first.key, second.key]),
        })
      : noComparison(
          options,
          optionKeys.filter((key) => !basis[key].known),
        );
  return [
    figure(
      "build_minus_buy",
      "Build less buy, net present: above zero buying is cheaper",
      minus("build", "buy", rate, "build - buy, net present"),
    ),
    figure(
      "build_minus_nothing",
      "Build less doing nothing, net present: above zero building costs more",
      minus("build", "nothing", rate, "build - do nothing, net present"),
    ),
    figure(
      "buy_minus_nothing",
      "Buy less doing nothing, net present: above zero buying costs more",
      minus("buy", "nothing", rate, "buy - do nothing, net present"),
    ),
    figure(
      "build_saving",
      "Build: net present saving against doing nothing",
      minus("nothing", "build", rate, "do nothing - build, net present"),
    ),
    figure(
      "buy_saving",
      "Buy: net present saving against doing nothing",
      minus("nothing", "buy", rate, "do nothing - buy, net present"),
    ),
    figure(
      "build_saving_undiscounted",
      "Build: saving against doing nothing, not discounted",
      minus("nothing", "build", 0, "do nothing - build, not discounted"),
    ),
    figure(
      "buy_saving_undiscounted",
      "Buy: saving against doing nothing, not discounted",
      minus("nothing", "buy", 0, "do nothing - buy, not discounted"),
    ),
    figure("cheapest_lead", "How much the cheapest option is cheaper than the next", lead),
    figure("break_even_year", "Years until building has become cheaper than buying", overtakes("build", "buy")),
    figure(
      "build_pays_back_year",
      "Years until building has become cheaper than doing nothing",
      overtakes("build", "nothing"),
    ),
    figure(
      "buy_pays_back_year",
      "Years until buying has become cheaper than doing nothing",
      overtakes("buy", "nothing"),
    ),
  ];
}

/** Everything that the bases of these options rest on. */
export function inputsOf(options: Options, keys: readonly OptionKey[]) {
  return mergeInputs(keys.map((key) => options.basis[key]).filter((basis): basis is Known => basis.known));
}

/** The price in engineer-days: what else could not be done. */
export function dayFigures(reader: Reader, options: Options): Figure[] {
  const { inputs, basis } = options;
  const months = inputs.years * 12;
  const build = sum(
    inputs.buildDays,
    inputs.migrationDays,
    inputs.buildUpkeepDaysMonth * Math.max(0, months - inputs.buildDelay),
  );
  const buy = sum(inputs.buySetupDays, inputs.migrationDays, inputs.exitDays);
  const days = (key: OptionKey, value: number, formula: string) =>
    derive([basis[key]], (_, all) => measured({ value, unit: "days" }, { formula, inputs: all }));
  const quarter = derive(
    [reader.read("engineers"), reader.readOr("working_days_month", usualWorkingDays)],
    ([people = 0, each = 0], all) =>
      measured(
        { value: people * each * monthsOfQuarter, unit: "days" },
        { formula: "engineers x working days x 3", inputs: all },
      ),
  );
  return [
    figure(
      "build_days_total",
      `Build: engineer-days over ${inputs.years} years`,
      days("build", build, "days to build + to move over + upkeep while live"),
    ),
    figure(
      "buy_days_total",
      `Buy: engineer-days over ${inputs.years} years`,
      ["buy_setup_days", "migration_days", "exit_days"].some((key) => reader.has(key)) || !basis.buy.known
        ? days("buy", buy, "days to set up + to move over + to leave")
        : unknown("No engineer-days to set up, to move over or to leave were given."),
    ),
    figure(
      "build_team_share",
      "Building as part of a quarter of the whole team",
      !reader.has("build_days") && basis.build.known
        ? unknown("No engineer-days to build were given.")
        : derive([reader.read("build_days"), quarter], ([own = 0, all = 0], from) =>
            all === 0
              ? unknown("There are no engineers.")
              : measured(
                  { value: quotient(own, all), unit: "percent" },
                  { formula: "days to build / engineer-days of a quarter", inputs: from },
                ),
          ),
    ),
  ];
}

/** A saving that somebody stated, against the computed one. */
export function statedFigures(reader: Reader, options: Options): Figure[] {
  const stated = reader.read("stated_saving");
  const best = options.basis.build.known ? "build" : "buy";
  const gap = derive([stated, options.basis[best], options.basis.nothing], ([said = 0], all) =>
    said === 0
      ? unknown("The stated saving is 0.")
      : measured(
          {
            value: quotient(difference(difference(total(options, "nothing", 0), total(options, best, 0)), said), said),
            unit: "percent",
          },
          { formula: `(computed saving of ${best}, not discounted - stated) / stated`, inputs: all },
        ),
  );
  if (!reader.has("stated_saving")) return [];
  return [
    figure("stated_saving", "Saving as stated", stated),
    figure("stated_saving_gap", "Computed saving against the stated one", gap),
  ];
}
