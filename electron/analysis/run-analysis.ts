import type { AnalysisInputs, AnalysisKind, AnalysisResult, WhatIfChange } from "../contract/analysis.ts";
import type { AnalysisDefinition } from "./frame/analysis-definition.ts";
import { applyChanges } from "./apply-changes.ts";
import { dueDiligence } from "./diligence/due-diligence.ts";
import { decisionContext } from "./decisions/decision-context.ts";
import { dora } from "./delivery/dora.ts";
import { flow } from "./flow/flow.ts";
import { engagement } from "./product/engagement.ts";
import { funnel } from "./growth/funnel.ts";
import { growthProjection } from "./growth/growth-projection.ts";
import { headroom } from "./growth/headroom.ts";
import { legacyOptions } from "./cost/legacy-options.ts";
import { messageTone } from "./language/message-tone.ts";
import { monthlyFigures } from "./reporting/monthly-figures.ts";
import { netPresentCost } from "./cost/net-present-cost.ts";
import { plainness } from "./language/plainness.ts";
import { readInputs } from "./frame/read-inputs.ts";
import { runway } from "./cash/runway.ts";
import { sampleSize } from "./statistics/sample-size.ts";
import { securityPosture } from "./security/security-posture.ts";
import { stake } from "./cost/stake.ts";
import { technologyChoice } from "./technology/technology-choice.ts";
import { expectationMatrix } from "./leadership/expectation-matrix.ts";
import { newLeaderPlan } from "./leadership/new-leader-plan.ts";
import { toolLandscape } from "./platform/tool-landscape.ts";
import { technologyRadar } from "./technology/technology-radar.ts";
import { strategyPlan } from "./strategy/strategy-plan.ts";
import { teamShape } from "./people/team-shape.ts";
import { unitEconomics } from "./growth/unit-economics.ts";
import { updateText } from "./reporting/update-text.ts";

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
  "legacy-options": legacyOptions,
  "technology-choice": technologyChoice,
  "technology-radar": technologyRadar,
  "tool-landscape": toolLandscape,
  "team-shape": teamShape,
  "new-leader-plan": newLeaderPlan,
  "expectation-matrix": expectationMatrix,
  dora,
  "due-diligence": dueDiligence,
  "decision-context": decisionContext,
  "message-tone": messageTone,
  "monthly-figures": monthlyFigures,
  "update-text": updateText,
  flow,
  "security-posture": securityPosture,
  engagement,
  "strategy-plan": strategyPlan,
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
