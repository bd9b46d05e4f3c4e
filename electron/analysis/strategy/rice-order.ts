import { product, quotient } from "../frame/money.ts";
import type { Initiative, Judgement } from "./read-initiatives.ts";
import { confidenceSteps, impactSteps, usualOverrun } from "./strategy-scales.ts";

export interface Ranked extends Initiative {
  judged: Judgement;
  rice: number;
  /** Its place, from 1, and the best and worst place that one changed judgement of its own gives it. */
  place: number;
  best: number;
  worst: number;
}

/** reach x impact x confidence / effort. */
export function riceOf({ reach, impact, confidence, weeks }: Judgement): number {
  return quotient(product(reach, impactSteps[impact]?.[1] ?? 0, confidenceSteps[confidence]?.[1] ?? 0), weeks);
}

/** Every single change that two people may well differ by: a step of impact or confidence, half as much work again, or that much less. */
function variantsOf(judged: Judgement): Judgement[] {
  return [
    { ...judged, impact: judged.impact + 1 },
    { ...judged, impact: judged.impact - 1 },
    { ...judged, confidence: judged.confidence + 1 },
    { ...judged, confidence: judged.confidence - 1 },
    { ...judged, weeks: judged.weeks * usualOverrun },
    { ...judged, weeks: judged.weeks / usualOverrun },
  ].filter(({ impact, confidence }) => impactSteps[impact] !== undefined && confidenceSteps[confidence] !== undefined);
}

/** The order, with how far each place moves when one judgement of that initiative does. Equal ones keep the table's order. */
export function rankByRice(initiatives: readonly Initiative[]): Ranked[] {
  const scored = initiatives.flatMap((one) =>
    one.judged === null ? [] : [{ ...one, judged: one.judged, rice: riceOf(one.judged) }],
  );
  scored.sort((a, b) => b.rice - a.rice);
  return scored.map((one, at) => {
    const others = scored.filter((other) => other !== one).map(({ rice }) => rice);
    const places = variantsOf(one.judged).map((variant) => 1 + others.filter((rice) => rice > riceOf(variant)).length);
    return { ...one, place: at + 1, best: Math.min(at + 1, ...places), worst: Math.max(at + 1, ...places) };
  });
}

/** Those that a single changed judgement, their own or the first one's, brings to the first place. */
export function rivalsOf(ranked: readonly Ranked[]): Ranked[] {
  const [first, ...others] = ranked;
  if (!first) return [];
  const least = Math.min(first.rice, ...variantsOf(first.judged).map(riceOf));
  return others.filter(
    (one) => one.rice > least || variantsOf(one.judged).some((variant) => riceOf(variant) > first.rice),
  );
}
