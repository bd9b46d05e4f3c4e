import type { Source } from "../../contract/measured.ts";

/** Share of a person's time that is lost, by the number of projects: none at one, and so on to five. */
export const switchingLoss = [0, 0.2, 0.4, 0.6, 0.75] as const;

/** Working days of a month, when lost time is said in days. Assumed. */
export const monthDays = 20;

/** Where the table of lost time comes from. Nobody has published measurements behind it. */
export const weinberg: Source = {
  title: "G. M. Weinberg, Quality Software Management, volume 1: a rule of thumb for context switching",
  edition: "1992",
  heuristic: true,
};

/** Work in progress = throughput x cycle time, of averages over a time in which the list neither grows nor shrinks. */
export const little: Source = {
  title: "J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9(3)",
  edition: "1961",
  heuristic: false,
};
