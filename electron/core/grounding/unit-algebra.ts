import type { Decimal } from "decimal.js";
import type { Per } from "../../contract/quantity.ts";
import type { TimeUnit } from "./number-claim.ts";
import { timeOfPer, type Term } from "./term.ts";

/** Said in plain words, to be shown. */
export class AlgebraError extends Error {}

const perOfTime: Record<TimeUnit, Per> = { hours: "hour", days: "day", weeks: "week", months: "month", years: "year" };
const dayCount: Record<TimeUnit, string> = {
  hours: "0.041666666666666666666667",
  days: "1",
  weeks: "7",
  months: "30.436875",
  years: "365.2425",
};
const heads: readonly Per[] = ["user", "customer", "person"];

const kindWords: Record<Term["kind"], string> = {
  money: "money",
  count: "a count",
  share: "a percentage",
  points: "percentage points",
  ratio: "a ratio",
  number: "a number",
  time: "a time",
  grade: "a grade",
  score: "a score",
};

function convertTime(value: Decimal, from: TimeUnit, to: TimeUnit): Decimal {
  if (from === to) return value;
  // Years and months are exact among each other, which days are not.
  if (from === "years" && to === "months") return value.times(12);
  if (from === "months" && to === "years") return value.div(12);
  return value.times(dayCount[from]).div(dayCount[to]);
}

const isBare = (term: Term) =>
  term.kind === "number" || term.kind === "share" || term.kind === "ratio" || term.kind === "points";
const isTimePer = (per: Per) => timeOfPer[per] !== undefined || per === "quarter";

function unitePers(a: readonly Per[], b: readonly Per[]): Per[] {
  const all = [...new Set([...a, ...b])];
  const time = all.filter(isTimePer);
  // Two periods at once ("a week", "a month") can't be told from here: better none than the wrong one.
  return time.length > 1 ? all.filter((per) => !isTimePer(per)) : all;
}

function sameCurrency(a: Term, b: Term): string | null {
  if (a.currency && b.currency && a.currency !== b.currency)
    throw new AlgebraError(`It mixes ${a.currency} and ${b.currency}.`);
  return a.currency ?? b.currency;
}

/** Adds or subtracts. @throws AlgebraError for unlike kinds, unlike currencies and unlike periods */
export function add(a: Term, b: Term, sign: 1 | -1): Term {
  const verb = sign === 1 ? "adds" : "subtracts";
  const [first, second] = sign === 1 ? [a, b] : [b, a];
  const words = `It ${verb} ${kindWords[first.kind]} ${sign === 1 ? "and" : "from"} ${kindWords[second.kind]}.`;
  const sum = (value: Decimal) => (sign === 1 ? a.value.plus(value) : a.value.minus(value));
  const rescaled = a.rescaled || b.rescaled;
  const done = (term: Partial<Term>): Term => ({ ...a, ...term, rescaled, subtracted: sign === -1, quotient: false });
  if (a.kind === "time" && b.kind === "time" && a.time && b.time)
    return done({ value: sum(convertTime(b.value, b.time, a.time)) });
  if (a.kind === b.kind) {
    const [pa, pb] = [a.pers.find(isTimePer), b.pers.find(isTimePer)];
    if (pa && pb && pa !== pb && !rescaled)
      throw new AlgebraError(
        `It ${verb} an amount per ${first.pers.find(isTimePer)} ${sign === 1 ? "and" : "from"} one per ${second.pers.find(isTimePer)}.`,
      );
    return done({
      value: sum(b.value),
      currency: sameCurrency(a, b),
      pers: pa === pb ? unitePers(a.pers, b.pers) : [],
    });
  }
  if (isBare(a) && isBare(b)) {
    const kind = a.kind === "number" ? b.kind : a.kind === "points" ? b.kind : a.kind;
    return done({ kind, value: sum(b.value), pers: [] });
  }
  if (b.kind === "number") return done({ value: sum(b.value) });
  if (a.kind === "number") return { ...b, value: sum(b.value), rescaled, subtracted: sign === -1, quotient: false };
  throw new AlgebraError(words);
}

/** Takes a head ("per customer") out that a count of heads cancels. */
function cancelHeads(pers: readonly Per[]): Per[] {
  return pers.filter((per) => !heads.includes(per));
}

/** Multiplies. @throws AlgebraError for money by money and the like */
export function multiply(a: Term, b: Term): Term {
  const value = a.value.times(b.value);
  const rescaled = a.rescaled || b.rescaled || a.kind === "number" || b.kind === "number";
  const base = { value, currency: null, time: null, rescaled, subtracted: false, quotient: false };
  if (a.kind === "time" || b.kind === "time") {
    // Of two times the one without a period is the span: twelve hours a week, for four weeks.
    const [span, other] = a.kind === "time" && (b.kind !== "time" || a.pers.length === 0) ? [a, b] : [b, a];
    const per = other.pers.find((one) => timeOfPer[one] !== undefined || one === "quarter");
    if (per && span.time) {
      const quarter = per === "quarter";
      const length = convertTime(span.value, span.time, quarter ? "months" : (timeOfPer[per] ?? "months")).div(
        quarter ? 3 : 1,
      );
      return {
        ...other,
        value: length.times(other.value),
        pers: other.pers.filter((one) => one !== per),
        rescaled,
        subtracted: false,
        quotient: false,
      };
    }
    if (other.kind === "time") throw new AlgebraError("It multiplies a time by a time.");
    if (other.kind === "money") return { ...base, kind: "money", currency: other.currency, pers: other.pers };
    return { ...base, kind: "time", time: span.time, pers: span.pers };
  }
  if (a.kind === "money" && b.kind === "money") throw new AlgebraError("It multiplies money by money.");
  if (a.kind === "money" || b.kind === "money") {
    const [money, other] = a.kind === "money" ? [a, b] : [b, a];
    const pers = unitePers(other.kind === "count" ? cancelHeads(money.pers) : money.pers, other.pers);
    return {
      ...base,
      kind: "money",
      currency: money.currency,
      pers: isBare(other) ? unitePers(money.pers, other.kind === "share" ? other.pers : []) : pers,
    };
  }
  if (isBare(a) && isBare(b)) {
    const kind =
      a.kind === "number"
        ? b.kind
        : b.kind === "number"
          ? a.kind
          : a.kind === "share" || b.kind === "share"
            ? "share"
            : "ratio";
    return { ...base, kind, pers: unitePers(a.pers, b.pers) };
  }
  if (isBare(a)) return { ...base, kind: b.kind, pers: unitePers(a.pers, b.pers) };
  if (isBare(b)) return { ...base, kind: a.kind, pers: unitePers(a.pers, b.pers) };
  return { ...base, kind: "count", pers: cancelHeads(unitePers(a.pers, b.pers)) };
}

/** Divides. @throws AlgebraError for division by zero and by unlike currencies */
export function divide(a: Term, b: Term): Term {
  if (b.value.isZero()) throw new AlgebraError("It divides by zero.");
  const value = a.value.div(b.value);
  const rescaled = a.rescaled || b.rescaled || a.kind === "number" || b.kind === "number";
  const base = { value, currency: null, time: null, rescaled, subtracted: false, quotient: false };
  const [pa, pb] = [a.pers.find(isTimePer), b.pers.find(isTimePer)];
  if (a.kind === "time" && b.kind === "time" && a.time && b.time)
    return { ...base, value: a.value.div(convertTime(b.value, b.time, a.time)), kind: "ratio", pers: [] };
  if (a.kind === b.kind && !isBare(a)) {
    if (a.kind === "money") sameCurrency(a, b);
    // Cash by burn a month is months; customers lost a month by customers is a share a month.
    if (pb && !pa && timeOfPer[pb])
      return { ...base, kind: "time", time: timeOfPer[pb] ?? null, pers: [], quotient: true };
    return { ...base, kind: "ratio", pers: pa && !pb ? [pa] : [] };
  }
  if (b.kind === "time" && b.time) {
    if (isBare(a)) return { ...base, kind: a.kind === "number" ? "number" : a.kind, pers: [] };
    return { ...base, kind: a.kind, currency: a.currency, pers: unitePers(a.pers, [perOfTime[b.time]]) };
  }
  // One by churn a month is the months that a customer stays.
  if (a.kind === "number" && b.kind === "share" && pb && timeOfPer[pb])
    return { ...base, kind: "time", time: timeOfPer[pb] ?? null, pers: [], rescaled: false, quotient: true };
  if (isBare(b)) {
    const pers = b.kind === "share" && pb ? a.pers.filter((per) => per !== pb) : a.pers;
    if (isBare(a))
      return { ...base, kind: a.kind === "number" ? "number" : b.kind === "number" ? a.kind : "ratio", pers: [] };
    return { ...base, kind: a.kind, currency: a.currency, time: a.time, pers };
  }
  if (a.kind === "number") return { ...base, kind: "number", pers: [] };
  if (a.kind === "time") return { ...base, kind: "time", time: a.time, pers: a.pers };
  if (a.kind === "money")
    return {
      ...base,
      kind: "money",
      currency: a.currency,
      pers: pb && pb === pa ? cancelHeads(a.pers).filter((per) => per !== pb) : a.pers,
    };
  return { ...base, kind: "number", pers: [] };
}

/** Raises to a power. @throws AlgebraError for powers of money, and results that no double holds */
export function power(a: Term, b: Term): Term {
  if (!isBare(b) && b.kind !== "time" && b.kind !== "count")
    throw new AlgebraError(`Its exponent is ${kindWords[b.kind]}.`);
  if (!isBare(a) && a.kind !== "count") throw new AlgebraError(`It takes a power of ${kindWords[a.kind]}.`);
  if (b.value.abs().gt(1000)) throw new AlgebraError("Its exponent is too large.");
  const value = a.value.pow(b.value);
  return {
    ...a,
    value,
    kind: a.kind === "count" ? "number" : a.kind,
    pers: [],
    rescaled: true,
    subtracted: false,
    quotient: false,
  };
}
