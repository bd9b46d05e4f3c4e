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

/**
 * The one number of a short text, as one would type it into a field of `unit`; null where there is none, more than one, or one that
 * is plainly of another unit. It only fills a field in: the user sees it and may change it.
 */
export function readNumberInWords(words: string, unit: Unit, currency: string): string | null {
  const found = words.match(number) ?? [];
  const [only] = found;
  if (only === undefined || found.length > 1 || spelled.test(words)) return null;
  const isShare = unit === "percent" || unit === "points";
  const saysPoints = /\bpoints?\b|\bpp\b/i.test(words);
  if (/%/.test(words) ? !isShare : unit === "percent" && saysPoints) return null;
  if (/\p{Sc}/u.test(words) && unit !== "money") return null;
  const otherSpan = Object.entries(spans).some(([span, named]) => span !== unit && named.test(withoutPer(words)));
  if (otherSpan && unit in spans) return null;
  const typed = only.replace(/[.,]+$/, "").trim();
  const bare = typed.replace(/\s?%$/, "");
  return readTypedNumber(bare, numberKindOf(unit), currency).ok ? bare : null;
}

/** "3 days a week" counts days: what stands behind "a", "per" or "/" is no unit of its own. */
const withoutPer = (words: string): string =>
  words.replace(/(?:\b(?:an?|per|each|every)\s|\/\s?)(?:hour|day|week|month|year)s?\b/gi, "");
