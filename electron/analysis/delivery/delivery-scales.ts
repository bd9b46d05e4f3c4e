import type { Source } from "../../contract/measured.ts";
import { noEnd, type Scale } from "../frame/scale.ts";

/** Where the questions, their answers and the way to score them come from. */
export const quickCheckSource: Source = {
  title: "DORA quick check: six answers score 0 to 10, a rate scores 10 less a tenth of its percent",
  edition: "2025",
  url: "https://dora.dev/quickcheck/",
  heuristic: false,
};

/** The mean scores of everybody who answered, by which the scores are judged. The edition names no tiers. */
export const allIndustries = {
  lead: 5.5,
  frequency: 4.8,
  recovery: 7.4,
  failRate: 0.19,
  reworkRate: 0.22,
  source: { title: "DORA, all industries", edition: "2025", url: "https://dora.dev/quickcheck/", heuristic: false },
} as const;

/** A score from 0 to 10 of an answer from 1 to 6. */
export const scoreOfAnswer = (answer: number): number => ((answer - 1) / 5) * 10;
/** A score from 0 to 10 of a rate, given as a fraction. */
export const scoreOfRate = (rate: number): number => 10 - rate * 10;

/** A band of a scale: its words, the score's answer (1 to 6), and its ends in the scale's unit. */
interface AnswerBand {
  answer: number;
  words: string;
  low: number;
  high: number;
}

const hoursOfDay = 24;
const daysOfMonth = 30;
/** The answers for lead and recovery time, from the least good. Ends in hours; a month is taken as 30 days. */
export const timeBands: readonly AnswerBand[] = [
  { answer: 1, words: "More than six months", low: 180 * hoursOfDay, high: noEnd },
  { answer: 2, words: "One to six months", low: daysOfMonth * hoursOfDay, high: 180 * hoursOfDay },
  { answer: 3, words: "One week to one month", low: 7 * hoursOfDay, high: daysOfMonth * hoursOfDay },
  { answer: 4, words: "One day to one week", low: hoursOfDay, high: 7 * hoursOfDay },
  { answer: 5, words: "Less than one day", low: 1, high: hoursOfDay },
  { answer: 6, words: "Less than one hour", low: 0, high: 1 },
];

/** A week has five working days: once a day is five a week. */
export const workingDaysOfWeek = 5;
const weeksOfMonth = 365 / 12 / 7;
/** The answers for how often is deployed, from the least good. Ends in deployments a week. */
export const frequencyBands: readonly AnswerBand[] = [
  { answer: 1, words: "Fewer than once in six months", low: 0, high: 1 / (6 * weeksOfMonth) },
  { answer: 2, words: "Once in six months to once a month", low: 1 / (6 * weeksOfMonth), high: 1 / weeksOfMonth },
  { answer: 3, words: "Once a month to once a week", low: 1 / weeksOfMonth, high: 1 },
  { answer: 4, words: "Once a week to once a day", low: 1, high: workingDaysOfWeek },
  { answer: 5, words: "Once a day to once an hour", low: workingDaysOfWeek, high: workingDaysOfWeek * hoursOfDay },
  { answer: 6, words: "On demand", low: workingDaysOfWeek * hoursOfDay, high: noEnd },
];

/** The band of a time in hours. "Less than a day" is less; a week, a month and six months still belong to the better band. */
export function timeBand(hours: number): AnswerBand {
  if (hours < 1) return timeBands[5]!;
  if (hours < hoursOfDay) return timeBands[4]!;
  return timeBands.slice(0, 4).findLast(({ high }) => hours <= high)!;
}

/**
 * The band of so many deployments a week. "On demand" is said of how one may deploy, so it is taken where somebody says so and deploys at
 * least daily, or where there are more than one an hour.
 */
export function frequencyBand(aWeek: number, onDemand: boolean): AnswerBand {
  if (onDemand && aWeek >= workingDaysOfWeek) return frequencyBands[5]!;
  return frequencyBands.findLast(({ low }) => aWeek >= low) ?? frequencyBands[0]!;
}

/** The change fail rates of the four tiers of 2024. The high tier's is worse than the medium one's: looked up, not ranked. */
export const failTiers = [
  { tier: "low", rate: 0.4 },
  { tier: "high", rate: 0.2 },
  { tier: "medium", rate: 0.1 },
  { tier: "elite", rate: 0.05 },
] as const;

/** A change fail rate goes to the tier whose published rate is the nearest. */
export const failScale: Scale = {
  bands: [
    { below: 0.075, level: "strong", words: "nearest to the elite tier of 2024 (5 %)" },
    { below: 0.15, level: "healthy", words: "nearest to the medium tier of 2024 (10 %)" },
    {
      below: 0.3,
      level: "watch",
      words: "nearest to the high tier of 2024 (20 %), which fails more often than the medium one",
    },
    { below: noEnd, level: "poor", words: "nearest to the low tier of 2024 (40 %)" },
  ],
  threshold: "change fail rates of the tiers of 2024: elite 5 %, medium 10 %, high 20 %, low 40 %",
  source: {
    title: "DORA, Accelerate State of DevOps",
    edition: "2024",
    url: "https://dora.dev/research/2024/",
    heuristic: false,
  },
};

/** Lead times of the tiers of 2024, in hours. */
export const leadScale: Scale = {
  bands: [
    { below: hoursOfDay, level: "strong", words: "as in the elite tier of 2024" },
    { below: 7 * hoursOfDay + 1e-9, level: "healthy", words: "as in the high tier of 2024" },
    { below: daysOfMonth * hoursOfDay + 1e-9, level: "watch", words: "as in the medium tier of 2024" },
    { below: noEnd, level: "poor", words: "as in the low tier of 2024, or slower" },
  ],
  threshold: "lead times of the tiers of 2024: elite below a day, high to a week, medium to a month, low to six months",
  source: failScale.source,
};

/** How far a score lies from the mean of all industries. */
export const againstScale: Scale = {
  bands: [
    { below: -2, level: "poor", words: "well below the mean of all industries" },
    { below: 0, level: "watch", words: "below the mean of all industries" },
    { below: noEnd, level: "healthy", words: "at or above the mean of all industries" },
  ],
  threshold:
    "mean scores of all industries: lead time 5.5, frequency 4.8, recovery 7.4, change fail rate 8.1, rework 7.8",
  source: allIndustries.source,
};
