import { Decimal } from "decimal.js";

/** Decimal arithmetic of its own precision, so that no other user of the library changes it. */
export const Exact = Decimal.clone({ precision: 34 });
export type Exact = Decimal;

/** a x b x ..., rounded once, at the end. */
export function product(...factors: readonly number[]): number {
  return factors.reduce((all, factor) => all.times(factor), new Exact(1)).toNumber();
}

/** a + b + ..., rounded once, at the end. */
export function sum(...terms: readonly number[]): number {
  return terms.reduce((all, term) => all.plus(term), new Exact(0)).toNumber();
}

/** a - b. */
export function difference(from: number, take: number): number {
  return new Exact(from).minus(take).toNumber();
}

/** a / b. Not finite when b is 0, which `measured` turns into unknown. */
export function quotient(of: number, by: number): number {
  return by === 0 ? Number.NaN : new Exact(of).dividedBy(by).toNumber();
}
