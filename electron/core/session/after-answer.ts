import { countFirst, isOpenDeeper } from "../../contract/open-questions.ts";
import type { AskedQuestion } from "../../contract/session.ts";

/** Where a session goes on: another question, all answers at a glance, or the figures, computed at once. */
export type WayOn = { to: "question"; at: number } | { to: "review" } | { to: "figures" };

/**
 * Where a session goes on after an answer. The first questions lead straight to the figures, the deeper ones from one open one to
 * the next and back to the figures. Who changes an answer behind the figures comes to all answers, to change others too.
 * @param asked as it was before the answer  @param index of the question that was answered  @param hasFigures whether they were computed already
 */
export function afterAnswer(asked: readonly AskedQuestion[], index: number, hasFigures: boolean): WayOn {
  const current = asked[index];
  if (current === undefined || (hasFigures && current.answer !== null)) return { to: "review" };
  if (current.question.deeper) {
    if (!hasFigures) return { to: "review" };
    const open = asked.flatMap((each, at) => (at !== index && isOpenDeeper(each) ? [at] : []));
    const next = open.find((at) => at > index) ?? open[0];
    return next === undefined ? { to: "figures" } : { to: "question", at: next };
  }
  if (hasFigures) return { to: "review" };
  const first = countFirst(asked);
  if (index + 1 < first) return { to: "question", at: index + 1 };
  const left = asked.findIndex((each, at) => at < first && at !== index && each.answer === null);
  return left < 0 ? { to: "figures" } : { to: "question", at: left };
}
