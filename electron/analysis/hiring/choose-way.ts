import { fullTimeFrom, mostlyHands, onePersonUpTo } from "./hiring-scales.ts";

/** The ways to give the duties a home; the place in this list is the figure's number. */
export const ways = ["nobody", "inside", "outside", "full-time", "shared", "engineer", "two"] as const;
export type Way = (typeof ways)[number];

export const wayNames: Record<Way, string> = {
  nobody: "nobody new for now",
  inside: "somebody inside",
  outside: "days from outside",
  "full-time": "a full-time leader",
  shared: "the duties shared out among those who are here",
  engineer: "an engineer and no leader",
  two: "two roles",
};

/** What decides on the way. `fill` is the part of a week that the office which fits best would take. */
export interface Grounds {
  load: number;
  handsShare: number;
  fill: number;
  /** The part of a week that all duties of leading need together. */
  needFill: number;
  /** Fit of the office that fits best; 0 when none of the duties is at home in any. */
  fitBest: number;
  /** Whether hiring is closed for now. */
  isClosed: boolean;
  /** Whether somebody inside could take it, at once or with help. */
  hasInside: boolean;
  /** `no` when days from outside are ruled out, `yes` when they are allowed; anything else is open. */
  outside: string;
  fitInside: number;
  fitFractional: number;
}

/**
 * The way that these grounds ask for, by the convention of this playbook: a closed door is honoured first, then what is missing, then how much.
 * Where hiring is closed, days from outside count only when somebody has said that they are allowed.
 */
export function chooseWay(grounds: Grounds): Way {
  const { load, handsShare, fill, needFill, fitBest, isClosed, hasInside, outside, fitInside, fitFractional } = grounds;
  if (load === 0) return "nobody";
  if (isClosed) return hasInside ? "inside" : outside === "yes" ? "outside" : "shared";
  if (handsShare > mostlyHands) return "engineer";
  if (fitBest === 0) return hasInside ? "inside" : "shared";
  if (needFill > onePersonUpTo + 1e-9) return "two";
  if (fill >= fullTimeFrom) return "full-time";
  if (hasInside && (fitInside >= fitFractional || outside === "no")) return "inside";
  return outside === "no" ? "shared" : "outside";
}
