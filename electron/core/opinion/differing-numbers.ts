import type { NumberDifference } from "../../contract/opinion.ts";
import { closeEnough } from "../grounding/close-enough.ts";
import { findNumbers } from "../grounding/find-numbers.ts";
import type { NumberClaim } from "../grounding/number-claim.ts";
import type { CitedNumber } from "./cited-numbers.ts";

/** The numbers that both sides give for the same reference or calculation, and that can't both be right as they are written. */
export function differingNumbers(first: readonly CitedNumber[], second: readonly CitedNumber[]): NumberDifference[] {
  const found = new Map<string, NumberDifference>();
  for (const one of first) {
    if (found.has(one.ref)) continue;
    const others = second.filter(({ ref }) => ref === one.ref);
    const other = others.find(({ text }) => differ(one.text, text));
    // Where the other gives the same number too, it has seen it; what it says besides is its own slip, and is flagged as one.
    if (other === undefined || others.some(({ text }) => !differ(one.text, text))) continue;
    found.set(one.ref, {
      ref: one.ref,
      label: one.label,
      first: { text: one.text, isSupported: one.isSupported },
      second: { text: other.text, isSupported: other.isSupported },
      valueText: one.valueText || other.valueText,
    });
  }
  return [...found.values()];
}

/** Whether two written numbers say different things: neither is the other within the rounding that its own digits claim. */
export function differ(one: string, other: string): boolean {
  const [a, b] = [firstNumber(one), firstNumber(other)];
  if (a === null || b === null) return plain(one) !== plain(other);
  return !(agrees(a, b) || agrees(b, a));
}

const firstNumber = (text: string): NumberClaim | null => findNumbers(text).find(({ idle }) => !idle) ?? null;
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

function agrees(claim: NumberClaim, with_: NumberClaim): boolean {
  if (claim.sign * with_.sign < 0) return false;
  return closeEnough(claim, with_.value, { need: false });
}
