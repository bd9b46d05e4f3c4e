import { findIdleSpans, metricNames } from "./idle-spans.ts";
import { firstWords, readNumberWords } from "./number-words.ts";
import type { NumberClaim } from "./number-claim.ts";
import { readHedge, readPerHint } from "./read-hedge.ts";
import { readUnit } from "./read-unit.ts";
import { joinRanges } from "./join-ranges.ts";
import { isPlaceInTime } from "./numbered-things.ts";

const digits =
  "\\d{1,3}(?:[,\\u00A0\\u202F\\u2009'’]\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)|\\d+,\\d{1,2}(?=[\\s\\u00A0]?[%€$£])|\\d+(?:\\.\\d+)?|\\.\\d+";
const letters = "A-Za-z0-9_\\u00C0-\\u024F";
const candidate = new RegExp(
  `(?<![${letters}])(?:([-−–+]?)((?:US|A|C|NZ)?\\$|[€£¥₹₪]|(?:USD|EUR|GBP|CHF|CAD|AUD)(?=[\\s\\u00A0\\d]))[\\s\\u00A0]{0,3}([-−]?)(${digits})|([-−–+]?)(${digits})` +
    `|((?:${firstWords.join("|")}|an?(?=[ -](?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|hundred|thousand|million|billion|dozen)(?![a-z])))(?![a-z])))`,
  "gi",
);
/** A sign belongs to its number only where no digit or word stands right before it. */
const freeBefore = /[\s([{"“'‘|:/,;=\uE000\uE001~≈<>≤≥]$/;

function readDigits(text: string): { value: number; decimals: number } {
  if (/^\d+(?:\.\d{3})*,\d{1,2}$/.test(text)) {
    const [whole = "", fraction = ""] = text.split(",");
    return { value: Number(`${whole.replaceAll(".", "")}.${fraction}`), decimals: fraction.length };
  }
  const plain = text.replace(/[,\u00A0\u202F\u2009'’]/g, "");
  return { value: Number(plain), decimals: plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0 };
}

/** How many digits count, and how much the last of them that is not zero stands for. */
function trailing(value: number, decimals: number): { digits: number; place: number } {
  const text = value.toFixed(Math.min(decimals, 20)).replace(".", "").replace(/^0+/, "");
  const zeros = /0*$/.exec(text)?.[0].length ?? 0;
  return { digits: Math.max(1, text.length - zeros), place: 10 ** (zeros - decimals) };
}

const fractionBehind =
  /^(?:\s{1,2}(?:of|the|our|your|their|its|his|her|all|that|those|more|fewer|less|as|off|lower|higher|each|an?)\b|\s?[.,;:!?)\uE001|]|\s{0,2}$|\s+\uE001)/;
const noHalfBefore = /\b(?:first|second|other|each|either|better|every|both|last|in|latter|former)\s$/i;

interface Found {
  start: number;
  /** Where the digits or number words end. */
  end: number;
  value: number;
  decimals: number;
  currency: string | null;
  sign: -1 | 0 | 1;
  words: { kind: "number" | "fraction" | "times"; little: boolean } | null;
}

function readWords(text: string, start: number): Found | null {
  const rest = text.slice(start, start + 80);
  let read = readNumberWords(rest);
  if (!read) return null;
  if (read.kind === "fraction") {
    const behind = rest.slice(read.length);
    const written = rest.slice(0, read.length).toLowerCase();
    if (written.endsWith("quarters") && !/^\s+(?:of|the)\b/.test(behind)) {
      // "three quarters of the users" is a share, "three quarters of growth" too, "in three quarters" is time.
      const number = readNumberWords(written.replace(/[ -]quarters$/, ""));
      if (!number) return null;
      read = number;
    } else if (
      written === "half" &&
      (noHalfBefore.test(text.slice(Math.max(0, start - 12), start)) || behind.startsWith("-"))
    )
      return null;
    else if (/^(?:an?|half)\b/.test(written) && written !== "a half" && !fractionBehind.test(behind)) return null;
  }
  return {
    start,
    end: start + read.length,
    value: read.value,
    decimals: 0,
    currency: null,
    sign: 0,
    words: { kind: read.kind, little: read.little },
  };
}

function readCandidate(text: string, found: RegExpMatchArray, at: number): Found | null {
  if (found[7] !== undefined) return readWords(text, at);
  const before = text.slice(Math.max(0, at - 1), at);
  const signText = found[1] || found[3] || found[5] || "";
  const outer = found[1] || found[5] || "";
  const free = before === "" || freeBefore.test(before);
  const number = found[4] ?? found[6] ?? "";
  const read = readDigits(number);
  const signed = signText !== "" && (free || Boolean(found[3]));
  return {
    start: at + (outer && !signed ? outer.length : 0),
    end: at + found[0].length,
    value: read.value,
    decimals: read.decimals,
    currency: found[2] ?? null,
    sign: signed ? (signText === "+" ? 1 : -1) : 0,
    words: null,
  };
}

const statistics =
  /^[\s-]{0,2}(?:confidence|intervals?|CI\b|credible|prediction|power\b|significance|level\b|Wilson|sure\b|certain\b|two-sided|bands?\b|of (?:the )?runs)/i;
/** "Windows 11", "iOS 18": a name with its number, unless the name is a figure's. */
const nameBefore = new RegExp(`(?:^|[^\\w])(?!(?:${metricNames})\\b)[a-z]?[A-Z][A-Za-z]+[\\s\\u00A0]$`);

function claimOf(text: string, found: Found): { claim: NumberClaim; reach: number } | null {
  const behind = text.slice(found.end, found.end + 160);
  const isFraction = found.words?.kind === "fraction";
  const halfOfTime =
    isFraction && found.value === 0.5 ? /^\s+an?\s+(hour|day|week|month|quarter|year)\b/.exec(behind) : null;
  const unit = readUnit(halfOfTime ? ` ${halfOfTime[1]}` : behind, found.currency);
  const unitLength = halfOfTime ? halfOfTime[0].length : unit.length;
  const scale = unit.scale * unit.timeScale;
  const value = found.value * scale;
  const tail = trailing(found.value, found.decimals);
  const times = found.words?.kind === "times";
  const end = found.end + unitLength;
  const written = times ? "multiple" : isFraction && !halfOfTime && unit.unit !== "percent" ? "fraction" : unit.unit;
  const hyphened = unit.unit === "duration" && /^[-‑]/.test(behind) && !unit.effort;
  const hedge = readHedge(text.slice(Math.max(0, found.start - 40), found.start), text.slice(end, end + 12));
  const before = text.slice(Math.max(0, found.start - 100), found.start);
  const whole = Number.isInteger(found.value);
  const attached = /^[A-Za-z\u00C0-\u024F]/.test(behind) && unitLength === 0;
  const yearly =
    found.currency === null &&
    unit.unit === "bare" &&
    whole &&
    found.decimals === 0 &&
    found.value >= 1900 &&
    found.value < 2100 &&
    found.end - found.start === 4;
  const countsAnyway =
    yearly &&
    /^\s(?:paying |new |active )?(?:customers|users|sign-?ups|visitors|people|accounts|orders|shops|tickets)\b/.test(
      behind,
    ) &&
    !/\b(?:in|of|by|since|until|from|for|before|after|during|[A-Z][a-z]{2,8})\s$/.test(before);
  const hyphenName = /[A-Za-z][-‑]$/.test(before) && found.words === null;
  const little = found.words ? found.words.little : whole && found.value < 10 && unit.scale === 1;
  const roundShare = unit.unit === "percent" && (found.value === 100 || found.value === 0);
  const soft =
    (written === "duration" && !unit.effort && (whole || found.value % 1 === 0.5)) ||
    (written === "multiple" && whole && !/[:]/.test(behind.slice(0, 3))) ||
    (written === "bare" && (little || isPlaceInTime(before))) ||
    (written === "fraction" && little) ||
    (written === "points" && found.words !== null) ||
    roundShare ||
    (unit.unit === "percent" && statistics.test(behind.slice(unitLength))) ||
    (written === "bare" &&
      found.words === null &&
      found.decimals < 3 &&
      found.value < 1000 &&
      nameBefore.test(before) &&
      unit.noun === "");
  const claim: NumberClaim = {
    start: found.start,
    end,
    value,
    step: Math.abs(scale) * 10 ** -found.decimals,
    roundStep: Math.abs(scale) * tail.place,
    digits: tail.digits,
    unit: written,
    currency: unit.currency,
    time: unit.time,
    effort: unit.effort,
    per: unit.per,
    perAlso: unit.perAlso,
    perFirm: unit.perFirm,
    perHint: /^\s?ARR\b/.test(text.slice(end, end + 6))
      ? "year"
      : /^\s?MRR\b/.test(text.slice(end, end + 6))
        ? "month"
        : readPerHint(before),
    noun: unit.noun,
    hedge,
    sign: found.sign,
    inWords: found.words !== null,
    soft,
    idle:
      attached ||
      hyphenName ||
      hyphened ||
      (yearly && !countsAnyway) ||
      !Number.isFinite(value) ||
      Math.abs(value) > 1e15,
    pair: null,
    side: null,
    parts: null,
  };
  if (written === "bare" && /\bgrade(?:\s+(?:of|is|level))?\s+$/i.test(before)) claim.unit = "grade";
  return { claim, reach: found.end + Math.max(unit.reach, unitLength) };
}

/**
 * Finds every number in a masked stretch of prose, in words and digits, with its unit, period, hedge and exactness.
 * Dates, names and ordinals come back as `idle`. Linear in the length of the text.
 * @param text one statement, with code, quotations and marks already covered by their signs
 */
export function findNumbers(text: string): NumberClaim[] {
  const idle = findIdleSpans(text);
  let idleAt = 0;
  let idleEnd = 0;
  const claims: NumberClaim[] = [];
  let past = 0;
  for (const match of text.matchAll(candidate)) {
    if (match.index < past) continue;
    const found = readCandidate(text, match, match.index);
    if (!found) continue;
    const read = claimOf(text, found);
    if (!read) continue;
    while (idleAt < idle.length && (idle[idleAt]?.start ?? 0) <= found.start) {
      idleEnd = Math.max(idleEnd, idle[idleAt]?.end ?? 0);
      idleAt += 1;
    }
    if (found.start < idleEnd) {
      read.claim.idle = true;
      past = Math.max(found.end, Math.min(idleEnd, text.length));
    } else past = read.reach;
    claims.push(read.claim);
  }
  return joinRanges(text, claims);
}
