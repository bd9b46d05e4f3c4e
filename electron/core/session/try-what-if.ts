import { isDeepStrictEqual } from "node:util";
import { runAnalysis } from "../../analysis/run-analysis.ts";
import type { Analysis, AnalysisKind, AnalysisResult, WhatIfChange } from "../../contract/analysis.ts";
import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import { addAnalysis, listAnalyses } from "../../store/analyses.ts";
import { scopeOfSession, type SessionScope } from "../../store/session-scope.ts";
import type { SessionContext } from "../session-context.ts";
import { inputsOfSession } from "./compute-figures.ts";

/** The most what-ifs that one session keeps: each stands in every later request. */
const mostKept = 40;

/**
 * An analysis with changed inputs; nothing is stored.
 * @throws SextantError `analysis.missing` before the figures are computed, `call.invalid` for a change out of bounds
 */
export function tryWhatIf(context: SessionContext, input: CallParsed<"analysis.whatIf">): AnalysisResult {
  const scope = scopeOfSession(context.db, input.sessionId);
  return compute(context, scope, input.kind, input.changes);
}

/**
 * Keeps a what-if as a numbered analysis that the advice may cite.
 * @throws SextantError as `tryWhatIf`, and `analysis.limit` when the session holds as many as it can
 */
export function keepWhatIf(
  context: SessionContext,
  scope: SessionScope,
  asked: { kind: AnalysisKind; changes: WhatIfChange[] },
  askedBy: "user" | "model",
): Analysis {
  const result = compute(context, scope, asked.kind, asked.changes);
  const earlier = listAnalyses(context.db, scope);
  const same = earlier.find((analysis) => analysis.askedBy !== "playbook" && saysSame(analysis, result, asked.changes));
  if (same !== undefined) return same;
  if (earlier.filter((analysis) => analysis.askedBy !== "playbook").length >= mostKept)
    throw new SextantError("analysis.limit", `This session holds ${mostKept} what-ifs: no more fit into a request.`, {
      hint: "Those that are kept stay. Start a new session to try others.",
    });
  const before = earlier.find((analysis) => analysis.kind === asked.kind && analysis.askedBy === "playbook");
  return addAnalysis(
    context.db,
    scope,
    {
      result,
      askedBy,
      changes: asked.changes.map(({ input, to }) => {
        const knob = before?.knobs.find((each) => each.input === input);
        return {
          input,
          label: knob?.label ?? input,
          from: knob?.value ?? null,
          to,
          unit: knob?.unit ?? "count",
          ...(knob?.currency === undefined ? {} : { currency: knob.currency }),
        };
      }),
    },
    context.now(),
  );
}

function compute(
  context: SessionContext,
  scope: SessionScope,
  kind: AnalysisKind,
  changes: WhatIfChange[],
): AnalysisResult {
  const computed = listAnalyses(context.db, scope).some(
    (analysis) => analysis.kind === kind && analysis.askedBy === "playbook",
  );
  if (!computed)
    throw new SextantError("analysis.missing", "This session has no such analysis.", {
      hint: "Nothing was changed. Compute the figures first.",
    });
  try {
    return runAnalysis(kind, inputsOfSession(context, scope), changes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SextantError("call.invalid", error.message, {
      hint: "The figures are as they were. Choose a value within the bounds.",
    });
  }
}

/** Whether a kept what-if changed the same inputs to the same values, with the same outcome. */
function saysSame(kept: Analysis, result: AnalysisResult, changes: readonly WhatIfChange[]): boolean {
  const asked = kept.changes.map(({ input, to }) => ({ input, to }));
  return kept.kind === result.kind && kept.message === result.message && isDeepStrictEqual(asked, changes);
}
