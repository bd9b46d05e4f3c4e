import type { Measured } from "../../contract/measured.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { product } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { usualMonthDays } from "./innovation-scales.ts";
import { kinds, type Work, type WorkKind } from "./read-work.ts";

/** Person-days a month by kind. */
export type Split = Record<WorkKind, number>;

/** Days of each kind. */
export function daysByKind(works: readonly Work[]): Split {
  const of = (kind: WorkKind) => works.filter((work) => work.kind === kind).reduce((all, { days }) => all + days, 0);
  return { keep: of("keep"), improve: of("improve"), new: of("new") };
}

/** All three together. */
export const allDays = (split: Split): number => kinds.reduce((all, kind) => all + split[kind], 0);

/** Person-days that there are in a month: counted, or the people times the usual working days. */
export function capacityOf(reader: Reader): Measured {
  if (reader.has("capacity_days_month")) return reader.read("capacity_days_month");
  return derive([reader.read("engineers")], ([people = 0], inputs) =>
    measured(
      { value: product(people, usualMonthDays), unit: "days", per: "month" },
      { formula: `people x ${usualMonthDays} working days, assumed`, inputs },
    ),
  );
}

/** Rounding of days in a head, as a part of all of them: a list that is over by less is not wrong. */
const tolerance = 0.02;

/**
 * The days that the target is taken of: those that there are; those of the list where nobody knows how many there are. Unknown
 * when the list holds more than there are, because then one of the two is wrong.
 */
export function baseDays(split: Split, capacity: Measured): number | Unknown {
  const listed = allDays(split);
  if (!capacity.known)
    return capacity.needs.length > 0 && capacity.why.startsWith("Not enough data") ? listed : capacity;
  const there = capacity.quantity.value;
  if (listed > there * (1 + tolerance))
    return unknown("The list holds more person-days a month than there are: one of the two is wrong.");
  return Math.max(listed, there);
}
