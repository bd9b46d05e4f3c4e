import { difference, product, quotient, sum } from "../frame/money.ts";
import { highestScore, lowestScore, type CriterionKey } from "./criteria.ts";
import type { Choice, ScoredOption } from "./read-choice.ts";

/** One number that, changed alone, brings another option level with the first. */
export interface Flip {
  criterion: CriterionKey;
  /** Whose score changes; null where it is a weight. */
  option: string | null;
  from: number;
  to: number;
  /** The option that is then level with the first. */
  winner: string;
  size: number;
}

/** Doubles that differ by less are the same number. */
const least = 1e-12;
const smallest = (flips: Flip[]): Flip | null => flips.sort((a, b) => a.size - b.size)[0] ?? null;
const scoreOf = (option: ScoredOption, key: CriterionKey) => option.scores.get(key) ?? 0;

/** The smallest change of one score, within the scale, that changes which option is first; null when none does. */
export function scoreFlip({ options, shares }: Choice): Flip | null {
  const [first, ...others] = options;
  if (!first) return null;
  return smallest(
    others.flatMap((other) =>
      [...shares].flatMap(([criterion, share]) => {
        const size = quotient(difference(first.total, other.total), share);
        const down = difference(scoreOf(first, criterion), size);
        const up = sum(scoreOf(other, criterion), size);
        return [
          ...(down >= lowestScore - least
            ? [{ criterion, option: first.name, from: scoreOf(first, criterion), to: down, winner: other.name, size }]
            : []),
          ...(up <= highestScore + least
            ? [{ criterion, option: other.name, from: scoreOf(other, criterion), to: up, winner: other.name, size }]
            : []),
        ];
      }),
    ),
  );
}

/**
 * The smallest change of one weight, told as its part of the whole, that changes which option is first: the other weights keep their
 * proportions. Null when no single weight does.
 */
export function weightFlip({ options, given, shares }: Choice): Flip | null {
  const [first, ...others] = options;
  if (!first) return null;
  const weights = [...given];
  return smallest(
    others.flatMap((other) =>
      weights.flatMap(([criterion]) => {
        const gap = (key: CriterionKey) => difference(scoreOf(first, key), scoreOf(other, key));
        const rest = weights.filter(([key]) => key !== criterion);
        const lead = sum(...rest.map(([key, weight]) => product(weight, gap(key))));
        const needed = quotient(-lead, gap(criterion));
        const whole = sum(needed, ...rest.map(([, weight]) => weight));
        const to = quotient(needed, whole);
        const from = shares.get(criterion) ?? 0;
        return needed >= 0 && Number.isFinite(to)
          ? [{ criterion, option: null, from, to, winner: other.name, size: Math.abs(difference(to, from)) }]
          : [];
      }),
    ),
  );
}
