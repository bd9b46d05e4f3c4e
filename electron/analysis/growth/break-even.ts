import type { AnalysisResult, Figure } from "../../contract/analysis.ts";
import type { Range } from "../../contract/measured.ts";
import { sayNumber, sayPercent } from "../frame/format-figure.ts";

/** A proposed target of a known rate, held against today's value. All are fractions. */
export interface GateQuestion {
  current: number;
  target: number;
  /** Whether a higher value is the better one; false for churn. */
  higherIsBetter: boolean;
  /** The value at which there is no gain; today's value unless another change shifts it. */
  breakEven?: number;
  /** The 95 % interval of today's value. */
  interval?: Range | undefined;
}
/** What a gate is worth. */
export interface GateVerdict {
  /** At the gate nothing is gained, or something is lost. */
  belowBreakEven: boolean;
  /** The gate lies inside the interval of today's value: luck alone may pass it. */
  insideNoise: boolean;
}

/** Rates are written with one decimal: two that agree to this are the same. */
const sameRate = 0.0005;
/** Two products of rates that agree to this factor are the same. */
const sameProduct = 1.005;

/** Whether a target lies above break-even and outside luck. */
export function checkGate({
  current,
  target,
  higherIsBetter,
  breakEven = current,
  interval,
}: GateQuestion): GateVerdict {
  const step = higherIsBetter ? target - breakEven : breakEven - target;
  return {
    belowBreakEven: step < sameRate,
    insideNoise: interval !== undefined && target >= interval.low && target <= interval.high,
  };
}

/** A target as a text proposes it: of a rate's figure (`funnel.activation_rate`, `activation_rate`, `activation_target`, `churn_monthly`). */
export interface ProposedTarget {
  figureKey: string;
  /** A fraction. */
  target: number;
}
const rateNames = ["signup", "activation", "paid", "churn"] as const;
type RateName = (typeof rateNames)[number];
const rateWords: Record<RateName, string> = {
  signup: "sign-up",
  activation: "activation",
  paid: "activated-to-paying",
  churn: "churn",
};

/**
 * Holds a proposed target against today's figures.
 * @param together targets that stand in the same gate ("25 % activation and 20 % paying"): the gate is then judged by their product
 * @returns null when the figure is not a known rate of these analyses; `words` say in one sentence what is wrong, or that nothing is
 */
export function gateVerdict(
  analyses: readonly Pick<AnalysisResult, "figures">[],
  proposed: ProposedTarget,
  together: readonly ProposedTarget[] = [],
): (GateVerdict & { words: string }) | null {
  const name = rateNameOf(proposed.figureKey);
  const rate = name ? rateOf(analyses, name) : null;
  if (!name || !rate) return null;
  const subject = `${sayPercent(proposed.target)} ${rateWords[name]}`;
  const others = together.flatMap((other) => {
    const otherName = rateNameOf(other.figureKey);
    const otherRate = otherName && otherName !== "churn" && otherName !== name ? rateOf(analyses, otherName) : null;
    return otherName && otherRate && otherRate.value > 0
      ? [{ name: otherName, factor: other.target / otherRate.value, target: other.target }]
      : [];
  });
  const verdict = checkGate({
    current: rate.value,
    target: proposed.target,
    higherIsBetter: name !== "churn",
    interval: rate.range,
  });
  if (name !== "churn" && rate.value > 0 && others.length > 0) {
    const factor = others.reduce((all, other) => all * other.factor, proposed.target / rate.value);
    const belowBreakEven = factor < sameProduct;
    const now = newCustomersOf(analyses);
    const gate = [subject, ...others.map((other) => `${sayPercent(other.target)} ${rateWords[other.name]}`)].join(
      " and ",
    );
    const count =
      now === null ? "" : `: new customers are then ${sayNumber(now * factor)} a month, today ${sayNumber(now)}`;
    return {
      belowBreakEven,
      insideNoise: verdict.insideNoise,
      words: `${gate} together bring ${belowBreakEven ? "no gain" : "a gain"}${count}.`,
    };
  }
  const atOther =
    name !== "churn" && others.length === 0 && verdict.belowBreakEven ? breakEvenWithHelp(analyses, name) : null;
  if (atOther !== null && proposed.target > atOther + sameRate)
    return {
      ...verdict,
      belowBreakEven: false,
      words: `${subject} is below today's ${sayPercent(rate.value)}, yet above the ${sayPercent(atOther)} at which the other step at its target brings no gain.`,
    };
  return { ...verdict, words: sayVerdict(subject, rate, verdict, atOther) };
}

function sayVerdict(
  subject: string,
  rate: { value: number; range: Range | undefined },
  verdict: GateVerdict,
  atOther: number | null,
): string {
  const interval = rate.range ? ` (${sayPercent(rate.range.low)} to ${sayPercent(rate.range.high)})` : "";
  if (verdict.belowBreakEven && atOther !== null)
    return `${subject} is at or below ${sayPercent(atOther)}, where the other step at its target brings no gain over today.`;
  if (verdict.belowBreakEven)
    return `${subject} is no better than today's ${sayPercent(rate.value)}: at this gate nothing is gained.`;
  if (verdict.insideNoise) return `${subject} lies inside today's 95 % interval${interval}: one lucky month passes it.`;
  return `${subject} is better than today's ${sayPercent(rate.value)}${interval ? ` and outside its interval${interval}` : ""}.`;
}

function rateNameOf(figureKey: string): RateName | null {
  const key = figureKey.split(".").at(-1) ?? "";
  return rateNames.find((name) => new RegExp(`^${name}(?:_(?:rate|target|needed|monthly))?$`).test(key)) ?? null;
}

function rateOf(
  analyses: readonly Pick<AnalysisResult, "figures">[],
  name: RateName,
): { value: number; range: Range | undefined } | null {
  const measured = find(analyses, name === "churn" ? "churn_monthly" : `${name}_rate`)?.measured;
  return measured?.known ? { value: measured.quantity.value, range: measured.range } : null;
}

/** The value of a rate at which another step, raised to its target, brings nothing; null when no other step has headroom. */
function breakEvenWithHelp(analyses: readonly Pick<AnalysisResult, "figures">[], name: RateName): number | null {
  const lowest = ["signup", "activation", "paid"].flatMap((raised) => {
    const measured = find(analyses, `${raised}_break_even_${name}`)?.measured;
    return measured?.known ? [measured.quantity.value] : [];
  });
  return lowest.length === 0 ? null : Math.min(...lowest);
}

function newCustomersOf(analyses: readonly Pick<AnalysisResult, "figures">[]): number | null {
  for (const key of ["signup_to_paid_rate", "paid_rate"]) {
    const measured = find(analyses, key)?.measured;
    const input = measured?.known ? measured.inputs.find(({ quantity }) => quantity.of === "new customers") : undefined;
    if (input) return input.quantity.value;
  }
  return null;
}

function find(analyses: readonly Pick<AnalysisResult, "figures">[], key: string): Figure | undefined {
  return analyses.flatMap(({ figures }) => figures).find((figure) => figure.key === key);
}
