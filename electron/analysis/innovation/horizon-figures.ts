import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { yearlyArr } from "../cash/burn.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { betNeeds, monthKnown } from "./bet-figures.ts";
import type { Found } from "./found.ts";
import { horizonOf } from "./horizon-value.ts";
import { countWork, nameWork, pointTo } from "./name-work.ts";
import type { Work } from "./read-work.ts";
import { breakEvenChance, priceOf, untilKnown } from "./work-value.ts";

/** A bet of which at least the price to know can be told. */
export interface Test {
  work: Work;
  months: number;
  daysUntil: number;
  bills: number;
}

/** What one could find out: bets with days and months, judged or not. */
export function testsOf(works: readonly Work[]): Test[] {
  return works.flatMap((work) => {
    const until = work.kind === "keep" ? null : untilKnown(work);
    return until === null || until.daysUntil === 0 ? [] : [{ work, ...until }];
  });
}

/** What each horizon is expected to bring, what is not judged, what loses, and what is cheapest to find out. */
export function horizonFigures(reader: Reader, found: Found): Figure[] {
  const { read, works, bets, dayCost, cashMonths } = found;
  const list = (compute: () => Measured): Measured => (Array.isArray(read) ? compute() : read);
  const tests = testsOf(works);
  const plainCost = dayCost.known ? dayCost.quantity.value : 0;
  // A bet that is known too late, or would not pay even if it surely worked, is no test worth its days.
  const lastMonth = cashMonths.known ? cashMonths.quantity.value : Number.POSITIVE_INFINITY;
  const sensible = tests.filter(
    (one) => one.months <= lastMonth && (one.work.value === null || priceOf(one, plainCost) <= one.work.value),
  );
  // Without the cost of a day the order is that of the days alone.
  const cheapest = sensible.toSorted((a, b) =>
    dayCost.known ? priceOf(a, plainCost) - priceOf(b, plainCost) : a.daysUntil - b.daysUntil,
  )[0];
  const test = (compute: (one: Test) => Measured): Measured =>
    list(() =>
      cheapest
        ? compute(cheapest)
        : tests.length > 0
          ? unknown("No bet is both known in time and worth what it costs to find out.")
          : notEnough(["Time until one knows, of at least one bet"]),
    );
  const priced = (compute: (cost: number) => Measured): Measured =>
    list(() => (bets.length === 0 ? notEnough(betNeeds) : derive([dayCost], ([cost = 0]) => compute(cost))));
  const losing = bets.filter((one) => one.expected < priceOf(one, plainCost));
  const late = (end: number) => tests.filter(({ months }) => months > end).map(({ work }) => work);
  const unjudged = tests.filter(({ work }) => work.chance === null && (work.value ?? 0) > 0);
  const easiest = unjudged.toSorted((a, b) => needOf(a, plainCost) - needOf(b, plainCost))[0];
  const hopeful = (compute: (one: Test, cost: number) => Measured): Measured =>
    list(() =>
      easiest
        ? derive([dayCost], ([cost = 0]) => compute(easiest, cost))
        : unknown("No bet is without a chance while its value is known."),
    );
  const noValue = works.filter(
    ({ kind, value, months, days }) => kind !== "keep" && days > 0 && (value === null || months === null),
  );
  const fresh = tests.filter(({ work }) => work.kind === "new");
  const priceNew = list(() =>
    fresh.length === 0
      ? notEnough(["Time until one knows, of what is new"])
      : derive([dayCost], ([cost = 0], inputs) =>
          measured(reader.money(sum(...fresh.map((one) => priceOf(one, cost)))), {
            formula: "sum of months x (days x cost of a day + paid outside), of what is new",
            inputs,
          }),
        ),
  );
  return [
    ...(["improve", "new"] as const).flatMap((kind) => {
      const some = bets.filter((one) => one.kind === kind);
      const left = works.filter((one) => one.kind === kind && !some.some(({ name }) => name === one.name));
      return horizonOf(reader, found, kind, some, left);
    }),
    figure(
      "losing",
      "Bets that cost more to know than they are expected to bring",
      priced(() => countWork(losing, "chance x value below the price to know", "bets")),
    ),
    figure(
      "losing_names",
      "Which of them",
      priced(() => nameWork(losing, "chance x value below the price to know")),
    ),
    figure(
      "losing_days",
      "Person-days a month that go into them",
      priced(() =>
        measured(
          { value: sum(...losing.map((one) => one.days)), unit: "days", per: "month" },
          { formula: "sum of their days" },
        ),
      ),
    ),
    figure(
      "unjudged",
      "Bets without a chance",
      list(() => countWork(worksOf(unjudged), "value and months are known, chance is not", "bets")),
    ),
    figure(
      "unjudged_names",
      "Which bets have none",
      list(() => nameWork(worksOf(unjudged), "value and months are known, chance is not")),
    ),
    figure(
      "unjudged_first",
      "The one of them that needs the least chance",
      hopeful(({ work }) => pointTo(work, works, "lowest chance needed")),
    ),
    figure(
      "unjudged_needs",
      "The chance that it needs to earn back what it costs to know",
      hopeful((one, cost) => {
        const chance = breakEvenChance(priceOf(one, cost), one.work.value ?? 0);
        return chance === null
          ? unknown("None of them would earn back in its first year what it costs to know, even if it surely worked.")
          : measured({ value: chance, unit: "percent" }, { formula: "cost to know / value of the first year" });
      }),
    ),
    figure(
      "unvalued",
      "Bets whose value or months nobody named",
      list(() => countWork(noValue, "counted", "bets")),
    ),
    figure(
      "unvalued_names",
      "Which bets these are",
      list(() => nameWork(noValue, "value or months are missing")),
    ),
    figure(
      "cheapest",
      "The cheapest to find out",
      test(({ work }) => pointTo(work, works, "lowest price to know")),
    ),
    figure(
      "cheapest_days",
      "Person-days until that is known",
      test((one) =>
        measured({ value: one.daysUntil, unit: "days" }, { formula: "days a month x months until one knows" }),
      ),
    ),
    figure(
      "cheapest_price",
      "What it costs to find that out",
      test((one) =>
        derive([dayCost], ([cost = 0]) =>
          measured(reader.money(priceOf(one, cost)), { formula: "months x (days x cost of a day + paid outside)" }),
        ),
      ),
    ),
    figure(
      "cheapest_known",
      "By when that is known",
      test((one) => monthKnown(reader, one.months)),
    ),
    figure("price_new", "What it costs to know of all that is new", priceNew),
    figure(
      "price_new_cash",
      "That as a part of the cash",
      optional([priceNew, reader.read("cash")], ([price = 0, cash = 0], inputs) =>
        cash === 0
          ? unknown("There is no cash.")
          : measured({ value: quotient(price, cash), unit: "percent" }, { formula: "price to know / cash", inputs }),
      ),
    ),
    figure(
      "drift_year",
      "Recurring revenue that is lost in a year at last year's pace",
      optional([yearlyArr(reader), reader.read("arr_growth_yearly")], ([arr = 0, growth = 0], inputs) =>
        growth >= 0
          ? unknown("Recurring revenue is not falling.")
          : measured(reader.money(product(arr, -growth)), { formula: "ARR x its fall of the last year", inputs }),
      ),
    ),
    figure("cash_months", "Months that the cash lasts", cashMonths),
    figure(
      "late",
      "Bets that are known only after the cash has ended",
      list(() =>
        derive([cashMonths], ([end = 0]) => countWork(late(end), "months until one knows > months of cash", "bets")),
      ),
    ),
    figure(
      "late_names",
      "Which are too late",
      list(() => derive([cashMonths], ([end = 0]) => nameWork(late(end), "months until one knows > months of cash"))),
    ),
  ];
}

/** As `derive`, for what nobody has to be asked for: it asks for nothing that is missing. */
function optional(parts: readonly Measured[], compute: Parameters<typeof derive>[1]): Measured {
  const found = derive(parts, compute);
  return found.known ? found : unknown(found.why);
}

const worksOf = (tests: readonly Test[]) => tests.map(({ work }) => work);
const needOf = (one: Test, cost: number) => quotient(priceOf(one, cost), one.work.value ?? 0);
