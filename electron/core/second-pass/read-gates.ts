import type { Analysis } from "../../contract/analysis.ts";
import type { Fact } from "../../contract/company.ts";

/** The rates whose proposed values can be held against today's. */
export type RateName = "signup" | "activation" | "paid" | "churn";

/** A proposed value of a known rate, as a text has it. `value` is a fraction. */
export interface Gate {
  rate: RateName;
  value: number;
  /** The number as it stands in the text: "25 %". */
  text: string;
}

/** Where a text speaks of a rate: in words that belong to one rate alone, or in a mark. */
interface Mention {
  at: number;
  rate: RateName;
}

const spoken: readonly (readonly [RateName, RegExp])[] = [
  ["activation", /\bactivat(?:ion|ed|es?|ing)\b/gi],
  ["churn", /\bchurn(?:s|ed)?\b/gi],
  ["paid", /\b(?:paid|paying|pay|pays)\b/gi],
  ["signup", /\bsign[- ]?up rate\b|\b(?:visitors?|who|that) sign up\b|\bvisitor[- ]to[- ]sign[- ]?up\b/gi],
];

const metricRates: Readonly<Record<string, RateName>> = { churn_monthly: "churn" };

/** The rate that a mark names: `A1.activation_rate`, `A3.paid_needed`, `F13` where that fact is the churn. */
function rateOfMark(body: string, facts: readonly Fact[]): RateName | null {
  const key = /^A\d+\.([a-z][a-z0-9_]*)/.exec(body)?.[1];
  if (key !== undefined)
    return (
      (/^(signup|activation|paid|churn)(?:_(?:rate|target|needed|monthly)|$)/.exec(key)?.[1] as RateName | undefined) ??
      null
    );
  const metric = facts.find((fact) => fact.ref === body)?.metric;
  return metric ? (metricRates[metric] ?? null) : null;
}

function mentionsIn(text: string, facts: readonly Fact[]): Mention[] {
  const marks = [...text.matchAll(/\[([^\]]+)\]/g)].flatMap((mark) => {
    const rate = rateOfMark(mark[1] ?? "", facts);
    return rate === null ? [] : { at: mark.index, rate };
  });
  const words = spoken.flatMap(([rate, form]) => [...text.matchAll(form)].map((match) => ({ at: match.index, rate })));
  return [...marks, ...words].sort((a, b) => a.at - b.at);
}

/** The rate that a text is about when it speaks of one only. */
export function onlyRate(text: string, facts: readonly Fact[]): RateName | null {
  const rates = new Set(mentionsIn(text, facts).map(({ rate }) => rate));
  const [rate] = rates;
  return rates.size === 1 && rate ? rate : null;
}

const proposedPercent = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)\s*\[proposed\]/gi;

/** "… of the activated pay": the rate that the words behind a percentage speak of, up to the next comma or number. */
function rateBehind(rest: string, facts: readonly Fact[]): RateName | null {
  if (!/^\s*of\b/.test(rest)) return null;
  const clause = /^[^,;.\d]*/.exec(rest)?.[0] ?? "";
  return mentionsIn(clause, facts).at(-1)?.rate ?? null;
}

/**
 * The percentages that a text proposes (`25 % [proposed]`) for a known rate: each belongs to the rate that the words right behind
 * it speak of ("of the activated pay"), or that was spoken of last before it in the same sentence, or to `otherwise`. One that
 * belongs to no rate is left out, because it may be of anything.
 */
export function proposedGates(sentence: string, facts: readonly Fact[], otherwise: RateName | null = null): Gate[] {
  const mentions = mentionsIn(sentence, facts);
  return [...sentence.matchAll(proposedPercent)].flatMap((match) => {
    const before = mentions.filter(({ at }) => at < match.index).at(-1);
    const rate = rateBehind(sentence.slice(match.index + match[0].length), facts) ?? before?.rate ?? otherwise;
    return rate === null ? [] : { rate, value: Number(match[1]) / 100, text: match[0].replace(/\s*\[proposed\]/i, "") };
  });
}

/** Today's value of a rate, a fraction, and the end of its interval on either side; null when no analysis knows it. */
export function rateToday(
  analyses: readonly Analysis[],
  rate: RateName,
): { value: number; low: number | null; high: number | null } | null {
  const key = rate === "churn" ? "churn_monthly" : `${rate}_rate`;
  for (const analysis of analyses) {
    if (analysis.changes.length > 0) continue;
    const measured = analysis.figures.find((figure) => figure.key === key)?.measured;
    if (measured?.known)
      return { value: measured.quantity.value, low: measured.range?.low ?? null, high: measured.range?.high ?? null };
  }
  return null;
}
