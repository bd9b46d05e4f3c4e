import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, product, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { betNeeds } from "./bet-figures.ts";
import type { Found } from "./found.ts";
import { monthsOfYear } from "./innovation-scales.ts";
import { countWork, nameWork } from "./name-work.ts";
import { givenUp, type StopList } from "./stop-list.ts";

const aMonth = (value: number) => ({ value, unit: "days", per: "month" }) as const;
const before = "before pay, and before what freed or bought days bring";

/** What has to stop to reach the target, and four ways in one unit: days for the new a month, and expected value a year. */
export function optionFigures(reader: Reader, found: Found): Figure[] {
  const { read, works, target, stops, bets, now } = found;
  const stopping = (compute: (list: StopList) => Measured): Measured => ("known" in stops ? stops : compute(stops));
  const some = (compute: (list: StopList) => Measured): Measured =>
    stopping((list) =>
      list.stopped.length > 0
        ? compute(list)
        : unknown("Nothing has to stop, or nothing that may stop has a known value."),
    );
  const last = "known" in stops ? undefined : stops.stopped.find(({ work, days }) => days < work.days - 1e-9);
  const best = (compute: () => Measured): Measured =>
    !Array.isArray(read) ? read : bets.length === 0 ? notEnough(betNeeds) : compute();
  const gain = sum(...bets.map((one) => one.gain));
  const [first] = bets;
  const kept = bets.filter((one) => one === first || one.isObliged);
  const stoppedBets = works.filter((work) => work.kind !== "keep" && !work.isObliged && work.name !== first?.name);
  const aYear = (value: number, formula: string, inputs: Parameters<typeof measured>[1]["inputs"] = []) =>
    measured(reader.money(value, "year"), { formula, inputs, note: before });
  const buyDays: Measured =
    "known" in target
      ? target
      : measured(
          aMonth(sum(...(["improve", "new"] as const).map((kind) => Math.max(0, target.days[kind] - now[kind])))),
          {
            formula: "days below the target, of improving and of the new",
          },
        );
  const rate = reader.read("outside_day_rate");
  // Buying is one way of four: where nobody asked for a price, nobody is asked for it again.
  const buyCost = !rate.known
    ? unknown("What a day of somebody from outside costs was not said.")
    : derive([buyDays, rate], ([days = 0, price = 0], inputs) =>
        measured(reader.money(product(monthsOfYear, days, price), "year"), {
          formula: "12 x days below the target x price of a day",
          inputs,
        }),
      );
  return [
    figure(
      "stop_days",
      "Person-days a month that stopping frees",
      stopping(({ stopped }) =>
        measured(aMonth(sum(...stopped.map(({ days }) => days))), {
          formula: "days above the target, from what brings least a day",
        }),
      ),
    ),
    figure(
      "stop",
      "Pieces of work to stop or to make smaller",
      stopping(({ stopped }) =>
        countWork(
          stopped.map(({ work }) => work),
          "least expected a day first, no obligations",
        ),
      ),
    ),
    figure(
      "stop_names",
      "Which to stop or to make smaller",
      some(({ stopped }) =>
        nameWork(
          stopped.map(({ work }) => work),
          "least expected a day first, no obligations",
        ),
      ),
    ),
    figure(
      "stop_part",
      "The one of them that is only made smaller",
      last
        ? measured({ value: 1, unit: "count" }, { formula: "the last of the list", words: last.work.name })
        : unknown("What stops, stops whole."),
    ),
    figure(
      "stop_part_days",
      "By how many person-days a month",
      last
        ? measured(aMonth(last.days), { formula: "what is still above the target" })
        : unknown("What stops, stops whole."),
    ),
    figure(
      "stop_gain",
      "What that gives up of a year's expected value, before pay",
      some(({ stopped }) =>
        measured(reader.money(givenUp(stopped).gain, "year"), {
          formula: "sum of chance x value - paid outside, of the part that stops",
        }),
      ),
    ),
    figure(
      "stop_day",
      "What each day of it is expected to bring, before pay",
      some(({ stopped }) =>
        measured(reader.money(givenUp(stopped).gainDay, "day"), {
          formula: "what is given up / person-days until one knows, of the part that stops",
        }),
      ),
    ),
    figure(
      "stop_short",
      "Person-days a month above the target that nothing with a known value can give",
      stopping(({ short }) => measured(aMonth(short), { formula: "days above the target - days freed" })),
    ),
    figure(
      "stop_unvalued",
      "Work that might give them, of which nobody said what it brings",
      stopping(({ unvalued }) => countWork(unvalued, "may stop, value not known")),
    ),
    figure(
      "stop_unvalued_names",
      "Which work that is",
      stopping(({ unvalued }) => nameWork(unvalued, "may stop, value not known")),
    ),
    figure(
      "keep_as_is",
      "Keep as it is: expected value a year",
      best(() => aYear(gain, "sum of chance x value - paid outside, of the bets")),
    ),
    figure(
      "to_target",
      "Move to the target: expected value a year",
      best(() =>
        stopping((list) =>
          aYear(
            difference(gain, list.stopped.length > 0 ? givenUp(list.stopped).gain : 0),
            "as it is, less what stops",
          ),
        ),
      ),
    ),
    figure(
      "one_bet",
      "One bet only: expected value a year",
      best(() => aYear(sum(...kept.map((one) => one.gain)), "the best bet, and those that may not stop")),
    ),
    figure(
      "one_bet_days",
      "Person-days a month that one bet only frees",
      best(() =>
        measured(aMonth(sum(...stoppedBets.map(({ days }) => days))), {
          formula: "days of all other bets that may stop",
        }),
      ),
    ),
    figure("buy_days", "Person-days a month to buy outside", buyDays),
    figure("buy_cost", "What they cost a year", buyCost),
    figure(
      "buy",
      "Buy the days outside: expected value a year",
      best(() =>
        derive([buyCost], ([cost = 0], inputs) =>
          aYear(difference(gain, cost), "as it is, less the price of the days", inputs),
        ),
      ),
    ),
  ];
}
