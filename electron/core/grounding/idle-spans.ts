import type { Span } from "../../contract/grounding.ts";
import { isDayOfMonth, isNumbered, noUnit, numberedThing } from "./numbered-things.ts";

const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const day = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
/** Capitals in front of a number that is a claim all the same. */
export const metricNames =
  "MRR|ARR|CAC|LTV|CLV|ARPA|ARPU|NRR|GRR|NPS|CSAT|DAU|MAU|WAU|GMV|CFR|USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|ILS|BRL|MXN|SGD|US|AND|OR|ONLY|NOT|ABOUT|OVER|UNDER";

const patterns: RegExp[] = [
  // 2026-10-31, 2026-10, with a time or without
  /(?<![\w.,-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?:T[\d:.]{4,12}Z?)?(?![\d%])/g,
  // 12/15/2026, 15.12.2026
  /(?<![\w.,/])\d{1,2}([/.])\d{1,2}\1(?:19|20)?\d{2}(?![\w/])/g,
  // 31 October 2026, 1–15 December, 31st of Oct
  new RegExp(
    `(?<![\\w.,])${day}(?:(?:\\s?[–-]\\s?|\\s(?:to|and|until|or|through)\\s)${day})?(?:\\s+of)?\\s+${month}(?![a-z])(?:,?\\s+(?:19|20)\\d{2}\\b)?`,
    "g",
  ),
  // October 2026, Q3 2026, FY2026, 2025/26, Oct '26
  new RegExp(`\\b${month},?\\s+(?:(?:19|20)\\d{2}\\b${noUnit}|['’]\\d{2}\\b)`, "g"),
  /\b(?:Q[1-4]|H[12])(?:\s?[/,]?\s?(?:(?:19|20)\d{2}|['’]\d{2}))?(?!\w)/g,
  /\b(?:FY|CY)\s?['’]?\d{2,4}(?:\s?[/–-]\s?\d{2,4})?/g,
  /(?<![\w.,$€£])(?:19|20)\d{2}\s?[/–-]\s?(?:(?:19|20)\d{2}|\d{2})(?![\w%]|[.,]\d)/g,
  // 9:30, 4 pm, 10 o'clock
  /(?<![\w.,:])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?![\w:])/gi,
  /(?<![\w.,])\d{1,2}\s?(?:[ap]\.?m\b\.?|o['’]clock)/gi,
  // +1 555 010 4477, 555-0142
  /(?<![\w.,])\+\d[\d ()-]{7,18}\d(?!\w)/g,
  /(?<![\w.,-])\d{3}-(?:\d{3}-)?\d{4}(?![\w-])/g,
  // 1.2.3, 127.0.0.1
  /(?<![\w.,])\d{1,6}(?:\.\d{1,6}){2,6}(?!\w)/g,
  // 1280x800, 2x2
  /(?<![\w.,])\d{1,6}\s?[x×]\s?\d{1,6}(?!\w)/g,
  // 24/7, 50/50, 9/10
  /(?<![\w.,$€£/])\d{1,3}\/\d{1,3}(?![\w/%]|[.,]\d)/g,
  // #4182
  /[#№]\s?\d[\d.-]*/g,
  // "within 3 to 5 lines" is shape of a text, not of a company
  /(?<![\w.,])\d[\d,]{0,7}(?:[-–]\d{1,5})?[\s-](?:words?|lines?|pages?|sentences?|bullets?|paragraphs?|slides?|characters?)\b/gi,
  // of every 100, per 1,000
  /\b(?:every|each|per|any|say|imagine|picture|suppose|take|if)\s+(?:10|100|1,?000|10,?000)\b(?!\s?%|[.,]\d)/gi,
  /(?:\b(?:every|each|per|say|imagine|picture|suppose|take|if|out of)|^of)\s+(?:an?\s+|one\s+)?(?:hundred|thousand)\b(?!\s+(?:and|thousand|million|dollars?|euros?|pounds?)\b)/gi,
];

// October 31, 2026
const dayOfMonth = new RegExp(
  `\\b${month}\\s+${day}(?![\\w])(?:\\s?[–-]\\s?${day}\\b)?${noUnit}(?:,?\\s+(?:19|20)\\d{2}\\b)?`,
  "g",
);
const acronym = new RegExp(
  `(?<![\\w])(?!(?:${metricNames})\\b)[A-Z][A-Z0-9]+[\\s\\u00A0-]\\d{1,6}(?:[.:]\\d{1,6})?${noUnit}(?![\\w])`,
  "g",
);

/**
 * Stretches of masked text whose digits say nothing about the company: dates, times, versions, telephone numbers, numbered things
 * ("step 3", "ISO 27001"). In order, possibly overlapping.
 */
export function findIdleSpans(text: string): Span[] {
  const spans: Span[] = [];
  if (!/\d|hundred|thousand/i.test(text)) return spans;
  const add = (pattern: RegExp, isIdle: (found: RegExpMatchArray) => boolean) => {
    for (const found of text.matchAll(pattern))
      if (isIdle(found)) spans.push({ start: found.index, end: found.index + found[0].length });
  };
  for (const pattern of [...patterns, acronym]) add(pattern, () => true);
  add(dayOfMonth, (found) => isDayOfMonth(text, found));
  add(numberedThing, (found) => isNumbered(text, found));
  return spans.sort((a, b) => a.start - b.start);
}
