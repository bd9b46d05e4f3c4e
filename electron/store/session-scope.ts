import { SextantError } from "../contract/errors.ts";
import type { CompanyId, SessionId } from "../contract/ids.ts";
import type { Db } from "./db.ts";

/**
 * A session together with the company that it belongs to: what every function that touches a session's rows takes.
 * Reads find nothing and writes fail where the two do not belong together; an upsert sets the company's id too, so that the
 * foreign key, which holds both ids, is checked then as well.
 */
export interface SessionScope {
  companyId: CompanyId;
  sessionId: SessionId;
}

/**
 * The scope of a session that is known by its id only, as calls name it.
 * @throws SextantError `session.missing`
 */
export function scopeOfSession(db: Db, sessionId: SessionId): SessionScope {
  const row = db
    .prepare<[string], { company_id: CompanyId }>("SELECT company_id FROM session WHERE id = ?")
    .get(sessionId);
  if (row === undefined) throw sessionMissing();
  return { companyId: row.company_id, sessionId };
}

/** The error for a session that is not there, or not this company's. */
export function sessionMissing(): SextantError {
  return new SextantError("session.missing", "This session is not in the store.", {
    hint: "Go back to the list of sessions and open another one.",
  });
}
