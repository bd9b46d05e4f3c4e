import type { Source } from "../../contract/measured.ts";

/** Steps of impact and confidence, smallest first, with the number that RICE gives them. */
export const impactSteps = [
  ["minimal", 0.25],
  ["low", 0.5],
  ["medium", 1],
  ["high", 2],
  ["massive", 3],
] as const;
export const confidenceSteps = [
  ["low", 0.5],
  ["medium", 0.8],
  ["high", 1],
] as const;

export const riceSource: Source = {
  title: "RICE, Intercom: a rule of thumb; only the order means something, not the number",
  edition: "2016",
  heuristic: true,
};

/** How many times its estimate work may take in the sensitivity of the order. Heuristic. */
export const usualOverrun = 1.5;
