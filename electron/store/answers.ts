import type { CompanyId, IsoTime, SessionId } from "../contract/ids.ts";
import type { Answer } from "../contract/session.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import type { SessionScope } from "./session-scope.ts";

interface Row {
  question_id: string;
  standing: Answer["standing"];
  value: string;
  fact_ref: string | null;
  answered_at: IsoTime;
}

/**
 * Keeps an answer; a question that was answered before takes the new one.
 * @param findable its words as the search finds them, where they differ from how it is kept
 */
export function putAnswer(
  db: Db,
  { companyId, sessionId }: SessionScope,
  answer: Answer,
  findable = answer.value,
): void {
  inTransaction(db, () => {
    db.prepare(
      `INSERT INTO answer (session_id, company_id, question_id, standing, value, fact_ref, answered_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (session_id, question_id) DO UPDATE SET company_id = excluded.company_id, standing = excluded.standing, value = excluded.value,
       fact_ref = excluded.fact_ref, answered_at = excluded.answered_at`,
    ).run(sessionId, companyId, answer.questionId, answer.standing, answer.value, answer.factRef, answer.answeredAt);
    putEntry(db, { companyId, sessionId }, "answer", answer.questionId, answer.standing === "said" ? findable : "");
  });
}

/**
 * Offers answers to a session that has none: they prefill their questions, and are no answers until the user gives them. Each
 * waits in its answer's place, so that the answer that is given takes it.
 */
export function offerAnswers(
  db: Db,
  { companyId, sessionId }: SessionScope,
  offers: ReadonlyMap<string, string>,
  now: IsoTime,
): void {
  const put = db.prepare(
    `INSERT INTO answer (session_id, company_id, question_id, standing, value, fact_ref, answered_at)
     VALUES (?, ?, ?, 'offered', ?, NULL, ?)`,
  );
  inTransaction(db, () => {
    for (const [questionId, value] of offers) put.run(sessionId, companyId, questionId, value, now);
  });
}

/** The answers that are offered and not given yet, by question. */
export function listOffers(db: Db, { companyId, sessionId }: SessionScope): Map<string, string> {
  const rows = db
    .prepare<[string, string], { question_id: string; value: string }>(
      "SELECT question_id, value FROM answer WHERE session_id = ? AND company_id = ? AND standing = 'offered'",
    )
    .all(sessionId, companyId);
  return new Map(rows.map((row) => [row.question_id, row.value]));
}

/** The questions that were answered with something, of every session of a company, by session. */
export function listSaid(db: Db, companyId: CompanyId): Map<SessionId, Set<string>> {
  const said = new Map<SessionId, Set<string>>();
  const rows = db
    .prepare<[string], { session_id: SessionId; question_id: string }>(
      "SELECT session_id, question_id FROM answer WHERE company_id = ? AND standing = 'said' AND value <> '' ORDER BY session_id",
    )
    .all(companyId);
  for (const row of rows) said.set(row.session_id, (said.get(row.session_id) ?? new Set()).add(row.question_id));
  return said;
}

/** A session's answers, in the order in which they were last given. */
export function listAnswers(db: Db, scope: SessionScope): Answer[] {
  return readAnswers(db, scope, "answer");
}

/** Remembers the answers as they stand now as those from which the session's figures are computed. */
export function rememberAnswers(db: Db, { companyId, sessionId }: SessionScope): void {
  inTransaction(db, () => {
    db.prepare("DELETE FROM figured_answer WHERE session_id = ? AND company_id = ?").run(sessionId, companyId);
    db.prepare(
      `INSERT INTO figured_answer (session_id, company_id, question_id, standing, value, fact_ref, answered_at)
       SELECT session_id, company_id, question_id, standing, value, fact_ref, answered_at FROM answer
       WHERE session_id = ? AND company_id = ? AND standing <> 'offered'`,
    ).run(sessionId, companyId);
  });
}

/** The answers from which a session's figures were computed, as they stood then; none before that. */
export function listFiguredAnswers(db: Db, scope: SessionScope): Answer[] {
  return readAnswers(db, scope, "figured_answer");
}

function readAnswers(db: Db, { companyId, sessionId }: SessionScope, table: "answer" | "figured_answer"): Answer[] {
  return db
    .prepare<[string, string], Row>(
      `SELECT question_id, standing, value, fact_ref, answered_at FROM ${table}
       WHERE session_id = ? AND company_id = ? AND standing <> 'offered' ORDER BY answered_at, rowid`,
    )
    .all(sessionId, companyId)
    .map((row) => ({
      questionId: row.question_id,
      standing: row.standing,
      value: row.value,
      factRef: row.fact_ref,
      answeredAt: row.answered_at,
    }));
}
