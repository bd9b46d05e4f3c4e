import type { AnalysisInputs, AnalysisKind, AnalysisResult, WhatIfChange } from "../contract/analysis.ts";
import type { AnalysisDefinition } from "./analysis-definition.ts";
import { applyChanges } from "./apply-changes.ts";
import { funnel } from "./funnel.ts";
import { growthProjection } from "./growth-projection.ts";
import { headroom } from "./headroom.ts";
import { netPresentCost } from "./net-present-cost.ts";
import { plainness } from "./plainness.ts";
import { readInputs } from "./read-inputs.ts";
import { runway } from "./runway.ts";
import { sampleSize } from "./sample-size.ts";
import { stake } from "./stake.ts";
import { unitEconomics } from "./unit-economics.ts";

const analyses: Record<AnalysisKind, AnalysisDefinition> = {
  funnel,
  "growth-projection": growthProjection,
  headroom,
  "unit-economics": unitEconomics,
  runway,
  "sample-size": sampleSize,
  plainness,
  stake,
  "net-present-cost": netPresentCost,
};

/**
 * Computes one analysis. The same inputs always give the same result: no clock is read, and simulations have a fixed seed.
 * With `changes` it is a what-if: inputs changed within the bounds of the analysis's own knobs, which come back at today's values.
 * @throws RangeError when a change names no knob or leaves its bounds; its text can be shown to the user
 */
export function runAnalysis(
  kind: AnalysisKind,
  inputs: AnalysisInputs,
  changes: readonly WhatIfChange[] = [],
): AnalysisResult {
  const analysis = analyses[kind];
  const today = readInputs(inputs);
  if (changes.length === 0) return analysis.compute(today, null);
  const knobs = analysis.knobs(today);
  return { ...analysis.compute(readInputs(applyChanges(inputs, knobs, changes)), today), knobs };
}
