import { normalBelow } from "./normal.ts";
import { bisect } from "../growth/project.ts";
import { z95 } from "./wilson.ts";

/** The power that a test is planned for. */
export const plannedPower = 0.8;

/**
 * Chance that a test of two equal halves shows a real difference between two rates (normal approximation, 5 % two-sided).
 * @param perHalf people in each half, above 0
 */
export function powerOfTest(from: number, to: number, perHalf: number): number {
  const pooled = (from + to) / 2;
  const underNone = Math.sqrt((2 * pooled * (1 - pooled)) / perHalf);
  const underReal = Math.sqrt((from * (1 - from) + to * (1 - to)) / perHalf);
  const gap = Math.abs(to - from);
  if (underReal === 0) return gap > z95 * underNone ? 1 : 0;
  return normalBelow((gap - z95 * underNone) / underReal) + normalBelow((-gap - z95 * underNone) / underReal);
}

/** Smallest rise from `from` that shows with the planned power; null when not even a rise to 100 % does. */
export function detectableLift(from: number, perHalf: number): number | null {
  return bisect(0, 1 - from, (lift) => powerOfTest(from, from + lift, perHalf) >= plannedPower);
}

/** People that each half needs to show the difference with the planned power; null when the rates are equal. */
export function peopleNeeded(from: number, to: number): number | null {
  if (from === to) return null;
  const most = 1e9;
  const people = bisect(1, most, (perHalf) => powerOfTest(from, to, perHalf) >= plannedPower);
  if (people === null) return null;
  const rounded = Math.ceil(people);
  return powerOfTest(from, to, Math.max(1, rounded - 1)) >= plannedPower ? Math.max(1, rounded - 1) : rounded;
}
