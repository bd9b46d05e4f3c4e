import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import { ObjectionId, type TurnId } from "../../contract/ids.ts";
import type { ObjectionDraft } from "../../contract/objection.ts";
import { readBrief } from "../../store/briefs.ts";
import { addObjections } from "../../store/objections.ts";
import { scopeOfSession, type SessionScope } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import type { SessionContext } from "../session-context.ts";
import { askAdvisor } from "../turn/ask-advisor.ts";
import { chooseAdvisor } from "../turn/choose-advisor.ts";
import { gatherMaterial } from "../turn/gather-material.ts";
import { tellPhase } from "../turn/job-rim.ts";
import { listCitables } from "../turn/list-citables.ts";
import { settleOpenTurn } from "../turn/settle-open-turn.ts";
import { startJob, type OpenTurn } from "../turn/start-job.ts";
import { findTarget } from "./find-target.ts";
import { readObjections } from "./read-objections.ts";
import { repairObjections } from "./repair-objections.ts";
import { withChallengeSection } from "./with-challenge-section.ts";

/**
 * Argues against the brief: how it would fail, the strongest argument against it, the cheapest test that would prove it wrong.
 * Replies when the pending turn is on disk; the answer streams as events and is checked like a brief. Its objections are kept with
 * it, open; where a model's can't be read they are asked for once more.
 * @throws SextantError `brief.missing` before there is a brief, `session.busy` while an answer is being written
 */
export async function challengeBrief(
  context: SessionContext,
  input: CallParsed<"session.challenge">,
): Promise<{ turnId: TurnId }> {
  const scope = scopeOfSession(context.db, input.sessionId);
  const brief = readBrief(context.db, scope);
  if (brief === null)
    throw new SextantError("brief.missing", "There is no advice to challenge yet.", { hint: "Write the brief first." });
  const { advisor, byModel } = await chooseAdvisor(context, input.offline);
  const { prose } = brief.current;
  const parts = { ...brief.parts, actions: brief.actions.map(({ id: _id, ...action }) => action) };
  const turnId = startJob(
    context,
    scope,
    { kind: "challenge", question: "", advisor },
    () => touchSession(context.db, scope, context.now()),
    async (turn, signal, openNext) => {
      tellPhase(context, scope, turn, "writing");
      const ask = { kind: "challenge" as const, prose, parts, earlier: brief.objections };
      const outcome = await askAdvisor(context, scope, turn, ask, gatherWithSection(context, scope), signal);
      tellPhase(context, scope, turn, "checking");
      // Gathered anew: the model may have run what-ifs, which its text cites.
      const material = gatherWithSection(context, scope);
      const grounding = checkGrounding(outcome.text, listCitables(material), {
        companyCurrency: material.company.currency,
      });
      const read = readObjections(outcome.partsText);
      settleOpenTurn(context, scope, turn, outcome, grounding, () => {
        if (outcome.state === "finished" && read.ok) keepObjections(context, scope, turn, read.objections);
      });
      if (outcome.state !== "finished" || read.ok || !byModel || signal.aborted) return;
      const raw = outcome.partsText === "" ? null : outcome.partsText;
      const rim = { context, scope, material, signal, openNext };
      await repairObjections(
        rim,
        { kind: "challenge-repair", prose, challenge: outcome.text, raw, fault: read.error },
        (objections) => keepObjections(context, scope, turn, objections),
      );
    },
  );
  return { turnId };
}

function gatherWithSection(context: SessionContext, scope: SessionScope) {
  return withChallengeSection(context, gatherMaterial(context, scope));
}

/** Keeps objections under the challenge that made them, each beside the action that it names among those of the brief now. */
function keepObjections(
  context: SessionContext,
  scope: SessionScope,
  challenge: OpenTurn,
  drafts: readonly ObjectionDraft[],
): void {
  const actions = readBrief(context.db, scope)?.actions ?? [];
  addObjections(
    context.db,
    scope,
    challenge.id,
    drafts.map((draft) => ({
      id: ObjectionId.parse(context.newId()),
      draft,
      actionId: findTarget(actions, draft.against),
    })),
    context.now(),
  );
}
