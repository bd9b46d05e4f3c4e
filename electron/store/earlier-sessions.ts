import type { IsoTime, SessionId } from "../contract/ids.ts";
import type { Db } from "./db.ts";
import type { SessionScope } from "./session-scope.ts";

/** A session that began before another one of its company, and how far it came. */
export interface EarlierSession {
  id: SessionId;
  title: string;
  playbookTitle: string;
  startedAt: IsoTime;
  hasBrief: boolean;
  hasFigures: boolean;
}

/** The company's sessions that were started before this one, the oldest first. */
export function listEarlierSessions(db: Db, { companyId, sessionId }: SessionScope): EarlierSession[] {
  return db
    .prepare<
      { companyId: string; sessionId: string },
      Omit<EarlierSession, "hasBrief" | "hasFigures"> & { hasBrief: number; hasFigures: number }
    >(
      `SELECT s.id, s.title, s.playbook_title AS playbookTitle, s.created_at AS startedAt,
       EXISTS (SELECT 1 FROM brief_version AS b WHERE b.session_id = s.id AND b.company_id = s.company_id) AS hasBrief,
       EXISTS (SELECT 1 FROM session_fact AS f WHERE f.session_id = s.id AND f.company_id = s.company_id) AS hasFigures
       FROM session AS s JOIN session AS own ON own.id = @sessionId AND own.company_id = @companyId
       WHERE s.company_id = @companyId AND (s.created_at, s.rowid) < (own.created_at, own.rowid)
       ORDER BY s.created_at, s.rowid`,
    )
    .all({ companyId, sessionId })
    .map((row) => ({ ...row, hasBrief: row.hasBrief === 1, hasFigures: row.hasFigures === 1 }));
}
