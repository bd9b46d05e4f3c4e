import type { Per, Quantity } from "../../contract/quantity.ts";
import { closeEnough } from "./close-enough.ts";
import { countedBy, countsOtherwise, perYear, turnsPeriod } from "./counted-by.ts";
import type { NumberClaim, TimeUnit } from "./number-claim.ts";

/** A value that a number may be held against. `computed` values come from an expression, whose units are looser. */
export interface Evidence {
  quantity: Quantity;
  /** Periods that the value is counted in; more than one for "a month per customer". */
  pers: readonly Per[];
  /** All that it may be said to be counted by, its label's words among them; null when that can't be told. */
  by: readonly Per[] | null;
  computed: boolean;
  /** A share of two amounts, or a bare number: it may be said as percent, as a multiple or as a count. */
  loose: boolean;
  /** A bare number, which may be money too. */
  bare: boolean;
  /** A bare number went into it, so that the writer may have changed its period ("*12"). */
  rescaled: boolean;
  /** Those numbers; reciprocals of the ones that it divides by. */
  scales: readonly number[];
  /** Lies on either side of zero by the way it was subtracted. */
  eitherSign: boolean;
}

/** What the sentence around a number says of its direction. */
export interface Mood {
  /** "fell", "short of", "lost": a negative value may be written without its sign. */
  falling: boolean;
  /** "never", "without", "the rest": a share may be said as what is missing to the whole. */
  negated: boolean;
  need: boolean;
  /** "between", "could", "at worst": the ends of a range may be said, not only its middle. */
  ranging: boolean;
  /** "out of every 100": a share may be said as so many of them. */
  base: number | null;
  /** "The interval", "between": two numbers are its ends, not only numbers to either side of the value. */
  interval: boolean;
  /** "each dollar": a ratio may be said as money. */
  perMoney: boolean;
  companyCurrency: string;
}

/** Why a number is not what a value says; "value" when only its size differs. */
export type Misfit = "unit" | "currency" | "period" | "sign" | "value";

const inDays: Record<TimeUnit, number> = { hours: 1 / 24, days: 1, weeks: 7, months: 30.44, years: 365.25 };
/** Work is counted in working time: a day of eight hours, a week of five days. */
const inWorkDays: Record<TimeUnit, number> = { hours: 1 / 8, days: 1, weeks: 5, months: 21, years: 230 };

const dollars = new Set(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]);
const signCurrencies: Record<string, (code: string) => boolean> = {
  $: (code) => dollars.has(code),
  "€": (code) => code === "EUR",
  "£": (code) => code === "GBP",
  "¥": (code) => code === "JPY" || code === "CNY",
  "₹": (code) => code === "INR",
  "₪": (code) => code === "ILS",
  US$: (code) => code === "USD",
  A$: (code) => code === "AUD",
  C$: (code) => code === "CAD",
  NZ$: (code) => code === "NZD",
};

/** Whether a sign or code may stand for a currency; a quantity without one is in the company's. */
export function isSameCurrency(written: string | null, code: string): boolean {
  if (!written) return true;
  const test = signCurrencies[written.toUpperCase()] ?? signCurrencies[written];
  return test ? test(code) : written.toUpperCase() === code;
}

function isTimeUnit(unit: string): unit is TimeUnit {
  return unit in inDays;
}

/** Words that count things: a sum of money is none of them. */
const countNoun =
  /^(?:customers?|users?|people|persons?|sign-?ups?|visitors?|engineers?|accounts?|tickets?|teams?|squads?|shops?|orders?|projects?|seats?|invites?|invitations?|teammates?|banks?|deployments?)$/;

/** The value in the claim's own unit, or null when the units have nothing to do with each other. */
function valueFor(claim: NumberClaim, evidence: Evidence, mood: Mood): { value: number; otherUnit?: number } | null {
  const { quantity, computed, loose } = evidence;
  const { value, unit } = quantity;
  switch (claim.unit) {
    case "percent":
      return unit === "percent" || unit === "multiple" || loose || (computed && unit === "points") ? { value } : null;
    case "points":
      return unit === "points" || (computed && (unit === "percent" || loose)) ? { value } : null;
    case "fraction":
      return unit === "percent" || unit === "multiple" || loose ? { value } : null;
    case "multiple":
      return unit === "multiple" || loose || (computed && unit === "percent") || (claim.soft && unit === "count")
        ? { value }
        : null;
    case "money":
      return unit === "money" || evidence.bare || (loose && mood.perMoney) ? { value } : null;
    case "duration": {
      if (isTimeUnit(unit) && claim.time) {
        const days = claim.effort ? inWorkDays : inDays;
        const converted = unit === claim.time ? value : (value * days[unit]) / days[claim.time];
        return computed && evidence.rescaled ? { value: converted, otherUnit: value } : { value: converted };
      }
      return loose || (computed && unit === "count") ? { value } : null;
    }
    case "grade":
      return unit === "grade" || unit === "score" || unit === "count" || loose ? { value } : null;
    case "count":
    case "bare":
      if (unit === "percent" && mood.base !== null) {
        const rest = mood.negated ? { otherUnit: (1 - value) * mood.base } : {};
        return { value: value * mood.base, ...rest };
      }
      // "[=F19*312]": a percentage of a bare number is so many of them.
      if (unit === "percent" && computed && evidence.rescaled) return { value };
      if (unit === "percent") return claim.value < 1 && claim.step < 1 ? { value } : null;
      if (unit === "points") return null;
      if (unit === "money" || (isTimeUnit(unit) && !computed)) return countNoun.test(claim.noun) ? null : { value };
      return { value };
  }
}

function misfitOfSize(claim: NumberClaim, value: number, evidence: Evidence, mood: Mood): Misfit | null {
  const fits = (size: number) => closeEnough(claim, size, { need: mood.need });
  const size = Math.abs(value);
  if (!fits(size)) {
    const whole = claim.unit === "percent" || claim.unit === "fraction";
    if (whole && mood.negated && !evidence.computed && value >= 0 && value <= 1 && fits(1 - value)) return null;
    return "value";
  }
  if (evidence.eitherSign || size === 0) return null;
  if (value < 0) return claim.sign === -1 || (claim.sign === 0 && mood.falling) ? null : "sign";
  return claim.sign === -1 && !mood.falling ? "sign" : null;
}

/** Rates of a share (churn) do not add up over time, so only amounts and counts are converted. */
function convertible(evidence: Evidence): boolean {
  return evidence.quantity.unit === "money" || evidence.quantity.unit === "count" || isTimeUnit(evidence.quantity.unit);
}

/**
 * Holds a number against one value: null when it says the same within its own rounding, else in what it differs.
 * A different period is converted where the text names it ("$1.14M a year" of $95,000 a month); the same digits under another period differ.
 */
export function misfitOf(claim: NumberClaim, evidence: Evidence, mood: Mood): Misfit | null {
  const read = valueFor(claim, evidence, mood);
  if (!read) return "unit";
  if (
    claim.unit === "money" &&
    evidence.quantity.unit === "money" &&
    !isSameCurrency(claim.currency, evidence.quantity.currency ?? mood.companyCurrency)
  )
    return "currency";
  let result = misfitOfSize(claim, read.value, evidence, mood);
  if (result === "value" && read.otherUnit !== undefined) result = misfitOfSize(claim, read.otherUnit, evidence, mood);

  const counted = evidence.pers.find((per) => perYear[per] !== undefined);
  if (result === null && countsOtherwise(claim, evidence.by, !counted && !evidence.computed && isAmount(evidence)))
    return "period";
  // "MRR times twelve is $734,400 [=F6*12]": where numbers go into a calculation, words before it don't say its period.
  const hint = evidence.computed && evidence.scales.length > 0 ? null : claim.perHint;
  const told = claim.per && perYear[claim.per] ? claim.per : claim.per ? null : hint;
  if (!told || !counted || told === counted) return result;
  const factor = (perYear[counted] ?? 1) / (perYear[told] ?? 1);
  const converted = convertible(evidence) ? misfitOfSize(claim, read.value * factor, evidence, mood) : "value";
  if (converted === null) return null;
  if (result === null && !(evidence.rescaled && turnsPeriod(evidence.scales, counted, told))) return "period";
  return result;
}

/** Of ratios, grades and scores nobody knows what "a month" would mean. */
function isAmount({ quantity: { unit } }: Evidence): boolean {
  return unit !== "multiple" && unit !== "points" && unit !== "grade" && unit !== "score";
}

/**
 * A value of a fact or an analysis, as evidence.
 * @param label of a value that is cited by its name; null for a number in words or in a cell, which may be counted by what stands around it
 */
export function evidenceOf(quantity: Quantity, label: string | null = null): Evidence {
  return {
    quantity,
    pers: quantity.per ? [quantity.per] : [],
    by: label === null ? null : countedBy(quantity, label),
    computed: false,
    loose: false,
    bare: false,
    rescaled: false,
    scales: [],
    eitherSign: false,
  };
}
