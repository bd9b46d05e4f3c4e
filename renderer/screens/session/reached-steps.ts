import { Step, type SessionView } from "../../../electron/contract/session.ts";

/** The steps that have something to show, in their order. */
export function reachedSteps(view: SessionView): Step[] {
  return Step.options.filter((step) => {
    if (step === "ask") return true;
    if (step === "brief") return view.brief !== null;
    return view.analyses.length > 0;
  });
}

/** Where "back" leads: to the question before, or to the step before; null from the very first question. */
export function wayBack(view: SessionView): { step: Step; at?: number } | null {
  if (view.step === "ask")
    return view.at > 0 ? { step: "ask", at: Math.min(view.at, view.questions.length) - 1 } : null;
  const before = Step.options[Step.options.indexOf(view.step) - 1];
  return before === undefined ? null : before === "ask" ? { step: "ask", at: view.questions.length } : { step: before };
}
