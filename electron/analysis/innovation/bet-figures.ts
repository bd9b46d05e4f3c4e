import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { firstMonthAfter, monthName } from "../frame/months.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Found } from "./found.ts";
import { monthsOfYear } from "./innovation-scales.ts";
import { countWork, pointTo } from "./name-work.ts";
import { breakEvenChance, flipOf, priceOf, type Valued } from "./work-value.ts";

export const betNeeds = ["Value, chance and time until one knows, of at least one bet"];

/** The best bet and the second: what each brings, which chance turns their order, and when the first is known. */
export function betFigures(reader: Reader, found: Found): Figure[] {
  const { read, works, bets, dayCost } = found;
  const [first, second] = bets;
  const best = (compute: (one: Valued) => Measured): Measured =>
    !Array.isArray(read) ? read : first ? compute(first) : notEnough(betNeeds);
  const both = (compute: (one: Valued, other: Valued) => Measured): Measured =>
    best((one) =>
      second ? compute(one, second) : notEnough(["Value, chance and time until one knows, of a second bet"]),
    );
  const priced = (compute: (one: Valued, cost: number) => Measured): Measured =>
    best((one) => derive([dayCost], ([cost = 0]) => compute(one, cost)));
  const flip = first && second ? flipOf(first, second) : null;
  const turned = (compute: (turn: { work: Valued; to: number }) => Measured): Measured =>
    both(() =>
      flip ? compute(flip) : unknown("No chance between 0 % and 100 % puts the second level with the first."),
    );
  const largest = bets.toSorted((a, b) => b.expected - a.expected)[0];
  const all = sum(...bets.map(({ expected }) => expected));
  const fresh = bets.filter(({ kind }) => kind === "new");
  return [
    figure(
      "bets",
      "Bets of which one can say what they bring",
      Array.isArray(read) ? countWork(bets, "counted", "bets") : read,
    ),
    figure(
      "first",
      "What brings most a day",
      best((one) => pointTo(one, works, "most expected a day")),
    ),
    figure(
      "second",
      "What comes second",
      both((_, other) => pointTo(other, works, "second by what is expected a day")),
    ),
    figure(
      "first_chance",
      "Chance that the first works, as judged",
      best((one) => measured({ value: one.chance, unit: "percent" }, { formula: "as judged" })),
    ),
    figure(
      "first_value",
      "What the first is worth in its first year if it works",
      best((one) => measured(reader.money(one.value, "year"), { formula: "as judged" })),
    ),
    figure(
      "first_price",
      "What it costs to know whether the first works",
      priced((one, cost) =>
        measured(reader.money(priceOf(one, cost)), { formula: "months x (days x cost of a day + paid outside)" }),
      ),
    ),
    figure(
      "first_break_even",
      "Chance at which the first just earns back what it costs to know",
      priced((one, cost) => {
        const chance = breakEvenChance(priceOf(one, cost), one.value);
        return chance === null
          ? unknown("Even if it surely worked, its first year would not earn back what it costs to know.")
          : measured({ value: chance, unit: "percent" }, { formula: "cost to know / value of the first year" });
      }),
    ),
    figure(
      "first_year_cost",
      "What a year of the first costs",
      priced((one, cost) =>
        measured(reader.money(product(monthsOfYear, sum(product(one.days, cost), one.outside)), "year"), {
          formula: "12 x (days x cost of a day + paid outside)",
        }),
      ),
    ),
    figure(
      "first_known",
      "By when one knows whether the first works",
      best((one) => monthKnown(reader, one.months)),
    ),
    figure(
      "first_gain_day",
      "What a day of the first brings, before pay",
      best((one) => aDay(reader, one.gainDay)),
    ),
    figure(
      "second_gain_day",
      "What a day of the second brings, before pay",
      both((_, other) => aDay(reader, other.gainDay)),
    ),
    figure(
      "flip_work",
      "The bet whose chance turns the order first",
      turned(({ work }) => pointTo(work, works, "smallest move")),
    ),
    figure(
      "flip_from",
      "Its chance as judged",
      turned(({ work }) => measured({ value: work.chance, unit: "percent" }, { formula: "as judged" })),
    ),
    figure(
      "flip_to",
      "Its chance at which both are level",
      turned(({ to }) =>
        measured(
          { value: to, unit: "percent" },
          { formula: "(the other's expected value a day x its own days + bills) / its value" },
        ),
      ),
    ),
    figure(
      "largest",
      "The bet on which most of the expected value rests",
      both(() => (largest ? pointTo(largest, works, "largest chance x value") : notEnough(betNeeds))),
    ),
    figure(
      "largest_share",
      "Its part of all that the bets are expected to bring",
      both(() =>
        all === 0
          ? unknown("The bets are expected to bring nothing.")
          : measured(
              { value: quotient(largest?.expected ?? 0, all), unit: "percent" },
              { formula: "largest chance x value / sum of them" },
            ),
      ),
    ),
    figure(
      "none_works",
      "Chance that nothing new works",
      fresh.length < 2
        ? unknown("It takes two new things with a chance to say this.")
        : measured(
            { value: fresh.reduce((left, { chance }) => product(left, 1 - chance), 1), unit: "percent" },
            { formula: "product of (1 - chance) over what is new, as if one did not hang on another" },
          ),
    ),
  ];
}

const aDay = (reader: Reader, value: number): Measured =>
  measured(reader.money(value, "day"), { formula: "(chance x value - paid outside) / person-days until one knows" });

/** The month by whose end one knows, where work begins today. */
export function monthKnown(reader: Reader, months: number): Measured {
  return measured(
    { value: months, unit: "months" },
    {
      formula: "today + months until one knows",
      words: monthName(firstMonthAfter(reader.today, 0) + Math.ceil(months) - 1),
    },
  );
}
