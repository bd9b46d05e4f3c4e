import type { Figure } from "../../contract/analysis.ts";
import type { Measured, Source } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, valueOf, type Unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { cumulatedSavings, worthOfOneMonth } from "./legacy-costs.ts";
import { legacyKeys, legacyNames } from "./legacy-rows.ts";
import type { Way, Ways } from "./legacy-ways.ts";
import { usualWorkingDays } from "./stake.ts";

const npvSource: Source = { title: "Net present value: sum of cost_t / (1 + r)^t", heuristic: false };
const waysNeeded = ["The options, each with its cost, engineer-days and monthly saving"];

/** Interest: what the old system costs while it stays. */
export function interestFigures(reader: Reader, { hours, interestDays, interest, today }: Ways): Figure[] {
  const capacity = derive([reader.read("engineers"), interestDays], ([people = 0, days = 0], inputs) =>
    people === 0
      ? unknown("There are no engineers.")
      : measured(
          { value: quotient(days, product(people, usualWorkingDays)), unit: "percent" },
          { formula: `days lost a month / (engineers x ${usualWorkingDays} working days)`, inputs },
        ),
  );
  return [
    figure("interest_hours_month", "Hours lost to the old system a month", hours),
    figure("interest_days_month", "Working days lost to it a month", interestDays),
    figure("interest_month", "What the lost hours cost a month", interest),
    figure("today_month", "What the old system costs a month, hours and bills", today),
    figure("capacity_share", "Part of the engineers' time that it takes", capacity),
  ];
}

/** The cost of doing nothing over the years, and of each way, with its saving. */
export function wayFigures(reader: Reader, all: Ways): Figure[] {
  const { terms, today, ways } = all;
  const over = `over ${terms.years} years`;
  const nothing = derive([today, ...all.termInputs], ([month = 0], inputs) =>
    measured(reader.money(cumulatedSavings(month, 0, terms).at(-1) ?? 0), {
      formula: "sum of the cost of each year / (1 + r)^t, nothing changed",
      inputs,
      source: npvSource,
    }),
  );
  const of = (key: string, compute: (way: Way) => Measured): Measured => {
    const way = ways.find((one) => one.key === key);
    return way ? compute(way) : reasonFor(all, key);
  };
  return [
    figure("nothing_npc", `Do nothing: net present cost ${over}`, nothing),
    ...legacyKeys.map((key) =>
      figure(
        `${key}_npc`,
        `${legacyNames[key].name}: net present cost ${over}`,
        of(key, (way) =>
          derive([nothing], ([cost = 0], inputs) =>
            measured(reader.money(difference(cost, way.net)), {
              formula: "cost of the work + what is left of today's cost, net present",
              inputs: [...way.inputs, ...inputs],
              source: npvSource,
            }),
          ),
        ),
      ),
    ),
    ...legacyKeys.map((key) =>
      figure(
        `${key}_saving`,
        `${legacyNames[key].name}: net present saving against doing nothing`,
        of(key, (way) =>
          measured(reader.money(way.net), {
            formula: "sum of savings / (1 + r)^t - cost of the work",
            inputs: way.inputs,
            source: npvSource,
          }),
        ),
      ),
    ),
  ];
}

/** The way that saves most: its price, when it is repaid, what waiting costs, and where the answer turns. */
export function bestFigures(reader: Reader, all: Ways): Figure[] {
  const { ways, terms } = all;
  const [best, second] = ways;
  const from = (compute: (way: Way) => Measured): Measured => (best ? compute(best) : noWay(all));
  const money = (value: number, formula: string, way: Way, per?: "month") =>
    measured(reader.money(value, per), { formula, inputs: way.inputs });
  const worth = best ? worthOfOneMonth(best.months, terms) : 0;
  const repay = from((way) =>
    way.counted <= 0
      ? unknown("It saves nothing a month, so it is never repaid.")
      : measured(
          { value: quotient(way.principal, way.counted), unit: "months" },
          { formula: "cost of the work / saving a month", inputs: way.inputs },
        ),
  );
  return [
    figure(
      "best_option",
      "The option that saves most",
      from((way) =>
        measured(
          { value: legacyKeys.indexOf(way.key) + 1, unit: "count" },
          { formula: "highest net present saving", inputs: way.inputs, words: legacyNames[way.key].doing },
        ),
      ),
    ),
    figure(
      "best_saving",
      "Its net present saving against doing nothing",
      from((way) => money(way.net, "sum of savings / (1 + r)^t - cost of the work", way)),
    ),
    figure(
      "best_saving_undiscounted",
      "The same, not discounted",
      from((way) => money(way.plainNet, "sum of savings - cost of the work", way)),
    ),
    figure(
      "best_lead",
      "How much more it saves than the next option, doing nothing among them",
      from((way) =>
        money(
          difference(way.net, Math.max(0, second?.net ?? 0)),
          "its net present saving - that of the next option, doing nothing counted as 0",
          way,
        ),
      ),
    ),
    figure(
      "principal",
      "Price of the work, money and days together",
      from((way) => money(way.principal, "money + engineer-days x cost of a day, x overrun", way)),
    ),
    figure(
      "principal_days",
      "Engineer-days of the work",
      from((way) => measured({ value: way.days, unit: "days" }, { formula: "as given", inputs: way.inputs })),
    ),
    figure("repay_months", "Months of saving that repay the work", repay),
    figure(
      "repaid_after",
      "Months from the start until it has repaid itself",
      from((way) =>
        derive([repay], ([months = 0]) =>
          measured(
            { value: sum(months, way.months), unit: "months" },
            { formula: "months until live + cost of the work / saving a month", inputs: way.inputs },
          ),
        ),
      ),
    ),
    figure(
      "delay_month",
      "Cost of each month of waiting",
      from((way) =>
        way.counted <= 0
          ? unknown("Waiting costs nothing: it saves nothing a month.")
          : money(way.counted, "its saving a month", way, "month"),
      ),
    ),
    figure(
      "flip_principal",
      "Flips the answer: price of the work",
      from((way) =>
        way.net <= 0
          ? unknown("Doing nothing is already the cheapest.")
          : money(sum(way.principal, way.net), "price at which it saves nothing against doing nothing", way),
      ),
    ),
    figure(
      "flip_saving_month",
      "Flips the answer: saving a month",
      from((way) =>
        worth <= 0
          ? unknown("It is not live within the years looked at.")
          : money(quotient(way.principal, worth), "cost of the work / worth of one saved a month", way, "month"),
      ),
    ),
    ...statedFigures(reader, all),
  ];
}

/** A saving that somebody stated for all the years, against the computed one of the best way. */
function statedFigures(reader: Reader, all: Ways): Figure[] {
  const stated = reader.read("stated_saving");
  const [best] = all.ways;
  return [
    figure("stated_saving", "Saving as stated", stated),
    figure(
      "stated_saving_gap",
      "Computed saving against the stated one",
      !best
        ? noWay(all)
        : derive([stated], ([said = 0], inputs) =>
            said <= 0
              ? unknown("The stated saving is not above 0.")
              : measured(
                  { value: quotient(difference(best.plainNet, said), said), unit: "percent" },
                  {
                    formula: "(computed saving, not discounted - stated) / stated",
                    inputs: [...best.inputs, ...inputs],
                  },
                ),
          ),
    ),
  ];
}

/** Why there is no best way. */
function noWay(all: Ways): Unknown {
  const reasons = [...all.reasons.values()].filter((reason): reason is Unknown => !reason.known);
  return reasons.length === 0
    ? notEnough(waysNeeded)
    : unknown(reasons.map(({ why }) => why).join(" "), [...new Set(reasons.flatMap(({ needs }) => needs))]);
}

function reasonFor(all: Ways, key: string): Measured {
  const reason = all.reasons.get(key);
  if (reason) return reason;
  return all.table === null ? notEnough(waysNeeded) : unknown("It is not among the options.");
}

/** Whether the best way beats doing nothing; null when none can be costed. */
export const paysBack = ({ ways }: Ways): boolean | null => (ways[0] ? ways[0].net > 0 : null);

/** The cost of each year's end for a way: today's cost less its saving, and the work. Null when today's cost is not known. */
export function costLine(all: Ways, way: Way | null): number[] | null {
  const month = valueOf(all.today);
  if (month === null) return null;
  const nothing = cumulatedSavings(month, 0, all.terms);
  return way === null ? nothing : nothing.map((cost, year) => sum(cost, way.principal, -(way.savings[year] ?? 0)));
}
