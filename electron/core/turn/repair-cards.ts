import { readParts } from "../parts/read-parts.ts";
import type { BriefParts } from "../../contract/brief.ts";
import { keepEarlierParts, keepParts, partsProblem } from "../brief/keep-draft.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { tellPhase, type JobRim } from "./job-rim.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";
import type { OpenTurn } from "./start-job.ts";

/**
 * One request for the cards alone, with what was wrong with those that came. When they still can't be read, the page stays
 * with a notice, and the user may try again.
 * @param turn the repair turn, pending
 * @param raw what came, or null when nothing did  @param fault why it could not be read
 * @returns the cards, or null when they still can't be read
 */
export async function repairCards(
  rim: JobRim,
  turn: OpenTurn,
  prose: string,
  raw: string | null,
  fault: string,
): Promise<BriefParts | null> {
  const { context, scope } = rim;
  tellPhase(context, scope, turn, "repairing", fault);
  const outcome = await askAdvisor(
    context,
    scope,
    turn,
    { kind: "repair", prose, raw, fault },
    rim.material,
    rim.signal,
  );
  // A model without tools may answer with the bare JSON as text.
  const read = readParts(outcome.partsText === "" ? outcome.text : outcome.partsText);
  settleOpenTurn(context, scope, turn, outcome, null, () => {
    if (read.ok) keepParts(context, scope, read.parts, null);
    else keepEarlierParts(context, scope, partsProblem(outcome.problem?.message ?? read.error));
  });
  return read.ok ? read.parts : null;
}
