import type { Source } from "../../contract/measured.ts";
import { fieldNotes } from "../frame/scale.ts";

/** How something in a review is known: seen by the reviewer, told by somebody, or taken for granted. */
export type HowKnown = "seen" | "told" | "assumed";

/** What an answer says of it; what is not said counts as assumed. */
export function howKnown(cell: string): HowKnown {
  return cell === "seen" || cell === "told" ? cell : "assumed";
}

export const knownWords: Record<HowKnown, string> = {
  seen: "seen",
  told: "told by them",
  assumed: "assumed",
};

/** By how much a score of 1 to 5 may be off, by how it is known. A heuristic: nobody has measured it. */
export const scoreSlack: Record<HowKnown, number> = { seen: 0.5, told: 1, assumed: 1.5 };

/** How many times its estimate a repair may cost before anybody has tried it. A heuristic. */
export const worstOverrun = 2;

export const slackSource: Source = fieldNotes(
  "how far a score may be off by how it is known, and estimates of repairs",
);
