import { difference, product, quotient, sum } from "../frame/money.ts";
import { lessLikely, monthsOfYear, moreLikely } from "./innovation-scales.ts";
import type { Work } from "./read-work.ts";

/** Work of which one can say what it brings. */
export interface Valued extends Work {
  value: number;
  chance: number;
  months: number;
  /** Person-days until one knows; above 0. */
  daysUntil: number;
  /** Money paid outside until then. */
  bills: number;
  /** Chance x value. */
  expected: number;
  /** Expected less bills: what it brings before the pay of the own people. */
  gain: number;
  gainDay: number;
}

const perhaps = (chance: number, factor: number) => Math.min(1, product(chance, factor));

/** Person-days and bills until one knows; work that goes on is charged for a year. Null while nobody said how long it takes. */
export function untilKnown(work: Work): { months: number; daysUntil: number; bills: number } | null {
  const months = work.months ?? (work.kind === "keep" ? monthsOfYear : null);
  return months === null
    ? null
    : { months, daysUntil: product(months, work.days), bills: product(months, work.outside) };
}

/**
 * What the work brings, where value, chance, months and days are known.
 * @param factor how many times as likely as judged each success is (1: as judged)
 */
export function valuedWork(works: readonly Work[], factor = 1): Valued[] {
  return works.flatMap((work): Valued[] => {
    const until = untilKnown(work);
    const { value, chance: judged } = work;
    if (until === null || value === null || judged === null || until.daysUntil === 0) return [];
    const chance = perhaps(judged, factor);
    const expected = product(chance, value);
    const gain = difference(expected, until.bills);
    return [{ ...work, ...until, value, chance, expected, gain, gainDay: quotient(gain, until.daysUntil) }];
  });
}

/** The price to know: own days and bills. */
export function priceOf({ daysUntil, bills }: { daysUntil: number; bills: number }, dayCost: number): number {
  return sum(product(daysUntil, dayCost), bills);
}

/** Expected value of a year's result less the price to know, with its range by the convention for chances. */
export function expectedNet(some: readonly Valued[], dayCost: number): { value: number; low: number; high: number } {
  const net = (factor: number) =>
    sum(...some.map((one) => difference(product(perhaps(one.chance, factor), one.value), priceOf(one, dayCost))));
  return { value: net(1), low: net(lessLikely), high: net(moreLikely) };
}

/** The chance at which a price is just earned back by the value; null when even certainty would not do. */
export function breakEvenChance(price: number, value: number): number | null {
  return value <= 0 || price > value ? null : quotient(price, value);
}

/** Bets: work to improve or to try, best first by what a day of it brings. Equal ones keep the table's order. */
export function rankBets(valued: readonly Valued[]): Valued[] {
  return valued.filter(({ kind }) => kind !== "keep").toSorted((a, b) => b.gainDay - a.gainDay);
}

/** The one chance that has to move least to put the second bet level with the first; null when none between 0 and 1 does. */
export function flipOf(first: Valued, second: Valued): { work: Valued; to: number } | null {
  const level = (work: Valued, gainDay: number) =>
    quotient(sum(product(gainDay, work.daysUntil), work.bills), work.value);
  return (
    [
      { work: first, to: level(first, second.gainDay) },
      { work: second, to: level(second, first.gainDay) },
    ]
      .filter(({ work, to }) => work.value > 0 && to >= 0 && to <= 1)
      .toSorted((a, b) => Math.abs(a.to - a.work.chance) - Math.abs(b.to - b.work.chance))[0] ?? null
  );
}
