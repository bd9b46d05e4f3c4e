import type { Material } from "../../advisor/advisor.ts";
import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import { OpinionId, type TurnId } from "../../contract/ids.ts";
import { readBrief } from "../../store/briefs.ts";
import { addOpinion } from "../../store/opinions.ts";
import { scopeOfSession, type SessionScope } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { checkBrief } from "../brief/check-brief.ts";
import { noParts, partsProblem } from "../brief/keep-draft.ts";
import { readParts } from "../parts/read-parts.ts";
import type { SessionContext } from "../session-context.ts";
import { askAdvisor } from "../turn/ask-advisor.ts";
import { gatherMaterial } from "../turn/gather-material.ts";
import { tellPhase } from "../turn/job-rim.ts";
import { settleOpenTurn } from "../turn/settle-open-turn.ts";
import { startJob, type OpenTurn } from "../turn/start-job.ts";
import type { Outcome } from "../turn/stream-answer.ts";
import { chooseOpinionAdvisor } from "./choose-opinion-advisor.ts";
import { repairOpinion } from "./repair-opinion.ts";

/**
 * Has the session advised once more by another advisor, which gets what the first one got and nothing of what it wrote. Replies
 * when the pending turn is on disk. What comes is kept as an opinion beside the brief; the brief stays as it is.
 * @throws SextantError `brief.missing` before there is a brief, `session.busy` while an answer is being written
 */
export async function seekOpinion(
  context: SessionContext,
  input: CallParsed<"session.secondOpinion">,
): Promise<{ turnId: TurnId }> {
  const scope = scopeOfSession(context.db, input.sessionId);
  if (readBrief(context.db, scope) === null)
    throw new SextantError("brief.missing", "There is no brief yet that a second opinion could stand beside.", {
      hint: "Write the brief first.",
    });
  const { advisor, byModel } = await chooseOpinionAdvisor(context, input.advisor);
  const turnId = startJob(
    context,
    scope,
    { kind: "opinion", question: "", advisor },
    () => touchSession(context.db, scope, context.now()),
    async (turn, signal, openNext) => {
      tellPhase(context, scope, turn, "writing");
      const outcome = await askAdvisor(context, scope, turn, { kind: "draft" }, gatherMaterial(context, scope), signal);
      if (outcome.state !== "finished") return settleOpenTurn(context, scope, turn, outcome, null);
      tellPhase(context, scope, turn, "checking");
      // Gathered anew: the model may have run what-ifs, which its text cites.
      const material = gatherMaterial(context, scope);
      const kept = keepOpinion(context, scope, turn, outcome, material, byModel);
      if (byModel && kept.partsFault !== null && !signal.aborted) {
        const raw = outcome.partsText === "" ? null : outcome.partsText;
        const rim = { context, scope, material, signal, openNext };
        await repairOpinion(rim, kept.id, { prose: outcome.text, raw, fault: kept.partsFault });
      }
    },
  );
  return { turnId };
}

/** Settles a finished opinion and keeps it with its check and cards, in one transaction. `partsFault` says why its cards could not be read. */
function keepOpinion(
  context: SessionContext,
  scope: SessionScope,
  turn: OpenTurn,
  outcome: Outcome,
  material: Material,
  byModel: boolean,
): { id: OpinionId; partsFault: string | null } {
  const id = OpinionId.parse(context.newId());
  const read = readParts(outcome.partsText);
  const checked = checkBrief(material, outcome.text, read.ok ? read.parts : noParts);
  settleOpenTurn(context, scope, turn, outcome, checked.grounding, () =>
    addOpinion(context.db, scope, {
      id,
      origin: "second",
      turnId: turn.id,
      author: byModel ? outcome.author : turn.advisor.name,
      prose: checked.prose,
      grounding: checked.grounding,
      parts: checked.parts,
      partsProblem: read.ok ? null : partsProblem(read.error),
      // Without its cards it is not complete: what is missing in them is no fault yet.
      corrections: read.ok ? checked.faults : [],
      createdAt: context.now(),
    }),
  );
  return { id, partsFault: read.ok ? null : read.error };
}
