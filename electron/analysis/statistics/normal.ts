import { errorFunction } from "simple-statistics";

/** Chance that a standard normal variable lies below `z`. Good to about seven digits. */
export function normalBelow(z: number): number {
  return 0.5 * (1 + errorFunction(z / Math.SQRT2));
}
