import type { BriefParts, Correction } from "../../contract/brief.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import type { Grounding } from "../../contract/grounding.ts";

/** A text before or after mending, with what the checks say of it. */
export interface Version {
  prose: string;
  parts: BriefParts;
  grounding: Grounding;
  /** What `findFaults` finds in it. */
  faults: readonly Correction[];
}

/** Which version stays, what was corrected and what was not, and why a mended version was turned down. */
export interface Settled {
  kept: "draft" | "mended";
  corrections: Correction[];
  /** Plain words; empty when the mended version stays. */
  turnedDown: string;
}

/** A mended text that is shorter than this share of the draft has lost more than was named. */
const leastWords = 0.75;

const wordsOf = (text: string) =>
  withoutMarks(text)
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

/** Share of the words of the shorter text that the other has too. */
function alike(a: string, b: string): number {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  const known = new Set(longer);
  return shorter.length === 0 ? 0 : shorter.filter((word) => known.has(word)).length / shorter.length;
}

function whyWorse(draft: Version, mended: Version): string {
  if (wordsOf(mended.prose).length < leastWords * wordsOf(draft.prose).length)
    return "The corrected text had lost more than a quarter of the words.";
  // What was not to be brought up again may go; any other action may not.
  const barred = draft.faults.filter(({ kind }) => kind === "decision").length;
  if (mended.parts.actions.length < draft.parts.actions.length - barred)
    return "The corrected version had lost an action.";
  const failing = ({ grounding }: Version) => grounding.counts.unsupported + grounding.counts.noEvidence;
  if (failing(mended) > failing(draft)) return "The corrected text had more numbers without support than the draft.";
  if (mended.faults.length > draft.faults.length) return "The corrected version had more faults than the draft.";
  return "";
}

/** The fault of the mended version that is this one still, in the same words or in the same place; it is taken out of `left`. */
function stillThere(fault: Correction, left: Correction[]): Correction | null {
  const same = left.findIndex((other) => other.kind === fault.kind && other.problem === fault.problem);
  const near =
    same >= 0 ? same : left.findIndex((other) => other.kind === fault.kind && alike(other.quote, fault.quote) >= 0.6);
  return near < 0 ? null : (left.splice(near, 1)[0] ?? null);
}

/**
 * Decides between a draft and its mended version, and says of each fault whether it is mended. A version that lost more than a
 * quarter of the words or an action, or has more failing numbers or more faults than the draft, is turned down: the draft stays
 * with its faults unmended. A fault is mended when the mended version has none of its kind with the same problem or in nearly the
 * same words; faults that are new there are told too, as unmended.
 */
export function settleCorrections(draft: Version, mended: Version): Settled {
  const turnedDown = whyWorse(draft, mended);
  if (turnedDown !== "")
    return { kept: "draft", corrections: draft.faults.map((fault) => ({ ...fault, mended: false })), turnedDown };
  const left = [...mended.faults];
  const corrections = draft.faults.map((fault) => {
    const still = stillThere(fault, left);
    return still === null ? { ...fault, mended: true } : { ...still, mended: false };
  });
  return {
    kept: "mended",
    corrections: [...corrections, ...left.map((fault) => ({ ...fault, mended: false }))],
    turnedDown: "",
  };
}
