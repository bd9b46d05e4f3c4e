import { fieldNotes } from "../frame/scale.ts";
import type { Source } from "../../contract/measured.ts";
import { criterionNames, lowestScore } from "./criteria.ts";
import type { ScoredOption } from "./read-choice.ts";

/** The rings of a technology radar, the firmest first. */
export const ringKeys = ["adopt", "trial", "assess", "hold"] as const;
export type RingKey = (typeof ringKeys)[number];

export const ringSource: Source = fieldNotes("which ring a technology belongs into");

/** How a candidate's ring is found. */
export interface RingGrounds {
  candidate: ScoredOption;
  /** What the company has today, where it was scored. */
  today: ScoredOption | null;
  /** Whether a single score, changed by one point or less, changes the order. */
  isFragile: boolean;
  /** `none`, `side` or `real`: how far it has been used here. Empty where nobody said. */
  used: string;
  /** Wardley stage: `genesis`, `custom`, `product`, `commodity`. Empty where nobody said. */
  stage: string;
}

/**
 * The ring of a candidate with the reason, as the end of a sentence. Below or level with what is there: hold. In real use here and not
 * fragile: adopt. Tried here, or clearly ahead and sold by several: trial. Else: assess. One lowest score bars adopting, because a sum hides it.
 */
export function ringOf({ candidate, today, isFragile, used, stage }: RingGrounds): { ring: RingKey; reason: string } {
  if (today && candidate.total <= today.total)
    return { ring: "hold", reason: "it does not score above what you have today" };
  const lowest = [...candidate.scores].find(([, score]) => score <= lowestScore);
  if (used === "real") {
    if (stage === "genesis")
      return { ring: "trial", reason: "it is in real use here, but new to the world and still changing" };
    if (lowest)
      return {
        ring: "trial",
        reason: `it has the lowest score for “${criterionNames[lowest[0]]}”, which no sum makes good`,
      };
    return isFragile
      ? { ring: "trial", reason: "it is in real use here, but one point on one score changes the order" }
      : { ring: "adopt", reason: "it is in real use here, and no single point on one score changes the order" };
  }
  if (stage === "genesis") return { ring: "assess", reason: "it is new to the world and not in real use here" };
  if (used === "side") return { ring: "trial", reason: "it has been tried here, and not yet on real work" };
  if (!isFragile && (stage === "product" || stage === "commodity") && !lowest)
    return { ring: "trial", reason: "several sell it and it is clearly ahead, but nobody here has used it" };
  return {
    ring: "assess",
    reason: isFragile
      ? "nobody here has used it, and one point on one score changes the order"
      : "nobody here has used it",
  };
}
