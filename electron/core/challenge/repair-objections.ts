import type { ObjectionDraft } from "../../contract/objection.ts";
import type { Ask } from "../../playbooks/request-kinds.ts";
import { askAdvisor } from "../turn/ask-advisor.ts";
import { tellPhase, type JobRim } from "../turn/job-rim.ts";
import { settleOpenTurn } from "../turn/settle-open-turn.ts";
import { readObjections } from "./read-objections.ts";

/**
 * One request for the objections alone, with what was wrong with those that came. When they still can't be read the turn fails with
 * the reason; the text of the challenge stays.
 * @param keep stores them, in the transaction that settles the turn
 */
export async function repairObjections(
  rim: JobRim,
  ask: Extract<Ask, { kind: "challenge-repair" }>,
  keep: (objections: readonly ObjectionDraft[]) => void,
): Promise<void> {
  const { context, scope } = rim;
  const turn = rim.openNext("challenge-repair");
  tellPhase(context, scope, turn, "repairing", ask.fault);
  const outcome = await askAdvisor(context, scope, turn, ask, rim.material, rim.signal);
  // A model without tools may answer with the bare JSON as text.
  const read = readObjections(outcome.partsText === "" ? outcome.text : outcome.partsText);
  if (read.ok) return settleOpenTurn(context, scope, turn, outcome, null, () => keep(read.objections));
  const ended =
    outcome.state === "finished"
      ? {
          ...outcome,
          state: "failed" as const,
          problem: {
            code: "advisor.bad-answer" as const,
            message: `The objections could not be read: ${read.error}`,
            hint: "The text of the challenge is kept. Challenge the advice again to have them beside the actions.",
          },
        }
      : outcome;
  settleOpenTurn(context, scope, turn, ended, null);
}
