import type { Knob, WhatIfChange } from "../../contract/analysis.ts";
import { formatValue } from "../../contract/format-quantity.ts";
import type { Material } from "../advisor.ts";
import { inner } from "./joined.ts";
import { stemsOf } from "./word-stems.ts";

/** A change of known inputs that a question names, and the analysis that shows what it does. */
export type AskedWhatIf =
  | { kind: string; changes: WhatIfChange[]; why: null }
  /** It names a change that can't be made; `why` is a sentence. */
  | { kind: null; changes: []; why: string };

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** Words by which people call an input that has another name here. */
const otherNames: Record<string, RegExp> = {
  activation_rate: /\bactivat\w*|\bfirst (?:real )?use\b/i,
  signup_rate: /\bsign-?ups? rate\b|\bvisitors? (?:to|who) sign\b|\bsign up rate\b/i,
  paid_rate: /\bactivated[- ]to[- ]pay\w*|\bpaid (?:rate|conversion)\b|\bconver\w+ to pa\w+/i,
  churn_monthly: /\bchurn\w*|\bcustomers? (?:leav\w*|lost)\b|\bcancel\w*/i,
  arpa: /\bprices?\b|\barpa\b|\brevenue (?:of|per) a? ?(?:new )?customer\b/i,
  goal_mrr: /\bgoal\b/i,
  visitors: /\bvisitors?\b|\btraffic\b/i,
  new_customers: /\bnew (?:paying )?customers?\b/i,
  net_burn: /\bburn\b/i,
  cash: /\bcash\b|\braise\b/i,
  buy_price_month: /\b(?:product|offer|seller|licen[cs]e|buying)\b.*\bcosts?\b|\bprice\b/i,
  build_days: /\bbuild(?:ing)?\b/i,
  build_upkeep_days_month: /\bupkeep\b/i,
  engineer_day_cost: /\bengineer\w* costs?\b|\bcost of an engineer\b/i,
  do_nothing_cost_month: /\bdoing nothing\b|\bgoing on\b/i,
  discount_rate: /\bdiscount rate\b/i,
  days_lost_month: /\bdays lost\b|\blose\b.*\bdays\b/i,
  fix_days: /\bfix\w*\b|\bputting it right\b/i,
};
/** In which analysis a change is told best, first choice first. */
const preferred = ["growth-projection", "net-present-cost", "stake", "runway", "unit-economics", "headroom", "funnel"];

const isWhatIf =
  /\bwhat if\b|\bif\b|\bsuppose\b|\bassum\w+|\bwith\b.*\binstead\b|\bfrom\b.*\bto\b|\bwhat happens when\b/i;
const amount =
  /(?<before>[$€£]\s?)?(?<digits>\d[\d,]*(?:\.\d+)?)\s?(?<scale>k|m|thousand|million)?\b\s?(?<percent>%|per ?cent\b)?/gi;

interface Said {
  value: number;
  isPercent: boolean;
  at: number;
}

function amountsIn(question: string): Said[] {
  return [...question.matchAll(amount)].flatMap((found) => {
    const { digits = "", scale = "", percent } = found.groups ?? {};
    const number = Number(digits.replaceAll(",", ""));
    const times = /^(?:k|thousand)$/i.test(scale) ? 1_000 : /^(?:m|million)$/i.test(scale) ? 1_000_000 : 1;
    // A year is the part of a date and no value.
    const isYear = !percent && times === 1 && /^(?:19|20)\d\d$/.test(digits);
    if (!Number.isFinite(number) || isYear) return [];
    return [{ value: percent ? number / 100 : number * times, isPercent: percent !== undefined, at: found.index }];
  });
}

/** Where the question names an input; null when it does not. */
function namedAt(knob: Knob, question: string): number | null {
  const known = otherNames[knob.input]?.exec(question);
  if (known) return known.index;
  const words = [...stemsOf(knob.label)];
  const asked = stemsOf(question);
  return words.length > 0 && words.every((word) => asked.has(word)) ? question.length : null;
}

/** The month that the question names, as the number of months from the last measured one; null when none or when it is past. */
function startAsked(material: Material, question: string): number | null {
  const named = new RegExp(
    `\\b(?:in|from|by|live|starts?|since)\\s+(${months.join("|")})\\b(?:\\s+(\\d{4}))?`,
    "i",
  ).exec(question);
  const start = material.analyses
    .find(({ kind, changes }) => kind === "growth-projection" && changes.length === 0)
    ?.figures.find(({ key }) => key === "change_start")?.measured;
  if (!named || !start?.known || start.words === undefined) return null;
  const [month = "", year = ""] = start.words.toLowerCase().split(" ");
  const standing = Number(year) * 12 + months.indexOf(month);
  const base = standing - start.quantity.value;
  const wanted = months.indexOf((named[1] ?? "").toLowerCase());
  const inYear = named[2] === undefined ? null : Number(named[2]) * 12 + wanted;
  // Without a year the next month of that name behind the last measured one.
  const index = inYear ?? base + 1 + ((wanted - ((base + 1) % 12) + 12) % 12);
  return index > base ? index - base : null;
}

/**
 * The what-if that a question asks for: inputs that it names, each with the nearest value behind its name, and the month from which it
 * counts. Null when it asks for none. Values outside what a knob allows are told as the reason why it can't be run.
 */
export function readWhatIf(material: Material, question: string): AskedWhatIf | null {
  if (!isWhatIf.test(question)) return null;
  const amounts = amountsIn(question);
  if (amounts.length === 0) return null;
  const plain = material.analyses
    .filter(({ changes }) => changes.length === 0)
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  for (const analysis of plain) {
    const changes: WhatIfChange[] = [];
    const named = analysis.knobs
      .map((knob) => ({ knob, at: namedAt(knob, question) }))
      .filter((one): one is { knob: Knob; at: number } => one.at !== null && one.knob.input !== "change_starts_in")
      .sort((a, b) => a.at - b.at);
    const free = [...amounts];
    for (const { knob, at } of named) {
      const isShare = knob.unit === "percent" || knob.unit === "points";
      const fits = free.filter((one) => one.isPercent === isShare);
      // "From 20 % to 22 %": the value behind "to" is meant; else the first one behind the name.
      const behind = fits.filter((one) => one.at >= at);
      const said =
        behind.find(
          (one) =>
            /\b(?:to|at|were|was|is|of|fell to|rose to)\s*[$€£]?\s*$/i.test(question.slice(0, one.at)) &&
            /\bto\s*[$€£]?\s*$/i.test(question.slice(0, one.at)),
        ) ??
        behind[0] ??
        fits[0];
      if (!said) continue;
      free.splice(free.indexOf(said), 1);
      if (said.value < knob.min || said.value > knob.max) {
        const say = (value: number) =>
          formatValue({ value, unit: knob.unit, ...(knob.currency ? { currency: knob.currency } : {}) });
        return {
          kind: null,
          changes: [],
          why: `${knob.label} can be tried between ${say(knob.min)} and ${say(knob.max)}, and not beyond.`,
        };
      }
      changes.push({ input: knob.input, to: said.value });
    }
    if (changes.length === 0) continue;
    const start = analysis.knobs.find(({ input }) => input === "change_starts_in");
    const month = start ? startAsked(material, question) : null;
    if (start && month !== null && month >= start.min && month <= start.max)
      changes.push({ input: "change_starts_in", to: month });
    return { kind: analysis.kind, changes, why: null };
  }
  return null;
}

function rank(kind: string): number {
  const at = preferred.indexOf(kind);
  return at < 0 ? preferred.length : at;
}

/** "churn a month, activation and cash": what can be tried in a what-if, for somebody who asked for something else. */
export function knobNames(material: Material, most: number): string[] {
  const knobs = material.analyses.filter(({ changes }) => changes.length === 0).flatMap((analysis) => analysis.knobs);
  return [...new Set(knobs.filter(({ input }) => !input.endsWith("_target")).map(({ label }) => inner(label)))].slice(
    0,
    most,
  );
}
