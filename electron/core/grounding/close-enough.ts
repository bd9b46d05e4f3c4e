import type { NumberClaim } from "./number-claim.ts";

/** Which way a value may leave what is written, beyond rounding. */
export interface Leeway {
  /** A need may be rounded up to the next whole digit: 21.83 % needed is "21.9 %". */
  need: boolean;
}

const slack = 1e-9;

/** Half of what the last written digit stands for; "61,000" may stand for 61,200, "$700" for $696 and "250" for 251, "500" not for 510. */
function roundingOf(claim: NumberClaim): number {
  if (claim.unit === "fraction") return Math.max(claim.value * 0.04, 1e-12);
  const plain = claim.step / 2;
  const rounded =
    claim.value >= 1000 && claim.step === Math.floor(claim.step) && claim.digits >= 2 ? claim.roundStep / 2 : plain;
  const share = claim.roundStep >= 100 ? 0.01 : claim.roundStep >= 10 && claim.value >= 100 ? 0.005 : 0;
  return Math.max(plain, rounded, Math.min(claim.roundStep / 2, claim.value * share));
}

function aboutOf(claim: NumberClaim, value: number): number {
  const relative = claim.unit === "fraction" ? 0.1 : 0.05;
  const zeros =
    claim.roundStep > claim.step && claim.unit !== "percent"
      ? Math.min(claim.roundStep / 2, Math.abs(value) * 0.075)
      : 0;
  return Math.max(roundingOf(claim), Math.abs(value) * relative, zeros);
}

/** How far "more than X" may be from the truth before it misleads: further for a round X. */
function reachOf(claim: NumberClaim): number {
  return claim.digits === 1 ? 1.7 : 1.15;
}

/**
 * Whether a value is what a number claims, within the rounding that its own digits and hedge claim. Both are without sign and in the same unit.
 * Exact: half of the last digit. About: five percent. Over and under: on the right side and near enough to be said so.
 */
export function closeEnough(claim: NumberClaim, value: number, leeway: Leeway): boolean {
  const written = claim.value;
  const tolerance = roundingOf(claim) * (1 + slack) + Math.abs(value) * slack;
  const off = Math.abs(written - value);
  if (claim.hedge === "about") return off <= aboutOf(claim, value) * (1 + slack);
  if (off <= tolerance) return true;
  if (leeway.need && written > value && written - value <= claim.step * (1 + slack)) return true;
  if (claim.hedge === "over") return value >= written && value <= written * reachOf(claim);
  if (claim.hedge === "under") return value <= written && value >= written / reachOf(claim);
  if (claim.hedge === "nearly") return value <= written && value >= written * 0.88;
  return false;
}

/** The power of ten by which a number is off, or null when it is off in another way. */
export function factorOff(claim: NumberClaim, value: number): number | null {
  if (value === 0 || claim.value === 0) return null;
  for (const power of [1, 2, 3, 6, -1, -2, -3, -6]) {
    const factor = 10 ** power;
    const shifted: NumberClaim = {
      ...claim,
      value: claim.value / factor,
      step: claim.step / factor,
      roundStep: claim.roundStep / factor,
    };
    if (closeEnough(shifted, Math.abs(value), { need: false })) return factor;
  }
  return null;
}
