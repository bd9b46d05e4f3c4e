import type { OpinionId } from "../../contract/ids.ts";
import type { Ask } from "../../playbooks/request-kinds.ts";
import { putOpinionParts } from "../../store/opinions.ts";
import { checkBrief } from "../brief/check-brief.ts";
import { noParts, partsProblem } from "../brief/keep-draft.ts";
import { readParts } from "../parts/read-parts.ts";
import { askAdvisor } from "../turn/ask-advisor.ts";
import { tellPhase, type JobRim } from "../turn/job-rim.ts";
import { settleOpenTurn } from "../turn/settle-open-turn.ts";

/** One request for the cards of an opinion alone. When they still can't be read, the opinion stays with a notice. */
export async function repairOpinion(
  rim: JobRim,
  opinionId: OpinionId,
  came: Omit<Extract<Ask, { kind: "repair" }>, "kind">,
): Promise<void> {
  const { context, scope } = rim;
  const turn = rim.openNext("opinion-repair");
  tellPhase(context, scope, turn, "repairing", came.fault);
  const outcome = await askAdvisor(context, scope, turn, { kind: "repair", ...came }, rim.material, rim.signal);
  // A model without tools may answer with the bare JSON as text.
  const read = readParts(outcome.partsText === "" ? outcome.text : outcome.partsText);
  const put = read.ok
    ? { parts: read.parts, partsProblem: null, corrections: checkBrief(rim.material, came.prose, read.parts).faults }
    : { parts: noParts, partsProblem: partsProblem(outcome.problem?.message ?? read.error), corrections: [] };
  settleOpenTurn(context, scope, turn, outcome, null, () => putOpinionParts(context.db, scope, opinionId, put));
}
