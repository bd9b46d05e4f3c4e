import type { Per } from "../../contract/quantity.ts";

/** What a written number counts, as far as its own words say. `bare` says nothing; `fraction` is "two thirds" or "one in five". */
export type WrittenUnit =
  "percent" | "points" | "fraction" | "multiple" | "money" | "duration" | "grade" | "count" | "bare";

export type TimeUnit = "hours" | "days" | "weeks" | "months" | "years";

/** How firmly the words before a number tie it down. */
export type Hedge = "exact" | "about" | "over" | "under" | "nearly";

/** A number as it is written: its value, its unit, and how exactly its digits and words claim it. */
export interface NumberClaim {
  start: number;
  end: number;
  /** Percent and points as fractions, money in major units, `$61.2k` as 61200. Without its sign. */
  value: number;
  /** What one more in the last digit would add: 0.001 for "20.1 %", 100 for "$61.2k". */
  step: number;
  /** What one more in the last digit that is not zero would add: 1000 for "61,000". */
  roundStep: number;
  /** Digits that are not trailing zeros: 2 for "61,000". */
  digits: number;
  unit: WrittenUnit;
  /** `$`, `€` ... or an ISO code. */
  currency: string | null;
  time: TimeUnit | null;
  /** Work, such as engineer-days: a price, not a stretch of time. */
  effort: boolean;
  per: Per | null;
  /** A second one behind the first: "a month per customer". */
  perAlso: Per | null;
  /** "A month" right behind what is counted; "510 customers pay every month" counts customers, not customers a month. */
  perFirm: boolean;
  /** A period that only the words before it suggest ("annual revenue of"). */
  perHint: Per | null;
  /** The word that is counted, in lower case: "customers". */
  noun: string;
  hedge: Hedge;
  sign: -1 | 0 | 1;
  inWords: boolean;
  /** Seldom a claim by itself: a little number word, a whole "2x", a stretch of time. */
  soft: boolean;
  /** Never a claim: a date, a name, an ordinal, a word of statistics. */
  idle: boolean;
  /** The other end of a range, as an index into the same list. */
  pair: number | null;
  /** Which end of that range it is. */
  side: "low" | "high" | null;
  /** "4 of 5", read also as two counts. */
  parts: [number, number] | null;
}
