import { countFirst } from "../../../electron/contract/open-questions.ts";
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
  if (view.step === "ask") {
    // The deeper questions were reached from the figures, not from the last of the first ones.
    const isFirstDeeper = view.at < view.questions.length && view.at === countFirst(view.questions);
    if (isFirstDeeper && view.analyses.length > 0) return { step: "figures" };
    return view.at > 0 ? { step: "ask", at: Math.min(view.at, view.questions.length) - 1 } : null;
  }
  const before = Step.options[Step.options.indexOf(view.step) - 1];
  return before === undefined ? null : before === "ask" ? { step: "ask", at: view.questions.length } : { step: before };
}
