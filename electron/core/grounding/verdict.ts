import type { Standing } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import type { Held, MarkGroup } from "./hold-number.ts";
import type { Mood } from "./match-number.ts";
import { nearestCited, nearestNamed } from "./nearest-value.ts";
import type { Surroundings } from "./needs-evidence.ts";
import type { NumberClaim } from "./number-claim.ts";
import { sayMisfit, sayValue } from "./say-misfit.ts";

/** What a number or quotation comes to. */
export interface Verdict {
  standing: Exclude<Standing, "plain">;
  refs: string[];
  /** Where `quantity` stands. */
  ref: string | null;
  quantity: Quantity | null;
  reason: string;
}

/** For a number that cites nothing and needs to. */
export const nothingCited: Verdict = {
  standing: "no-evidence",
  refs: [],
  ref: null,
  quantity: null,
  reason: "Nothing is cited for this number.",
};

/** The verdict on a number that fits: supported, or the writer's own when no fact goes into the calculation behind it. */
export function supportedBy(held: Extract<Held, { fits: true }>): Verdict {
  const { refs, ref, quantity, assumed } = held;
  const reason = assumed ? "Worked out from the writer's own numbers; no fact goes into it." : "";
  return { standing: assumed ? "proposed" : "supported", refs, ref, quantity, reason };
}

/** A bare ratio is told as the share that the text speaks of: "20.0 %", not "0.20×". */
function asSaid(claim: NumberClaim, quantity: Quantity): Quantity {
  const share = claim.unit === "percent" || claim.unit === "fraction";
  return share && quantity.unit === "multiple" ? { ...quantity, unit: "percent" } : quantity;
}

/** "510 %" of a count of 510: the digits are right, only the unit slipped. */
function isSlip(claim: NumberClaim, quantity: Quantity): boolean {
  return [1, 100, 0.01].some(
    (factor) => Math.abs(claim.value * factor - quantity.value) <= Math.abs(quantity.value) * 1e-6,
  );
}

/**
 * The verdict on a number that its marks do not bear out, with the value that it was most likely to be: the nearest of what is cited,
 * or, when nothing of the number's kind is cited, the value that the sentence names.
 */
export function notBorneOut(
  claim: NumberClaim,
  held: Extract<Held, { fits: false }>,
  group: MarkGroup,
  mood: Mood,
  around: Surroundings,
  index: EvidenceIndex,
): Verdict {
  const { refs, problem } = held;
  if (problem) return { standing: "unsupported", refs, ref: null, quantity: null, reason: problem };
  const cited = nearestCited(claim, group, mood, around);
  if (cited && cited.misfit !== "unit") {
    const quantity = asSaid(claim, cited.quantity);
    const reason = sayMisfit(claim, cited.misfit, quantity, cited.ref ?? "The calculation", mood);
    return { standing: "unsupported", refs, ref: cited.ref, quantity, reason };
  }
  const reason = cited
    ? sayMisfit(claim, "unit", cited.quantity, cited.ref ?? "The calculation", mood)
    : `${refs.join(", ")} holds no such number.`;
  const named = cited && isSlip(claim, cited.quantity) ? null : nearestNamed(claim, index, around, mood);
  if (!named || refs.includes(named.ref ?? ""))
    return { standing: "unsupported", refs, ref: cited?.ref ?? null, quantity: cited?.quantity ?? null, reason };
  const gives = sayValue(claim, named.quantity);
  return {
    standing: "unsupported",
    refs,
    ref: named.ref,
    quantity: named.quantity,
    reason: `${reason} ${named.ref} (${named.label}) gives ${gives}.`,
  };
}
