import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import type { Unit } from "../../../electron/contract/quantity.ts";
import { readTypedNumber } from "../../parts/typed-number.ts";
import { numberKindOf } from "../facts/typed-fact.ts";

/** A number as people write it within a sentence, with its sign and what scales it. */
const number = /(?<![\p{L}\d])(?:\p{Sc}\s?)?[-−–+]?(?:\p{Sc}\s?)?\d[\d.,]*(?:\s?(?:k|m|bn)(?![\p{L}\d]))?(?:\s?%)?/giu;
const spelled = /\b(?:hundred|thousand|million|billion|dozen)\b/i;
const spans = {
  hours: /\bhours?\b/i,
  days: /\bdays?\b/i,
  weeks: /\bweeks?\b/i,
  months: /\bmonths?\b/i,
  years: /\byears?\b/i,
};
const smallWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const counted = `(\\d{1,6}|${smallWords.join("|")})`;
/** "six of ten", "6 out of 10 people". */
const share = new RegExp(`(?<![\\p{L}\\d.,])${counted}\\s(?:out\\s)?of\\s${counted}(?![\\p{L}\\d]|[.,]\\d)`, "giu");

/**
 * The one number of a short text, as one would type it into a field of the follow-up's unit; null where there is none, more than one, or
 * one that is plainly of another unit or time. It only proposes: the user sees it in the field, may change it and may empty it.
 * Of shares, "six of ten" is 60.
 */
export function readNumberInWords(
  words: string,
  { unit, currency, per }: Pick<FollowUp, "currency" | "per"> & { unit: Unit },
): string | null {
  if (unit === "percent" && words.search(share) >= 0) return readShare(words);
  const found = words.match(number) ?? [];
  const [only] = found;
  if (only === undefined || found.length > 1 || spelled.test(words)) return null;
  const isShare = unit === "percent" || unit === "points";
  const saysPoints = /\bpoints?\b|\bpp\b/i.test(words);
  if (/%/.test(words) ? !isShare : unit === "percent" && saysPoints) return null;
  if (/\p{Sc}/u.test(words) && unit !== "money") return null;
  const otherSpan = Object.entries(spans).some(([span, named]) => span !== unit && named.test(withoutPer(words)));
  if (otherSpan && unit in spans) return null;
  // A year's is not a month's; where either names no time, they count as the same.
  const time = perNamed.exec(words)?.[1]?.toLowerCase();
  if (per !== null && time !== undefined && time !== per) return null;
  const typed = only.replace(/[.,]+$/, "").trim();
  const bare = typed.replace(/\s?%$/, "");
  return readTypedNumber(bare, numberKindOf(unit), currency ?? "").ok ? bare : null;
}

/** The one share that is said as a count of a count, in percent with one decimal; null beside other numbers. */
function readShare(words: string): string | null {
  const [only, ...more] = words.matchAll(share);
  if (only === undefined || more.length > 0) return null;
  const count = (text = ""): number => (/\d/.test(text) ? Number(text) : smallWords.indexOf(text.toLowerCase()));
  const [part, whole] = [count(only[1]), count(only[2])];
  const hasOthers = (words.replace(only[0], "").match(number) ?? []).length > 0;
  return whole === 0 || part > whole || hasOthers ? null : String(Math.round((1000 * part) / whole) / 10);
}

const perNamed = /(?:\b(?:an?|per|each|every)\s|\/\s?)(hour|day|week|month|quarter|year)s?\b/i;

/** "3 days a week" counts days: what stands behind "a", "per" or "/" is no unit of its own. */
const withoutPer = (words: string): string =>
  words.replace(/(?:\b(?:an?|per|each|every)\s|\/\s?)(?:hour|day|week|month|year)s?\b/gi, "");
