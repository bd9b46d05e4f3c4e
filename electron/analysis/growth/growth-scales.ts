import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

const growth = fieldNotes("pirate metrics (AARRR)");
const subscriptions = fieldNotes("unit economics of subscriptions");

/** Usual ranges of the growth stages. `healthyFrom` is the lower healthy bound, which headroom takes as its target. */
export const stageScales = {
  signup: {
    healthyFrom: 0.02,
    usual: "2-8 %",
    bands: [
      { below: 0.02, level: "poor", words: "below the usual 2 to 8 %" },
      { below: 0.08, level: "healthy", words: "in the usual 2 to 8 %" },
      { below: noEnd, level: "strong", words: "above the usual 2 to 8 %" },
    ],
    threshold: "visitor to sign-up, usually 2-8 %",
    source: growth,
  },
  activation: {
    healthyFrom: 0.25,
    usual: "25-40 %",
    bands: [
      { below: 0.15, level: "critical", words: "far below the usual 25 to 40 %" },
      { below: 0.25, level: "watch", words: "below the usual 25 to 40 %" },
      { below: 0.4, level: "strong", words: "in the usual 25 to 40 %" },
      { below: noEnd, level: "strong", words: "above the usual 25 to 40 %" },
    ],
    threshold: "activation: below 15 % broken, 25-40 % strong",
    source: growth,
  },
  paid: {
    healthyFrom: 0.15,
    usual: "15-30 %",
    bands: [
      { below: 0.15, level: "poor", words: "below the usual 15 to 30 %" },
      { below: 0.3, level: "healthy", words: "in the usual 15 to 30 %" },
      { below: noEnd, level: "strong", words: "above the usual 15 to 30 %" },
    ],
    threshold: "product-qualified lead to paid, usually 15-30 %",
    source: growth,
  },
} as const satisfies Record<string, Scale & { healthyFrom: number; usual: string }>;

export const retentionScale: Scale = {
  bands: [
    { below: 0.2, level: "poor", words: "below the usual 20 to 40 %" },
    { below: 0.4, level: "watch", words: "in the usual 20 to 40 %" },
    { below: noEnd, level: "strong", words: "above the usual 20 to 40 %" },
  ],
  threshold: "day-30 retention: below 20 % poor, above 40 % strong",
  source: growth,
};

export const kFactorScale: Scale = {
  bands: [
    { below: 0.3, level: "neutral", words: "no driver of growth" },
    { below: noEnd, level: "healthy", words: "may drive growth" },
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
      {
        below: healthyBelow,
        level: "healthy",
        words: `below the ${healthyBelow * 100} % that are healthy for ${label}`,
      },
      {
        below: criticalAbove + Number.EPSILON,
        level: "watch",
        words: `above the ${healthyBelow * 100} % that are healthy for ${label}`,
      },
      {
        below: noEnd,
        level: "critical",
        words: `above the ${criticalAbove * 100} % from which it is critical for ${label}`,
      },
    ],
    threshold: `monthly churn of ${label}: below ${healthyBelow * 100} % healthy, above ${criticalAbove * 100} % critical`,
    source: subscriptions,
  };
}
