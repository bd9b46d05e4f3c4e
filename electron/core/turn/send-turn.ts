import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { TurnId } from "../../contract/ids.ts";
import { readBrief } from "../../store/briefs.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { listTurns } from "../../store/turns.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import type { SessionContext } from "../session-context.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { chooseAdvisor } from "./choose-advisor.ts";
import { gatherMaterial } from "./gather-material.ts";
import { tellPhase } from "./job-rim.ts";
import { listCitables } from "./list-citables.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";
import { startJob } from "./start-job.ts";

/**
 * Asks a follow-up question about the brief. The question is on disk when this replies; the answer streams as events and is
 * checked like a brief.
 * @throws SextantError `brief.missing` before there is a brief, `session.busy` while an answer is being written
 */
export async function sendTurn(
  context: SessionContext,
  input: CallParsed<"session.sendTurn">,
): Promise<{ turnId: TurnId }> {
  const scope = scopeOfSession(context.db, input.sessionId);
  const brief = readBrief(context.db, scope);
  if (brief === null)
    throw new SextantError("brief.missing", "There is no brief to ask about yet.", {
      hint: "Your question is still there. Write the brief first.",
    });
  const earlier = listTurns(context.db, scope)
    .filter((turn) => turn.kind === "follow-up" && turn.state === "finished")
    .map(({ question, text }) => ({ question, answer: text }));
  const standing = brief.objections.filter((objection) => objection.standing === "stands");
  const { advisor } = await chooseAdvisor(context, false);
  const turnId = startJob(
    context,
    scope,
    { kind: "follow-up", question: input.text, advisor },
    () => touchSession(context.db, scope, context.now()),
    async (turn, signal) => {
      tellPhase(context, scope, turn, "writing");
      const ask = { kind: "follow-up" as const, prose: brief.current.prose, standing, earlier, question: input.text };
      const outcome = await askAdvisor(context, scope, turn, ask, gatherMaterial(context, scope), signal);
      const material = gatherMaterial(context, scope);
      const grounding = checkGrounding(outcome.text, listCitables(material), {
        companyCurrency: material.company.currency,
      });
      settleOpenTurn(context, scope, turn, outcome, grounding);
    },
  );
  return { turnId };
}

/** Stops the answer that is being written; what has come so far is kept. Answers whether there was one to stop. */
export function stopTurn(context: SessionContext, input: CallParsed<"session.stopTurn">): { stopped: boolean } {
  const { sessionId } = scopeOfSession(context.db, input.sessionId);
  return { stopped: context.running.stop(sessionId, input.turnId) };
}
