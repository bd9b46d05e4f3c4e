import { cheapestOf, type CostInputs, type OptionKey } from "./option-costs.ts";
import { bisect } from "../growth/project.ts";

/** The inputs whose flip point is looked for. */
export type FlipInput =
  "buildDays" | "buildUpkeepDaysMonth" | "dayCost" | "buyPriceMonth" | "buyGrowth" | "nothingMonth" | "discountRate";
const rates = new Set<FlipInput>(["buyGrowth", "discountRate"]);

/** Amounts are tried up to five times today's, rates up to 100 %. */
const mostTimes = 5;
const steps = 60;

/**
 * How far from today's value, as a factor, a flip may lie and still be worth naming: what a day of an engineer costs is known better
 * than an estimate of days or an offer. Heuristic. Rates are held against the second number instead, unless today's times the factor is more.
 */
const reach: Record<FlipInput, number> = {
  buildDays: 3,
  buildUpkeepDaysMonth: 3,
  dayCost: 2,
  buyPriceMonth: 3,
  buyGrowth: 3,
  nothingMonth: 3,
  discountRate: 3,
};
const plausibleRate = 0.3;

/** Whether a flip point is near enough to today's value that it could turn out so. */
export function isInReach(input: FlipInput, now: number, flip: number): boolean {
  if (rates.has(input)) return flip <= Math.max(plausibleRate, now * reach[input]);
  return flip <= now * reach[input] && flip >= now / reach[input];
}

export interface FlipPoint {
  value: number;
  /** The option that is the cheapest from there on. */
  to: OptionKey;
}

/**
 * The value nearest to today's at which another option becomes the cheapest, all else unchanged; null when there is none between 0 and five times
 * today's (rates: 0 and 100 %).
 */
export function flipPoint(input: FlipInput, options: readonly OptionKey[], given: CostInputs): FlipPoint | null {
  const inputs =
    input === "nothingMonth"
      ? { ...given, nothingMonth: given.nothingMonth + given.nothingDaysMonth * given.dayCost, nothingDaysMonth: 0 }
      : given;
  const now = inputs[input];
  const most = rates.has(input) ? 1 : now * mostTimes;
  const winner = cheapestOf(options, inputs);
  if (winner === null || most <= 0) return null;
  const at = (value: number) => cheapestOf(options, { ...inputs, [input]: value });
  const toward = (end: number): FlipPoint | null => {
    const step = (end - now) / steps;
    if (step === 0) return null;
    for (let tried = 1; tried <= steps; tried += 1) {
      const [near, far] = [now + step * (tried - 1), now + step * tried];
      if (at(far) === winner) continue;
      const part = bisect(0, 1, (share) => at(near + (far - near) * share) !== winner);
      const value = near + (far - near) * (part ?? 1);
      return { value, to: at(value) ?? winner };
    }
    return null;
  };
  const found = [toward(0), toward(most)].filter((point): point is FlipPoint => point !== null);
  return found.sort((a, b) => Math.abs(a.value - now) - Math.abs(b.value - now))[0] ?? null;
}
