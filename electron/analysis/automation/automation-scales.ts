import type { Source } from "../../contract/measured.ts";
import { noEnd, type Scale } from "../frame/scale.ts";
import type { Wish } from "./read-ideas.ts";

const convention = (title: string): Source => ({ title, edition: "convention of this playbook", heuristic: true });

/** How much of the work goes the new way, by what the people say who would use it. No survey stands behind these. */
export const usualUse: Record<Wish, { low: number; high: number }> = {
  asked: { low: 0.5, high: 0.8 },
  try: { low: 0.2, high: 0.5 },
  persuade: { low: 0.05, high: 0.2 },
};
export const useSource = convention("Share of the work that goes the new way, by who asked for it");

/** What an idea has to pass before it is ranked. */
export const gateSource = convention("Gates for ideas that use a language model");

/** How soon the cost of trying has to come back, in months. */
export const repayScale: Scale = {
  bands: [
    { below: 6 + 1e-9, level: "strong", words: "repaid within half a year" },
    { below: 12 + 1e-9, level: "healthy", words: "repaid within a year" },
    { below: 24 + 1e-9, level: "watch", words: "repaid within two years" },
    { below: noEnd, level: "poor", words: "not repaid within two years" },
  ],
  threshold: "repaid within a year of being live, at the least use",
  source: convention("When the cost of trying an idea has to come back"),
};

/** Old cases that one person reads in an afternoon. */
export const testCases = 50;
/** How sure a test has to be: the chance that luck alone gives the result. */
export const luck = 0.05;

/** Working hours of one person in a month: 40 hours x 52 weeks / 12. */
export const monthHours = 520 / 3;
