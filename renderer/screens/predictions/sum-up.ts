import type { Calibration } from "../../../electron/contract/follow-up.ts";

/** With fewer closed follow-ups than this, nothing is said of how good predictions are: a convention of this page. */
export const fewestToSay = 5;

/** Counts of closed follow-ups over any number of playbooks. `told` are those whose outcome could be compared. */
export interface SummedUp {
  closed: number;
  told: number;
  reached: number;
  partly: number;
  missed: number;
  unclear: number;
  /** Whether there are enough of those that could be told to speak of all. */
  enough: boolean;
  shares: Calibration["shares"];
  /** The middle share of the predicted change that came, as a fraction; null where too few have numbers. */
  middle: number | null;
}

/** Adds playbooks up. */
export function sumUp(calibrations: readonly Calibration[]): SummedUp {
  const sum = (of: "closed" | "reached" | "partly" | "missed" | "unclear"): number =>
    calibrations.reduce((total, each) => total + each[of], 0);
  const shares = calibrations.flatMap((each) => each.shares);
  const told = sum("closed") - sum("unclear");
  return {
    closed: sum("closed"),
    told,
    reached: sum("reached"),
    partly: sum("partly"),
    missed: sum("missed"),
    unclear: sum("unclear"),
    enough: told >= fewestToSay,
    shares,
    middle: shares.length >= fewestToSay ? middleOf(shares.map(({ share }) => share)) : null,
  };
}

/** The median; the mean of the two in the middle where their count is even. */
function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
