import { Decimal } from "decimal.js";
import type { Per, Quantity, Unit } from "../../contract/quantity.ts";
import type { TimeUnit } from "./number-claim.ts";

/** Own precision, so that no other user of the library changes it. */
export const Exact = Decimal.clone({ precision: 34, toExpNeg: -30, toExpPos: 40 });

/**
 * A value on its way through an expression. `ratio` is an amount by an amount of the same kind, `number` a bare number.
 * `pers` are the periods and heads that it is counted by: money a month per customer has two.
 */
export interface Term {
  value: Decimal;
  kind: "money" | "count" | "share" | "points" | "ratio" | "number" | "time" | "grade" | "score";
  currency: string | null;
  time: TimeUnit | null;
  pers: readonly Per[];
  /** A literal took part in multiplying or dividing. */
  rescaled: boolean;
  /** The last step was a subtraction: its order is a matter of taste. */
  subtracted: boolean;
  /** An amount by an amount a period: months of cash, or how many times it covers a month. */
  quotient: boolean;
}

const timeUnits: readonly string[] = ["hours", "days", "weeks", "months", "years"];
/** The unit of time that a period is one of. */
export const timeOfPer: Partial<Record<Per, TimeUnit>> = {
  hour: "hours",
  day: "days",
  week: "weeks",
  month: "months",
  year: "years",
};
/** A quantity as a term. */
export function termOf(quantity: Quantity): Term {
  const { unit } = quantity;
  const kind: Term["kind"] = timeUnits.includes(unit)
    ? "time"
    : unit === "percent"
      ? "share"
      : unit === "multiple"
        ? "ratio"
        : (unit as Exclude<Unit, "percent" | "multiple" | TimeUnit>);
  return {
    value: new Exact(quantity.value),
    kind,
    currency: kind === "money" ? (quantity.currency ?? null) : null,
    time: kind === "time" ? (unit as TimeUnit) : null,
    pers: quantity.per ? [quantity.per] : [],
    rescaled: false,
    subtracted: false,
    quotient: false,
  };
}

/** A bare number, or a percentage written as one. */
export function literal(
  value: Decimal,
  kind: "number" | "share" | "time" = "number",
  time: TimeUnit | null = null,
): Term {
  return { value, kind, currency: null, time, pers: [], rescaled: false, subtracted: false, quotient: false };
}

/** The term as a quantity; several periods are given as the first of time. */
export function quantityOf(term: Term): Quantity {
  const units: Record<Term["kind"], Unit> = {
    money: "money",
    count: "count",
    share: "percent",
    points: "points",
    ratio: "multiple",
    number: "count",
    time: term.time ?? "months",
    grade: "grade",
    score: "score",
  };
  const per = term.pers.find((one) => timeOfPer[one] ?? one === "quarter") ?? term.pers[0];
  return {
    value: term.value.toNumber(),
    unit: units[term.kind],
    ...(term.currency ? { currency: term.currency } : {}),
    ...(per && term.kind !== "ratio" && term.kind !== "number" ? { per } : {}),
  };
}
