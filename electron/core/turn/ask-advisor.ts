import type { AdvisorRequest, Material } from "../../advisor/advisor.ts";
import type { AnalysisKind, WhatIfChange } from "../../contract/analysis.ts";
import { AnalysisKind as AnalysisKindSchema } from "../../contract/analysis.ts";
import { SextantError } from "../../contract/errors.ts";
import { renderRequest } from "../../playbooks/render-request.ts";
import type { Ask } from "../../playbooks/request-kinds.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { barredBy } from "../decisions/find-contradictions.ts";
import { challengeJsonSchema, partsJsonSchema } from "../parts/parts-json-schema.ts";
import { keepWhatIf } from "../session/try-what-if.ts";
import type { SessionContext } from "../session-context.ts";
import type { OpenTurn } from "./start-job.ts";
import { streamAnswer, type Outcome } from "./stream-answer.ts";

/** The turns whose answer has structured parts behind the prose, and of what make those are. */
const schemas: Partial<Record<Ask["kind"], () => Record<string, unknown>>> = {
  draft: partsJsonSchema,
  "second-pass": partsJsonSchema,
  repair: partsJsonSchema,
  challenge: challengeJsonSchema,
  "challenge-repair": challengeJsonSchema,
};
/** The turns in which a model may run what-ifs; mending turns change words, not figures. */
const withWhatIf: ReadonlySet<Ask["kind"]> = new Set(["draft", "follow-up", "challenge"]);
const mostWhatIfs = 8;

/** Puts one request to the turn's advisor and follows the answer. Never throws. */
export function askAdvisor(
  context: SessionContext,
  scope: SessionScope,
  turn: OpenTurn,
  ask: Ask,
  material: Material,
  signal: AbortSignal,
): Promise<Outcome> {
  return streamAnswer(context, scope, turn.id, turn.advisor, advisorRequest(context, scope, ask, material), signal);
}

/** What an advisor is asked: the messages, the structure of the answer, and what it may run. */
export function advisorRequest(
  context: SessionContext,
  scope: SessionScope,
  ask: Ask,
  material: Material,
): AdvisorRequest {
  return {
    // An advisor hands over structured parts alone in the same way, whatever they are parts of.
    kind: ask.kind === "challenge-repair" ? "repair" : ask.kind,
    messages: renderRequest(ask, material, context.drawMark()),
    partsSchema: schemas[ask.kind]?.() ?? null,
    runWhatIf: withWhatIf.has(ask.kind) ? boundedWhatIf(context, scope) : null,
    material,
    question: ask.kind === "follow-up" ? ask.question : "",
    barredBy: (action) => barredBy(action, material.decisions),
    actions: ask.kind === "challenge" ? (ask.parts?.actions ?? []) : [],
  };
}

/** The what-ifs of one turn: at most eight, each kept as a numbered analysis that the user sees. */
function boundedWhatIf(context: SessionContext, scope: SessionScope) {
  let run = 0;
  return async (kind: string, changes: WhatIfChange[]) => {
    run += 1;
    if (run > mostWhatIfs)
      return { ok: false as const, why: `No more than ${mostWhatIfs} what-ifs can be run in one answer.` };
    const known = AnalysisKindSchema.safeParse(kind);
    if (!known.success) return { ok: false as const, why: `There is no analysis "${kind}".` };
    return keepOne(context, scope, known.data, changes);
  };
}

function keepOne(context: SessionContext, scope: SessionScope, kind: AnalysisKind, changes: WhatIfChange[]) {
  try {
    const analysis = keepWhatIf(context, scope, { kind, changes }, "model");
    context.emit({ name: "session.changed", sessionId: scope.sessionId });
    return { ok: true as const, ref: analysis.ref, result: analysis };
  } catch (error) {
    if (error instanceof SextantError) return { ok: false as const, why: error.message };
    throw error;
  }
}
