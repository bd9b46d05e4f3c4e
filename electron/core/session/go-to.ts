import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionView, Step } from "../../contract/session.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { setStep } from "../../store/sessions.ts";
import type { SessionContext } from "../session-context.ts";
import { readView } from "./read-view.ts";

/**
 * Goes to a step that has been reached, or to a question of the intake.
 * @throws SextantError `session.wrong-step` for a step that has nothing to show yet
 */
export function goTo(context: SessionContext, input: CallParsed<"session.goTo">): SessionView {
  const scope = scopeOfSession(context.db, input.sessionId);
  const view = readView(context, scope);
  const refusal = whyNot(view, input.step);
  if (refusal !== null)
    throw new SextantError("session.wrong-step", refusal, {
      hint: "Nothing was lost. Go on from where the session is.",
    });
  const at = input.step === "ask" ? Math.min(input.at ?? view.at, view.questions.length) : view.at;
  setStep(context.db, scope, input.step, at, context.now());
  return readView(context, scope);
}

function whyNot(view: SessionView, step: Step): string | null {
  if (step === "brief" && view.brief === null) return "There is no brief yet: the advice comes first.";
  if (step === "advice" && view.analyses.length === 0) return "The advice needs the figures first.";
  if (step === "figures" && view.analyses.length === 0) return "The figures have not been computed yet.";
  return null;
}
