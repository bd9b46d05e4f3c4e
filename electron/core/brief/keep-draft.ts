import type { Material } from "../../advisor/advisor.ts";
import { BriefParts } from "../../contract/brief.ts";
import { ActionId } from "../../contract/ids.ts";
import { replaceActions } from "../../store/actions.ts";
import { addBriefVersion, putParts, readBrief } from "../../store/briefs.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { readSession, setStep } from "../../store/sessions.ts";
import { readParts } from "../parts/read-parts.ts";
import type { SessionContext } from "../session-context.ts";
import { settleOpenTurn } from "../turn/settle-open-turn.ts";
import type { OpenTurn } from "../turn/start-job.ts";
import type { Outcome } from "../turn/stream-answer.ts";
import { checkBrief, type CheckedBrief } from "./check-brief.ts";

/** A draft that is on disk. `partsFault` says why its cards could not be read, or is null. */
export interface KeptDraft extends CheckedBrief {
  author: string;
  partsFault: string | null;
}

/** What a brief has beside its page while no cards could be read. */
export const noParts: BriefParts = BriefParts.parse({ actions: [] });

/** Settles a finished draft turn and keeps its text as a version of the brief, with its cards, in one transaction. */
export function keepDraft(
  context: SessionContext,
  scope: SessionScope,
  turn: OpenTurn,
  outcome: Outcome,
  material: Material,
  byModel: boolean,
): KeptDraft {
  const read = readParts(outcome.partsText);
  const checked = checkBrief(material, outcome.text, read.ok ? read.parts : noParts);
  const author = byModel ? outcome.author : turn.advisor.name;
  settleOpenTurn(context, scope, turn, outcome, checked.grounding, () => {
    addBriefVersion(
      context.db,
      scope,
      {
        origin: byModel ? "draft" : "offline",
        author,
        prose: checked.prose,
        grounding: checked.grounding,
        corrections: checked.faults,
        turnId: turn.id,
      },
      context.now(),
    );
    if (read.ok) keepParts(context, scope, read.parts, null);
    else keepEarlierParts(context, scope, partsProblem(read.error));
    setStep(context.db, scope, "brief", readSession(context.db, scope).at, context.now());
  });
  return { ...checked, author, partsFault: read.ok ? null : read.error };
}

/** Puts the structured parts of a brief in place, with a notice where they could not be read. */
export function keepParts(
  context: SessionContext,
  scope: SessionScope,
  parts: BriefParts,
  problem: string | null,
): void {
  const { actions, ...beside } = parts;
  putParts(context.db, scope, beside, problem);
  replaceActions(
    context.db,
    scope,
    actions.map((draft) => ({ id: ActionId.parse(context.newId()), draft })),
    context.now(),
  );
}

/** Leaves in place what stood beside an earlier version, with a notice that the newest brought nothing readable. */
export function keepEarlierParts(context: SessionContext, scope: SessionScope, problem: string): void {
  const { actions: _none, ...beside } = noParts;
  putParts(context.db, scope, readBrief(context.db, scope)?.parts ?? beside, problem);
}

/** The notice that stands where the cards would be. */
export function partsProblem(fault: string): string {
  return `The action cards of this brief could not be read: ${fault} The text is kept as it is.`;
}
