import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import { OpinionId, type TurnId } from "../../contract/ids.ts";
import type { SessionView } from "../../contract/session.ts";
import { addBriefVersion, readBrief, readVersionTurn, type StoredBrief } from "../../store/briefs.ts";
import { inTransaction } from "../../store/db.ts";
import { addOpinion, listOpinions, markTaken, readOpinion } from "../../store/opinions.ts";
import { scopeOfSession, type SessionScope } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { checkBrief } from "../brief/check-brief.ts";
import { keepParts } from "../brief/keep-draft.ts";
import { readView } from "../session/read-view.ts";
import type { SessionContext } from "../session-context.ts";
import { gatherMaterial } from "../turn/gather-material.ts";
import { refuseWhileWriting } from "./refuse-while-writing.ts";

/**
 * Makes the whole of an opinion the newest version of the brief. The brief as it stood, with its cards and all beside it, is kept as
 * an opinion, from which it can be taken back; what the user has accepted stays among the actions.
 * @throws SextantError `opinion.missing`, `session.busy` while an answer is being written
 */
export function takeOverOpinion(context: SessionContext, input: CallParsed<"opinion.takeOver">): SessionView {
  const { db } = context;
  const scope = scopeOfSession(db, input.sessionId);
  refuseWhileWriting(context, scope);
  const opinion = readOpinion(db, scope, input.opinionId);
  const before = readBrief(db, scope);
  if (before === null)
    throw new SextantError("brief.missing", "There is no brief yet.", { hint: "Write the brief first." });
  // Checked anew: what-ifs that it cites may have been added since.
  const checked = checkBrief(gatherMaterial(context, scope), opinion.prose, opinion.parts);
  inTransaction(db, () => {
    keepReplaced(context, scope, before);
    addBriefVersion(
      db,
      scope,
      {
        origin: "opinion",
        author: opinion.author,
        prose: opinion.prose,
        grounding: checked.grounding,
        corrections: opinion.partsProblem === null ? checked.faults : [],
        turnId: opinion.turnId,
      },
      context.now(),
    );
    keepParts(context, scope, opinion.parts, opinion.partsProblem);
    markTaken(db, scope, opinion.id, context.now());
    touchSession(db, scope, context.now());
  });
  return readView(context, scope);
}

/** Keeps the brief as it stands as an opinion, unless one says all of the same already. */
function keepReplaced(context: SessionContext, scope: SessionScope, brief: StoredBrief): void {
  const { prose, grounding, corrections, author, createdAt, number } = brief.current;
  const actions = brief.actions.map(
    ({ id: _id, position: _position, standing: _standing, reason: _reason, ...draft }) => draft,
  );
  const parts = { ...brief.parts, actions };
  const isKept = listOpinions(context.db, scope).some(
    (one) => one.prose === prose && JSON.stringify(sorted(one.parts)) === JSON.stringify(sorted(parts)),
  );
  if (isKept) return;
  const turnId: TurnId | null = readVersionTurn(context.db, scope, number);
  const id = OpinionId.parse(context.newId());
  const { partsProblem } = brief;
  addOpinion(context.db, scope, {
    id,
    origin: "replaced",
    turnId,
    author,
    prose,
    grounding,
    parts,
    partsProblem,
    corrections,
    createdAt,
  });
}

/** A value with its keys in order, so that two of the same content are the same text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
