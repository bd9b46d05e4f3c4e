import { marked } from "./mask-text.ts";

/** A day or a number of a name is none where one of these follows: then it is a quantity. */
export const noUnit =
  "(?![\\d]|[.,]\\d|[\\s\\u00A0]?(?:%|percent|per cent|points?\\b|x\\b|×|[kKM]\\b|thousand|million|dollars?\\b|euros?\\b|pounds?\\b|USD\\b|EUR\\b|GBP\\b))";
const fixed = "appendix|series|batch|top|rule of|no\\.|nr\\.|fig\\.|number";
const time = "weeks?|days?|months?|years?";
const thing =
  "steps?|phases?|stages?|options?|figures?|tables?|sections?|chapters?|parts?|pages?|versions?|releases?|tiers?|levels?|sprints?|rounds?|questions?|actions?|rules?|issues?|tickets?|articles?|notes?|rows?|columns?|scenarios?|cases?|variants?|items?|errors?|ports?|goals?|milestones?|rooms?|floors?|cohorts?|plans?|groups?|findings?|recommendations?";

/** "step 3", "weeks 2 to 4", "rule of 40": the name, and what more numbers follow the first. */
export const numberedThing = new RegExp(
  `\\b(?:(${fixed})|(${time})|(${thing}))[\\s\\u00A0-]?#?\\d{1,5}(?:\\.\\d{1,3})?((?:(?:,\\s|\\s?(?:&|\\band\\b|\\bor\\b|\\bto\\b|[–-])\\s?)\\d{1,4}\\b${noUnit})*)${noUnit}`,
  "gi",
);

const quantified =
  /\b(?:every|each|per|last|next|past|previous|coming|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,4})\s$/i;
/** "A day 30 rate" is a name, "within a day 30 people" is not: what is counted tells. */
const perhapsQuantified = /\b(?:this|that|same|first|second|third|final|an?)\s$/i;
const shared = /\b(?:every|each|per)\s$/i;

/**
 * Whether a match of `numberedThing` is a name ("in week 12") rather than a word with a count behind it ("every week 12 hours",
 * "counted tickets 900"). A place in time that a mark proves ("in month 14 [A3]") is a claim too.
 */
export function isNumbered(text: string, found: RegExpMatchArray): boolean {
  if (found[1] !== undefined) return true;
  const at = found.index ?? 0;
  const name = found[2] ?? found[3] ?? "";
  const before = text.slice(Math.max(0, at - 14), at);
  const several = found[4] !== "";
  if (/^[a-z].*s$/.test(name) && !several) return false;
  if (found[3] !== undefined) return !shared.test(before);
  if (quantified.test(before)) return false;
  const end = at + found[0].length;
  if (perhapsQuantified.test(before) && counted.test(text.slice(end, end + 50))) return false;
  return (
    several ||
    !text
      .slice(end, end + 2)
      .trimStart()
      .startsWith(marked)
  );
}

const people =
  "customers|users|people|sign-?ups|visitors|engineers|developers|accounts|tickets|teams|squads|shops|orders|projects|seats|invites|invitations|teammates|employees|members|subscribers|leads|demos|trials|incidents|deployments|releases|clients|hours|interviews|calls";
const counted = new RegExp(`^\\s(?:(?:more|new|paying|active|of the|of our|of your)\\s){0,2}(?:${people})\\b`, "i");
const inMonth = /\b(?:in|during|last|this|next|every|each)\s$/i;
const onDay = /\b(?:on|since|until|till|from|to|the)\s$/i;

/**
 * Whether a month's name with a number behind it is a date ("by October 31") rather than a month and a count ("in October 16 people paid").
 * @param found a match without a year of its own
 */
export function isDayOfMonth(text: string, found: RegExpMatchArray): boolean {
  if (/\d(?:st|nd|rd|th)\b|\d\s?[–-]\s?\d|(?:19|20)\d{2}$/.test(found[0])) return true;
  const at = found.index ?? 0;
  const before = text.slice(Math.max(0, at - 10), at);
  const behind = text.slice(at + found[0].length, at + found[0].length + 90);
  if (onDay.test(before)) return true;
  if (inMonth.test(before)) return !/^\s[a-z]/.test(behind);
  return !(counted.test(behind) && (behind.split(/[.!?\n]/)[0] ?? "").includes(marked));
}

/** "in month 14": a number that only says when, unless a mark proves it. */
export function isPlaceInTime(before: string): boolean {
  const found = /\b(?:week|day|month|year)[\s-]$/i.exec(before);
  return found !== null && !quantified.test(before.slice(0, found.index));
}
