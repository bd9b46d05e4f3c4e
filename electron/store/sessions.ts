import type { CompanyId, IsoTime, PlaybookId, SessionId } from "../contract/ids.ts";
import type { Playbook } from "../contract/playbook.ts";
import type { Step } from "../contract/session.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import { sessionMissing, type SessionScope } from "./session-scope.ts";

/** A session's own row. The playbook is the one it was started with, whatever became of the file since. */
export interface SessionRecord {
  id: SessionId;
  companyId: CompanyId;
  playbook: Playbook;
  title: string;
  problem: string;
  step: Step;
  /** The question that is next. */
  at: number;
  createdAt: IsoTime;
  updatedAt: IsoTime;
}

/** What a session starts with. */
export type NewSession = Pick<SessionRecord, "id" | "companyId" | "playbook" | "title" | "problem">;

interface Row {
  id: SessionId;
  company_id: CompanyId;
  playbook_id: PlaybookId;
  playbook_json: string;
  title: string;
  problem: string;
  step: Step;
  at: number;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/** Starts a session at its first question, with the playbook as it is now. */
export function insertSession(db: Db, session: NewSession, now: IsoTime): SessionRecord {
  const { id, companyId, playbook, title, problem } = session;
  const scope = { companyId, sessionId: id };
  return inTransaction(db, () => {
    db.prepare(
      `INSERT INTO session (id, company_id, playbook_id, playbook_version, playbook_title, playbook_json, title, problem,
       step, at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ask', 0, ?, ?)`,
    ).run(
      id,
      companyId,
      playbook.id,
      playbook.version,
      playbook.title,
      JSON.stringify(playbook),
      title,
      problem,
      now,
      now,
    );
    putEntry(db, scope, "title", "", title);
    // A problem of one short line is the title too; found once is enough.
    putEntry(db, scope, "problem", "", problem === title ? "" : problem);
    return readSession(db, scope);
  });
}

/**
 * One session.
 * @throws SextantError `session.missing`, also when it belongs to another company
 */
export function readSession(db: Db, { companyId, sessionId }: SessionScope): SessionRecord {
  const row = db
    .prepare<[string, string], Row>(
      `SELECT id, company_id, playbook_id, playbook_json, title, problem, step, at, created_at, updated_at
       FROM session WHERE id = ? AND company_id = ?`,
    )
    .get(sessionId, companyId);
  if (row === undefined) throw sessionMissing();
  return {
    id: row.id,
    companyId: row.company_id,
    playbook: readKept(row.playbook_json),
    title: row.title,
    problem: row.problem,
    step: row.step,
    at: row.at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** The playbook as it was kept; of one that was kept before hashes were, the hash is not known. */
function readKept(json: string): Playbook {
  const kept = JSON.parse(json) as Omit<Playbook, "contentHash"> & Partial<Playbook>;
  return { ...kept, contentHash: kept.contentHash ?? null };
}

/** Moves a session to a step and a question of it. */
export function setStep(db: Db, scope: SessionScope, step: Step, at: number, now: IsoTime): void {
  const { changes } = db
    .prepare("UPDATE session SET step = ?, at = ?, updated_at = ? WHERE id = ? AND company_id = ?")
    .run(step, at, now, scope.sessionId, scope.companyId);
  if (changes === 0) throw sessionMissing();
}

/** Says that something in a session changed now. */
export function touchSession(db: Db, scope: SessionScope, now: IsoTime): void {
  db.prepare("UPDATE session SET updated_at = ? WHERE id = ? AND company_id = ?").run(
    now,
    scope.sessionId,
    scope.companyId,
  );
}
