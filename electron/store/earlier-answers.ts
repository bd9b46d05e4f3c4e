import type { PlaybookId } from "../contract/ids.ts";
import type { Db } from "./db.ts";
import type { SessionScope } from "./session-scope.ts";

/** What an earlier session of the same playbook answered, and on which day. */
export interface EarlierAnswer {
  questionId: string;
  value: string;
  /** ISO day of the answer. */
  day: string;
}

/** What was said in the company's sessions of a playbook that began before this one, the newest answer first. */
export function listEarlierAnswers(
  db: Db,
  { companyId, sessionId }: SessionScope,
  playbookId: PlaybookId,
): EarlierAnswer[] {
  return db
    .prepare<[string, string, string, string, string], { question_id: string; value: string; answered_at: string }>(
      `SELECT a.question_id, a.value, a.answered_at FROM answer AS a
       JOIN session AS s ON s.id = a.session_id AND s.company_id = a.company_id
       WHERE s.company_id = ? AND s.playbook_id = ? AND s.id <> ? AND a.standing = 'said'
         AND s.created_at <= (SELECT created_at FROM session WHERE id = ? AND company_id = ?)
       ORDER BY a.answered_at DESC, a.rowid DESC`,
    )
    .all(companyId, playbookId, sessionId, sessionId, companyId)
    .map((row) => ({ questionId: row.question_id, value: row.value, day: row.answered_at.slice(0, 10) }));
}
