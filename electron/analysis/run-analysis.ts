import type { AnalysisInputs, AnalysisKind, AnalysisResult, WhatIfChange } from "../contract/analysis.ts";
import { applyChanges } from "./apply-changes.ts";
import type { AnalysisDefinition } from "./frame/analysis-definition.ts";
import { readInputs } from "./frame/read-inputs.ts";
import { aiOpportunities } from "./automation/ai-opportunities.ts";
import { runway } from "./cash/runway.ts";
import { legacyOptions } from "./cost/legacy-options.ts";
import { netPresentCost } from "./cost/net-present-cost.ts";
import { stake } from "./cost/stake.ts";
import { decisionContext } from "./decisions/decision-context.ts";
import { dora } from "./delivery/dora.ts";
import { causeDiagnosis } from "./diagnosis/cause-diagnosis.ts";
import { dueDiligence } from "./diligence/due-diligence.ts";
import { flow } from "./flow/flow.ts";
import { funnel } from "./growth/funnel.ts";
import { growthProjection } from "./growth/growth-projection.ts";
import { headroom } from "./growth/headroom.ts";
import { unitEconomics } from "./growth/unit-economics.ts";
import { leaderHiring } from "./hiring/leader-hiring.ts";
import { innovationBalance } from "./innovation/innovation-balance.ts";
import { messageTone } from "./language/message-tone.ts";
import { plainness } from "./language/plainness.ts";
import { expectationMatrix } from "./leadership/expectation-matrix.ts";
import { newLeaderPlan } from "./leadership/new-leader-plan.ts";
import { skillGaps } from "./mentoring/skill-gaps.ts";
import { onboardingPlan } from "./onboarding/onboarding-plan.ts";
import { circles } from "./people/circles.ts";
import { teamShape } from "./people/team-shape.ts";
import { toolLandscape } from "./platform/tool-landscape.ts";
import { engagement } from "./product/engagement.ts";
import { monthlyFigures } from "./reporting/monthly-figures.ts";
import { updateText } from "./reporting/update-text.ts";
import { securityPosture } from "./security/security-posture.ts";
import { sampleSize } from "./statistics/sample-size.ts";
import { strategyPlan } from "./strategy/strategy-plan.ts";
import { technologyChoice } from "./technology/technology-choice.ts";
import { technologyRadar } from "./technology/technology-radar.ts";

const analyses: Record<AnalysisKind, AnalysisDefinition> = {
  "ai-opportunities": aiOpportunities,
  "cause-diagnosis": causeDiagnosis,
  circles,
  "decision-context": decisionContext,
  dora,
  "due-diligence": dueDiligence,
  engagement,
  "expectation-matrix": expectationMatrix,
  flow,
  funnel,
  "growth-projection": growthProjection,
  headroom,
  "innovation-balance": innovationBalance,
  "leader-hiring": leaderHiring,
  "legacy-options": legacyOptions,
  "message-tone": messageTone,
  "monthly-figures": monthlyFigures,
  "net-present-cost": netPresentCost,
  "new-leader-plan": newLeaderPlan,
  "onboarding-plan": onboardingPlan,
  plainness,
  runway,
  "sample-size": sampleSize,
  "security-posture": securityPosture,
  "skill-gaps": skillGaps,
  stake,
  "strategy-plan": strategyPlan,
  "team-shape": teamShape,
  "technology-choice": technologyChoice,
  "technology-radar": technologyRadar,
  "tool-landscape": toolLandscape,
  "unit-economics": unitEconomics,
  "update-text": updateText,
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
