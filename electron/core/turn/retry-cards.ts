import { SextantError } from "../../contract/errors.ts";
import type { SessionId, TurnId } from "../../contract/ids.ts";
import { readBrief } from "../../store/briefs.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import type { SessionContext } from "../session-context.ts";
import { chooseAdvisor } from "./choose-advisor.ts";
import { gatherMaterial } from "./gather-material.ts";
import { repairCards } from "./repair-cards.ts";
import { startJob } from "./start-job.ts";

/**
 * Asks the advisor once more for the cards of the page that was kept.
 * @throws SextantError `brief.missing`, `session.busy`, and `advisor.offline` while the settings name no model
 */
export async function retryCards(context: SessionContext, sessionId: SessionId): Promise<{ turnId: TurnId }> {
  const scope = scopeOfSession(context.db, sessionId);
  const brief = readBrief(context.db, scope);
  if (brief === null)
    throw new SextantError("brief.missing", "There is no brief yet.", { hint: "Write the brief first." });
  const { advisor, byModel } = await chooseAdvisor(context, false);
  if (!byModel)
    throw new SextantError("advisor.offline", "The cards of this text have to come from a model.", {
      hint: "The text is kept. Set up a model in Settings, or write the brief again offline.",
    });
  if (brief.partsProblem === null)
    throw new SextantError("call.invalid", "The cards of this brief are there.", { hint: "Nothing was changed." });
  const turnId = startJob(
    context,
    scope,
    { kind: "repair", question: "", advisor },
    () => touchSession(context.db, scope, context.now()),
    async (turn, signal, openNext) => {
      const rim = { context, scope, material: gatherMaterial(context, scope), signal, openNext };
      await repairCards(rim, turn, brief.current.prose, null, "There are no cards.");
    },
  );
  return { turnId };
}
