import type { Quantity } from "../../contract/quantity.ts";
import type { Verdict } from "./verdict.ts";
import { misfitOf, type Evidence, type Mood } from "./match-number.ts";
import type { NumberClaim } from "./number-claim.ts";
import { quantityOf, termOf, type Term } from "./term.ts";
import { add, AlgebraError, divide } from "./unit-algebra.ts";

const most = 6;

function evidenceOfTerm(term: Term, subtracted: boolean): Evidence {
  const plain = quantityOf(term);
  // Two percentages apart by five are apart by five points, which is not "5 %".
  const quantity: Quantity = subtracted && plain.unit === "percent" ? { value: plain.value, unit: "points" } : plain;
  const loose = term.kind === "ratio";
  return {
    quantity,
    pers: term.pers,
    by: null,
    computed: loose,
    loose,
    bare: false,
    rescaled: false,
    scales: [],
    eitherSign: subtracted,
  };
}

function tryTerm(work: () => Term): Term | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof AlgebraError) return null;
    throw error;
  }
}

/**
 * Whether a number is the difference or the ratio of two numbers that the same sentence has proven: "69 instead of 63, six more".
 * Only the first few of a sentence are tried.
 */
export function followsFrom(claim: NumberClaim, proven: readonly Verdict[], mood: Mood): Verdict | null {
  const known = proven.filter((one) => one.standing === "supported" && one.quantity !== null).slice(0, most);
  for (const first of known)
    for (const second of known) {
      if (first === second || !first.quantity || !second.quantity) continue;
      const [a, b] = [termOf(first.quantity), termOf(second.quantity)];
      if (a.kind !== b.kind) continue;
      const difference = tryTerm(() => add(a, b, -1));
      const ratio = tryTerm(() => divide(a, b));
      for (const [term, sign, subtracted] of [
        [difference, "−", true],
        [ratio, "÷", false],
      ] as const) {
        if (!term || term.value.isZero()) continue;
        const evidence = evidenceOfTerm(term, subtracted);
        if (misfitOf(claim, evidence, mood) !== null) continue;
        const names = [first, second].map((one) => one.ref ?? one.refs.join(", "));
        const reason = `Follows from what the sentence proves: ${names[0]} ${sign} ${names[1]}.`;
        return {
          standing: "supported",
          refs: [...new Set([...first.refs, ...second.refs])],
          ref: null,
          quantity: evidence.quantity,
          reason,
        };
      }
    }
  return null;
}
