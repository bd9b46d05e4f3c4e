import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { TurnId } from "../../contract/ids.ts";
import { listAnalyses } from "../../store/analyses.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { readSession, setStep } from "../../store/sessions.ts";
import type { CheckedBrief } from "../brief/check-brief.ts";
import { keepDraft } from "../brief/keep-draft.ts";
import type { SessionContext } from "../session-context.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { chooseAdvisor } from "./choose-advisor.ts";
import { gatherMaterial } from "./gather-material.ts";
import { tellPhase, type JobRim } from "./job-rim.ts";
import { mendDraft } from "./mend-draft.ts";
import { repairCards } from "./repair-cards.ts";
import { rewritePlainly } from "./rewrite-plainly.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";
import { startJob, type Job } from "./start-job.ts";

/**
 * Writes the brief, or writes it again. Replies when the pending turn is on disk; the answer streams as events. After a model's
 * draft come, each as a turn of its own: a repair of unreadable cards, the second pass, and (where the page has an audience) a
 * plainer rewrite. Whatever fails or is stopped on the way, what was there before it stays.
 * @throws SextantError `session.wrong-step` before the figures, `session.busy` while an answer is being written
 */
export async function writeBrief(
  context: SessionContext,
  input: CallParsed<"session.advise">,
): Promise<{ turnId: TurnId }> {
  const scope = scopeOfSession(context.db, input.sessionId);
  if (listAnalyses(context.db, scope).length === 0)
    throw new SextantError("session.wrong-step", "The advice needs the figures first.", {
      hint: "Your answers are kept. Compute the figures, then ask for advice.",
    });
  const { advisor, byModel, settings } = await chooseAdvisor(context, input.offline);
  const { at } = readSession(context.db, scope);
  const job: Job = async (turn, signal, openNext) => {
    tellPhase(context, scope, turn, "writing");
    const outcome = await askAdvisor(context, scope, turn, { kind: "draft" }, gatherMaterial(context, scope), signal);
    if (outcome.state !== "finished") return settleOpenTurn(context, scope, turn, outcome, null);
    tellPhase(context, scope, turn, "checking");
    // Gathered anew: the model may have run what-ifs, which its text cites.
    const material = gatherMaterial(context, scope);
    const draft = keepDraft(context, scope, turn, outcome, material, byModel);
    const rim: JobRim = { context, scope, material, signal, openNext };
    let brief: CheckedBrief = draft;
    let cardsRead = draft.partsFault === null;
    if (byModel && draft.partsFault !== null && !signal.aborted) {
      const raw = outcome.partsText === "" ? null : outcome.partsText;
      const repaired = await repairCards(rim, openNext("repair"), draft.prose, raw, draft.partsFault);
      cardsRead = repaired !== null;
      brief = repaired ?? draft;
    }
    if (byModel && settings.secondPass && cardsRead && !signal.aborted) brief = await mendDraft(rim, brief);
    if (byModel && !signal.aborted) await rewritePlainly(rim, brief);
  };
  const toAdvice = (): void => setStep(context.db, scope, "advice", at, context.now());
  return { turnId: startJob(context, scope, { kind: "draft", question: "", advisor }, toAdvice, job) };
}
