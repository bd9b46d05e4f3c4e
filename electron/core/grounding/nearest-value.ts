import type { Quantity } from "../../contract/quantity.ts";
import type { EvidenceIndex, Proof } from "./evidence-index.ts";
import { isNamed, type MarkGroup } from "./hold-number.ts";
import { handleOf, likeness, sharedWords, stemOf } from "./label-words.ts";
import { misfitOf, type Evidence, type Misfit, type Mood } from "./match-number.ts";
import type { Surroundings } from "./needs-evidence.ts";
import type { NumberClaim } from "./number-claim.ts";

/** The value that a flagged number is held up against. */
export interface Nearest {
  misfit: Misfit;
  /** Null for a calculation. */
  ref: string | null;
  label: string;
  quantity: Quantity;
}

interface Candidate extends Nearest {
  /** Lower is nearer, compared place by place. */
  order: readonly number[];
}

const rank: Record<Misfit, number> = { period: 0, sign: 0, currency: 0, value: 1, unit: 2 };

function distanceOf(claim: NumberClaim, quantity: Quantity): number {
  const size = Math.abs(quantity.value);
  return size === 0 || claim.value === 0 ? Math.abs(size - claim.value) + 10 : Math.abs(Math.log(size / claim.value));
}

function isNearer(a: Candidate, b: Candidate): boolean {
  for (let place = 0; place < a.order.length; place += 1) {
    const difference = (a.order[place] ?? 0) - (b.order[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function candidateOf(
  claim: NumberClaim,
  evidence: Evidence,
  mood: Mood,
  about: { ref: string | null; label: string; main: boolean; shared: number },
): Candidate {
  const misfit = misfitOf(claim, evidence, mood) ?? "value";
  const otherUnit = misfit === "unit" ? 1 : 0;
  const { quantity } = evidence;
  return {
    misfit,
    ref: about.ref,
    label: about.label,
    quantity,
    // The same kind of value, a figure rather than an input of it, what the sentence names, then what is close.
    order: [otherUnit, about.main ? 0 : 1, -about.shared, rank[misfit], distanceOf(claim, quantity)],
  };
}

/** Of the values that a number's own marks lead to, the one that it most likely means. Null when they hold no value. */
export function nearestCited(claim: NumberClaim, group: MarkGroup, mood: Mood, around: Surroundings): Nearest | null {
  let best: Candidate | null = null;
  const consider = (one: Candidate) => {
    if (!best || isNearer(one, best)) best = one;
  };
  const lower = around.text.toLowerCase();
  for (const mark of group.marks) {
    if (mark.evaluated?.ok)
      consider(candidateOf(claim, mark.evaluated.evidence, mood, { ref: null, label: "", main: true, shared: 0 }));
    for (const cited of mark.cited) {
      const several = cited.proofs.length > 1;
      for (const proof of cited.proofs) {
        if (!isNamed(proof.month, lower) || (proof.end && !mood.ranging)) continue;
        const shared = several ? sharedWords(handleOf(proof.label), around.stems) : 0;
        consider(
          candidateOf(claim, proof.evidence, mood, { ref: cited.ref, label: proof.label, main: proof.main, shared }),
        );
      }
    }
  }
  return best;
}

/** Of all values of the context, the one that the sentence seems to speak of by name, in the number's kind. */
export function nearestNamed(
  claim: NumberClaim,
  index: EvidenceIndex,
  around: Surroundings,
  mood: Mood,
): Nearest | null {
  let best: Nearest | null = null;
  let most = 0.49;
  // What is counted says little of which figure is meant: half of all labels speak of customers.
  const words = new Set(around.stems);
  words.delete(stemOf(claim.noun));
  const lower = around.text.toLowerCase();
  for (const proof of index.named) {
    const misfit = misfitOf(claim, proof.evidence, mood) ?? "value";
    if (proof.end || misfit === "unit") continue;
    const share = likeness(proof.handle, words, lower);
    if (share > most) {
      most = share;
      best = { misfit, ref: proof.ref, label: proof.label, quantity: proof.evidence.quantity };
    }
  }
  return best;
}

/** A value other than those cited that would fit, when there is exactly one. */
export function findOther(
  claim: NumberClaim,
  index: EvidenceIndex,
  mood: Mood,
  cited: readonly string[],
): Proof | null {
  const bases = new Set(cited.map((ref) => ref.split(".")[0]));
  const fitting = index.named.filter(
    (proof) => !proof.end && !bases.has(proof.ref.split(".")[0]) && misfitOf(claim, proof.evidence, mood) === null,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
