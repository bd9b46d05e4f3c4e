import type { Per } from "../../contract/quantity.ts";
import type { TimeUnit, WrittenUnit } from "./number-claim.ts";

/** What stands behind the digits of a number. Lengths count from where the digits end. */
export interface UnitRead {
  /** Up to here the number with its unit reaches. */
  length: number;
  /** Up to here the words belong to it ("a month"): the search for the next number begins there. */
  reach: number;
  scale: number;
  unit: WrittenUnit;
  currency: string | null;
  time: TimeUnit | null;
  /** Factor to the time unit: 1/60 for minutes in hours, 3 for quarters in months. */
  timeScale: number;
  effort: boolean;
  per: Per | null;
  perAlso: Per | null;
  perFirm: boolean;
  noun: string;
}

const scales: Record<string, number> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  grand: 1e3,
  m: 1e6,
  M: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  B: 1e9,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};
const scaleWord =
  /^(?:[ \u00A0\u202F-]{0,2}(thousand|grand|million|mln|mn|billion|bn|trillion)|[ \u00A0\u202F]?([kKMB])|(m))(?![\p{L}\d])/u;
const pointsSign =
  /^[\s\u00A0-]{0,3}(?:(?:%|percent(?:age)?|per cent)[\s\u00A0-]{0,2}points?|pp(?:ts?)?|pts?|p\.p\.|points?)(?![\p{L}\d])/u;
const basisPoints = /^\s{0,2}(?:bps|basis points?)(?![\p{L}\d])/u;
const percentSign = /^(?:[\s\u00A0\u202F\u2009]{0,3}[%٪]|[\s\u00A0-]{1,2}(?:percent|per cent|pct)(?![\p{L}\d]))/u;
const timesSign =
  /^(?:\s{0,2}[x×](?![\p{L}\d]|\s?\d)|[\s\u00A0]{1,2}times(?!\p{L})|-?fold(?!\p{L})|\s?:\s?1(?![\d:.])|[ -]to[ -](?:1|one)(?![\d.]))/u;
const moneyWord =
  /^[\s\u00A0\u202F]{0,2}(?:(USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|ILS|BRL|MXN|SGD)(?![\p{L}\d])|(US dollars|dollars?|euros?|pounds?|bucks)(?!\p{L})|([€£$¥₹₪]))/u;
const moneyNames: Record<string, string> = {
  dollar: "$",
  dollars: "$",
  "US dollars": "USD",
  bucks: "$",
  euro: "€",
  euros: "€",
  pound: "£",
  pounds: "£",
};
const effortWho =
  "engineers?|persons?|people|developers?|devs?|man|team|squad|staff|founders?|designers?|working|business";
const timeWord = new RegExp(
  `^(?:[\\s\\u00A0-]{1,2}(?:full |more |whole )?(?:(${effortWho})['’]?[\\s-])?|)(hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|mth|quarters?|years?|yrs?|y|minutes?|mins?|seconds?|secs?|ms)(?![\\p{L}\\d])`,
  "u",
);
const times: [RegExp, TimeUnit, number][] = [
  [/^(?:hours?|hrs?|h)$/, "hours", 1],
  [/^(?:days?|d)$/, "days", 1],
  [/^(?:weeks?|wks?|w)$/, "weeks", 1],
  [/^(?:months?|mos?|mth)$/, "months", 1],
  [/^quarters?$/, "months", 3],
  [/^(?:years?|yrs?|y)$/, "years", 1],
  [/^(?:minutes?|mins?)$/, "hours", 1 / 60],
  [/^(?:seconds?|secs?)$/, "hours", 1 / 3600],
  [/^ms$/, "hours", 1 / 3_600_000],
];
const pers: [RegExp, Per][] = [
  [/^(?:hours?|hr|h|hourly)$/, "hour"],
  [/^(?:days?|d|daily)$/, "day"],
  [/^(?:weeks?|wk|w|weekly)$/, "week"],
  [/^(?:months?|mo|mth|m|monthly)$/, "month"],
  [/^(?:quarters?|qtr|quarterly)$/, "quarter"],
  [/^(?:years?|yr|y|yearly|annually|annum|annual)$/, "year"],
  [/^(?:users?)$/, "user"],
  [/^(?:customers?|accounts?)$/, "customer"],
  [/^(?:persons?|people|head|engineers?|developers?|employees?|teammates?)$/, "person"],
];

/** `month` for "months", "mo", "monthly"; null for a word that is no period. */
export function perOf(word: string): Per | null {
  return pers.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const ratePhrase =
  /^((?:[\s\u00A0]{1,3}[\p{L}'’-]{1,24}){0,4}?)(?:(?:\s?\/\s?|[\s\u00A0]{1,3}(?:an?|per|each|every)[\s\u00A0]{1,3})(hours?|days?|weeks?|wk|months?|mo|quarters?|years?|yr|annum|users?|customers?|accounts?|persons?|head|engineer|developer|employee|teammate)|[\s\u00A0]{1,3}(hourly|daily|weekly|monthly|quarterly|yearly|annually))(?!\p{L}|\s(?:ago|earlier|before|later|ahead|from now))/iu;
/** "within a month" and "once a week" are no rates of the number before them. */
const noRate =
  /(?:^|\s)(?:within|in|for|after|over|than|about|once|twice|half|by|of|as|and|or|from|to|until|before|if|when|is|are|was|were|takes?|took|lasts?|lasted|needs?|needed|waits?|waited|ha(?:ve|s|d)|gets?|got|gives?|gave|wants?)$/i;

interface Rate {
  per: Per;
  length: number;
  /** Words that stand between the number and its period. */
  between: string;
  /** "A month", "per month", "/month"; not "each month", "monthly". */
  plain: boolean;
}

function readRate(text: string): Rate | null {
  const found = ratePhrase.exec(text.slice(0, 140));
  if (!found) return null;
  if (noRate.test((found[1] ?? "").trim())) return null;
  const word = (found[2] ?? found[3] ?? "").toLowerCase();
  // "20 % of customers a month" is a rate; "12 hours of work each customer gets" is not worth guessing at.
  const per = perOf(word);
  const plain = found[2] !== undefined && !/\b(?:each|every)\s+\S+$/i.test(found[0]);
  return per ? { per, length: found[0].length, between: (found[1] ?? "").trim(), plain } : null;
}

const nounWord =
  /^[\s\u00A0-]{1,3}(?:(?:more|new|other|extra|additional|further|paying|active|activated|different|parallel|lost|missing|of|the|our|your|their|its|these|those)[\s\u00A0]{1,2}){0,3}(\p{L}[\p{L}'’-]{1,30})/u;

const noNoun = new Set(
  "a an all both and or but to in on at for from by with within into over under per each every is are was were will would than then that which who as if when while because so not only it they you we this a instead after before until since between against above below out up down once twice already".split(
    " ",
  ),
);

/**
 * Reads scale, unit, period and noun behind the digits of a number.
 * @param text the masked prose from the end of the digits
 * @param currency the sign before the digits, if one stands there: then "m" is million and no unit of time
 */
export function readUnit(text: string, currency: string | null): UnitRead {
  const read: UnitRead = {
    length: 0,
    reach: 0,
    scale: 1,
    unit: currency ? "money" : "bare",
    currency,
    time: null,
    timeScale: 1,
    effort: false,
    per: null,
    perAlso: null,
    perFirm: false,
    noun: "",
  };
  let rest = text;
  const take = (length: number) => {
    read.length += length;
    rest = rest.slice(length);
  };

  const scale = scaleWord.exec(rest);
  const word = scale?.[1] ?? scale?.[2] ?? scale?.[3] ?? "";
  // "14m" may be metres and "221B" a house; with a currency they are millions and billions.
  if (scale && ((word !== "m" && word !== "B") || currency || moneyWord.test(rest.slice(scale[0].length)))) {
    read.scale = scales[word] ?? 1;
    take(scale[0].length);
  }

  const points = pointsSign.exec(rest);
  const basis = basisPoints.exec(rest);
  const percent = percentSign.exec(rest);
  const money = moneyWord.exec(rest);
  const multiple = timesSign.exec(rest);
  const time = timeWord.exec(rest);
  if (currency) {
    if (money?.[1]) {
      read.currency = money[1];
      take(money[0].length);
    }
  } else if (basis) {
    read.unit = "points";
    read.scale /= 10_000;
    take(basis[0].length);
  } else if (points) {
    read.unit = "points";
    read.scale /= 100;
    take(points[0].length);
  } else if (percent) {
    read.unit = "percent";
    read.scale /= 100;
    take(percent[0].length);
  } else if (money) {
    read.unit = "money";
    read.currency = money[1] ?? money[3] ?? moneyNames[money[2] ?? ""] ?? "$";
    take(money[0].length);
  } else if (multiple && read.scale === 1) {
    read.unit = "multiple";
    take(multiple[0].length);
  } else if (time && read.scale === 1) {
    const name = times.find(([pattern]) => pattern.test(time[2] ?? ""));
    read.unit = "duration";
    read.time = name?.[1] ?? null;
    read.timeScale = name?.[2] ?? 1;
    read.effort = time[1] !== undefined && !/^(?:working|business)$/.test(time[1]);
    take(time[0].length);
  }

  read.reach = read.length;
  const rate = readRate(rest);
  if (rate) {
    read.per = rate.per;
    read.reach = read.length + rate.length;
    // "20 % of sign-ups a month activate" says whose, "$1.4M monthly" says how often.
    const share = read.unit === "percent" && rate.between !== "";
    read.perFirm = !share && (rate.plain || (read.unit === "money" && rate.between === ""));
    const also = readRate(rest.slice(rate.length));
    if (also?.between === "" && also.per !== rate.per) {
      read.perAlso = also.per;
      read.reach += also.length;
    }
  }
  const noun = nounWord.exec(rest.slice(0, 120));
  const counted = (noun?.[1] ?? "").toLowerCase();
  if (!noNoun.has(counted)) read.noun = counted;
  return read;
}
