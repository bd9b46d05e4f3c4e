import type { IsoTime } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import { sessionMissing, type SessionScope } from "./session-scope.ts";

/** What hangs on a session and goes with it, what refers to others first. Decisions do not: they are kept for ever. */
const partsOfSession = [
  "objection",
  "opinion",
  "action",
  "brief_version",
  "brief",
  "figured_answer",
  "answer",
  "analysis",
  "session_fact",
  "search_entry",
  "turn",
] as const;

/** How many decisions of the log come from a session, whatever became of them. */
export function countDecisionsOf(db: Db, { companyId, sessionId }: SessionScope): number {
  return db
    .prepare<[string, string], number>("SELECT count(*) FROM decision WHERE company_id = ? AND session_id = ?")
    .pluck()
    .get(companyId, sessionId)!;
}

/**
 * Deletes a session with all that hangs on it, for good; facts that were kept from it are the company's own and stay. The foreign keys
 * refuse one that a decision comes from, and then nothing is deleted.
 * @throws SextantError `session.missing`
 */
export function deleteSession(db: Db, { companyId, sessionId }: SessionScope): void {
  inTransaction(db, () => {
    for (const table of partsOfSession)
      db.prepare(`DELETE FROM ${table} WHERE session_id = ? AND company_id = ?`).run(sessionId, companyId);
    const { changes } = db.prepare("DELETE FROM session WHERE id = ? AND company_id = ?").run(sessionId, companyId);
    if (changes === 0) throw sessionMissing();
  });
}

/** Puts a session out of the lists, or with null back into them. */
export function archiveSession(db: Db, { companyId, sessionId }: SessionScope, archivedAt: IsoTime | null): void {
  const { changes } = db
    .prepare("UPDATE session SET archived_at = ? WHERE id = ? AND company_id = ?")
    .run(archivedAt, sessionId, companyId);
  if (changes === 0) throw sessionMissing();
}

/** Gives a session another title. When it changed last stays: nothing of what it holds did. */
export function retitleSession(db: Db, scope: SessionScope, title: string): void {
  inTransaction(db, () => {
    const problem = db
      .prepare<[string, string, string], string>(
        "UPDATE session SET title = ? WHERE id = ? AND company_id = ? RETURNING problem",
      )
      .pluck()
      .get(title, scope.sessionId, scope.companyId);
    if (problem === undefined) throw sessionMissing();
    putEntry(db, scope, "title", "", title);
    putEntry(db, scope, "problem", "", problem === title ? "" : problem);
  });
}
