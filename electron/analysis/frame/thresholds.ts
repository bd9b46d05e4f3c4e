import type { Source, Verdict } from "../../contract/measured.ts";

/** One band of a scale: it reaches up to, and does not include, `below`. */
interface Band {
  below: number;
  level: Verdict["level"];
  words: string;
}
/** A scale with its source. Bands are looked up, never assumed to run from bad to good. */
export interface Scale {
  bands: readonly Band[];
  /** The scale in a few words, as it is shown beside a verdict. */
  threshold: string;
  source: Source;
}

const fieldNotes = (title: string): Source => ({
  title: `Sextant field notes: ${title}; sources disagree`,
  edition: "2026-11",
  heuristic: true,
});
const growth = fieldNotes("pirate metrics (AARRR)");
const unitEconomics = fieldNotes("unit economics of subscriptions");
const end = Number.POSITIVE_INFINITY;

/** Usual ranges of the growth stages. `healthyFrom` is the lower healthy bound, which headroom takes as its target. */
export const stageScales = {
  signup: {
    healthyFrom: 0.02,
    usual: "2-8 %",
    bands: [
      { below: 0.02, level: "poor", words: "below the usual range" },
      { below: 0.08, level: "healthy", words: "in the usual range" },
      { below: end, level: "strong", words: "above the usual range" },
    ],
    threshold: "visitor to sign-up, usually 2-8 %",
    source: growth,
  },
  activation: {
    healthyFrom: 0.25,
    usual: "25-40 %",
    bands: [
      { below: 0.15, level: "critical", words: "broken" },
      { below: 0.25, level: "watch", words: "between broken and strong" },
      { below: end, level: "strong", words: "strong" },
    ],
    threshold: "activation: below 15 % broken, 25-40 % strong",
    source: growth,
  },
  paid: {
    healthyFrom: 0.15,
    usual: "15-30 %",
    bands: [
      { below: 0.15, level: "poor", words: "below the usual range" },
      { below: 0.3, level: "healthy", words: "in the usual range" },
      { below: end, level: "strong", words: "above the usual range" },
    ],
    threshold: "product-qualified lead to paid, usually 15-30 %",
    source: growth,
  },
} as const satisfies Record<string, Scale & { healthyFrom: number; usual: string }>;

export const retentionScale: Scale = {
  bands: [
    { below: 0.2, level: "poor", words: "poor" },
    { below: 0.4, level: "watch", words: "between poor and strong" },
    { below: end, level: "strong", words: "strong" },
  ],
  threshold: "day-30 retention: below 20 % poor, above 40 % strong",
  source: growth,
};

export const kFactorScale: Scale = {
  bands: [
    { below: 0.3, level: "neutral", words: "no driver of growth" },
    { below: end, level: "healthy", words: "may drive growth" },
  ],
  threshold: "K factor: below 0.3 is no driver",
  source: growth,
};

/** Healthy below the first bound, critical above the second, a month. */
export const churnBounds = {
  enterprise: { healthyBelow: 0.01, criticalAbove: 0.03, label: "enterprises" },
  "mid-market": { healthyBelow: 0.02, criticalAbove: 0.05, label: "mid-market companies" },
  "small-business": { healthyBelow: 0.04, criticalAbove: 0.08, label: "small businesses" },
  consumer: { healthyBelow: 0.05, criticalAbove: 0.1, label: "consumers" },
} as const;
export type Segment = keyof typeof churnBounds;

/** The churn scale of a segment. */
export function churnScale(segment: Segment): Scale {
  const { healthyBelow, criticalAbove, label } = churnBounds[segment];
  return {
    bands: [
      { below: healthyBelow, level: "healthy", words: "healthy" },
      { below: criticalAbove + Number.EPSILON, level: "watch", words: "between healthy and critical" },
      { below: end, level: "critical", words: "critical" },
    ],
    threshold: `monthly churn of ${label}: below ${healthyBelow * 100} % healthy, above ${criticalAbove * 100} % critical`,
    source: unitEconomics,
  };
}

/** LTV:CAC at which "healthy" begins. */
export const healthyLtvCac = 3;

export const ltvCacScale: Scale = {
  bands: [
    { below: 1, level: "critical", words: "critical: a customer brings less than it costs" },
    { below: 2, level: "poor", words: "poor" },
    { below: 3, level: "watch", words: "worth watching" },
    { below: 5, level: "healthy", words: "healthy" },
    { below: 8, level: "strong", words: "strong" },
    { below: end, level: "strong", words: "strong; may be under-investing in growth" },
  ],
  threshold:
    "LTV:CAC: below 1 critical, 1-2 poor, 2-3 watch, 3-5 healthy, above 5 strong, above 8 may be under-investing",
  source: unitEconomics,
};

export const paybackScale: Scale = {
  bands: [
    { below: 6, level: "strong", words: "excellent" },
    { below: 12, level: "healthy", words: "good" },
    { below: 18, level: "healthy", words: "healthy" },
    { below: 24, level: "watch", words: "worth watching" },
    { below: end, level: "critical", words: "critical" },
  ],
  threshold: "CAC payback in months: below 6 excellent, 6-12 good, 12-18 healthy, 18-24 watch, above 24 critical",
  source: unitEconomics,
};

export const nrrScale: Scale = {
  bands: [
    { below: 0.8, level: "critical", words: "critical" },
    { below: 1, level: "watch", words: "shrinking without new customers" },
    { below: 1.1, level: "healthy", words: "healthy" },
    { below: 1.2, level: "healthy", words: "between healthy and world class" },
    { below: end, level: "strong", words: "world class" },
  ],
  threshold: "net revenue retention: below 80 % critical, 100-110 % healthy, above 120 % world class",
  source: unitEconomics,
};

export const burnMultipleScale: Scale = {
  bands: [
    { below: 1, level: "strong", words: "excellent" },
    { below: 1.5, level: "strong", words: "great" },
    { below: 2, level: "healthy", words: "good" },
    { below: 3, level: "watch", words: "suspect" },
    { below: end, level: "poor", words: "bad" },
  ],
  threshold: "burn multiple: below 1 excellent, 1-1.5 great, 1.5-2 good, 2-3 suspect, above 3 bad",
  source: { title: "Sacks, The Burn Multiple", edition: "2020", heuristic: true },
};

export const ruleOf40Scale: Scale = {
  bands: [
    { below: 0.4, level: "watch", words: "below 40 %" },
    { below: end, level: "strong", words: "at or above 40 %" },
  ],
  threshold: "growth and margin together: 40 %",
  source: { title: "Feld, The Rule of 40 % for a Healthy SaaS Company", edition: "2015", heuristic: true },
};

/** Where the highest reading grade of each audience (`readingGrades` of the contract) comes from. */
export const gradeSource: Source = fieldNotes("plain language");

/** What the next customer costs against the average one, when nobody has said it. */
export const usualMarginalCacFactor = 1.5;

/** Where a value stands on a scale. */
export function judge(value: number, scale: Scale): Verdict {
  const band = scale.bands.find(({ below }) => value < below) ?? scale.bands.at(-1)!;
  return { level: band.level, words: band.words, threshold: scale.threshold, source: scale.source };
}
