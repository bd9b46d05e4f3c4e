import { SextantError } from "../contract/errors.ts";
import type { ActionId, IsoTime, ObjectionId, TurnId } from "../contract/ids.ts";
import type { Objection, ObjectionDraft, ObjectionStanding, Severity } from "../contract/objection.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import type { SessionScope } from "./session-scope.ts";

interface Row {
  id: ObjectionId;
  turn_id: TurnId;
  action_id: ActionId | null;
  claim: string;
  against: string;
  would_show: string;
  hours: number | null;
  severity: Severity;
  standing: ObjectionStanding;
  reason: string;
  created_at: IsoTime;
}
const columns = "id, turn_id, action_id, claim, against, would_show, hours, severity, standing, reason, created_at";

/** An objection that is to be kept, with the action that it was found to speak against. */
export interface NewObjection {
  id: ObjectionId;
  draft: ObjectionDraft;
  actionId: ActionId | null;
}

/** Keeps the objections of a challenge behind those that are there. One whose claim stands there word for word already is left out. */
export function addObjections(
  db: Db,
  scope: SessionScope,
  turnId: TurnId,
  objections: readonly NewObjection[],
  now: IsoTime,
): Objection[] {
  return inTransaction(db, () => {
    const earlier = listObjections(db, scope);
    const known = new Set(earlier.map(({ claim }) => claim));
    const added = objections.filter(({ draft }) => !known.has(draft.claim));
    const insert = db.prepare(
      `INSERT INTO objection (session_id, company_id, position, ${columns})
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', '', ?)`,
    );
    added.forEach(({ id, draft, actionId }, index) => {
      const { claim, against, wouldShow, hours, severity } = draft;
      const place = [scope.sessionId, scope.companyId, earlier.length + index + 1];
      insert.run(...place, id, turnId, actionId, claim, against, wouldShow, hours, severity, now);
      putEntry(db, scope, "objection", id, writtenIn(draft, ""));
    });
    return listObjections(db, scope);
  });
}

/** A session's objections, the oldest first. */
export function listObjections(db: Db, { companyId, sessionId }: SessionScope): Objection[] {
  return db
    .prepare<[string, string], Row>(
      `SELECT ${columns} FROM objection WHERE session_id = ? AND company_id = ? ORDER BY position`,
    )
    .all(sessionId, companyId)
    .map(toObjection);
}

/**
 * Keeps what the user makes of an objection.
 * @throws SextantError `objection.missing`
 */
export function settleObjection(
  db: Db,
  scope: SessionScope,
  objectionId: ObjectionId,
  { standing, reason }: Pick<Objection, "standing" | "reason">,
  now: IsoTime,
): void {
  inTransaction(db, () => {
    const { changes } = db
      .prepare(
        "UPDATE objection SET standing = ?, reason = ?, settled_at = ? WHERE id = ? AND session_id = ? AND company_id = ?",
      )
      .run(standing, reason, standing === "open" ? null : now, objectionId, scope.sessionId, scope.companyId);
    if (changes === 0)
      throw new SextantError("objection.missing", "This objection is not in the session.", {
        hint: "Open the session again and choose among its objections.",
      });
    const objection = listObjections(db, scope).find((one) => one.id === objectionId)!;
    putEntry(db, scope, "objection", objectionId, writtenIn(objection, reason));
  });
}

function writtenIn({ claim, against, wouldShow }: ObjectionDraft, reason: string): string {
  return [claim, against, wouldShow, reason].join("\n");
}

function toObjection(row: Row): Objection {
  return {
    id: row.id,
    turnId: row.turn_id,
    actionId: row.action_id,
    claim: row.claim,
    against: row.against,
    wouldShow: row.would_show,
    hours: row.hours,
    severity: row.severity,
    standing: row.standing,
    reason: row.reason,
    createdAt: row.created_at,
  };
}
