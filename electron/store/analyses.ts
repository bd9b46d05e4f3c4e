import type { Analysis, AnalysisResult } from "../contract/analysis.ts";
import type { IsoTime } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";
import type { SessionScope } from "./session-scope.ts";

interface Row {
  number: number;
  asked_by: Analysis["askedBy"];
  result_json: string;
  changes_json: string;
}

/** A result that a session is to keep. */
export interface NewAnalysis {
  result: AnalysisResult;
  askedBy: Analysis["askedBy"];
  /** What was changed against the session's facts; empty for the plain analysis. */
  changes: Analysis["changes"];
}

/** Keeps an analysis under the session's next number; a number is never given twice. */
export function addAnalysis(
  db: Db,
  { companyId, sessionId }: SessionScope,
  analysis: NewAnalysis,
  now: IsoTime,
): Analysis {
  return inTransaction(db, () => {
    const { number } = db
      .prepare<[string], { number: number }>(
        "SELECT coalesce(max(number), 0) + 1 AS number FROM analysis WHERE session_id = ?",
      )
      .get(sessionId)!;
    db.prepare(
      `INSERT INTO analysis (session_id, company_id, number, kind, asked_by, result_json, changes_json, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      sessionId,
      companyId,
      number,
      analysis.result.kind,
      analysis.askedBy,
      JSON.stringify(analysis.result),
      JSON.stringify(analysis.changes),
      now,
    );
    return { ...analysis.result, number, ref: `A${number}`, askedBy: analysis.askedBy, changes: analysis.changes };
  });
}

/**
 * Replaces the plain analyses of a session when its figures are computed again. Each keeps the number that its kind had
 * (the first of a kind the first's number, and so on); one that is not computed any more is retired and comes back under
 * the same number. Kept what-ifs stay as they are.
 */
export function replacePlaybookAnalyses(
  db: Db,
  scope: SessionScope,
  results: readonly AnalysisResult[],
  now: IsoTime,
): Analysis[] {
  return inTransaction(db, () => {
    const free = db
      .prepare<[string, string], { number: number; kind: string }>(
        `SELECT number, kind FROM analysis WHERE session_id = ? AND company_id = ? AND asked_by = 'playbook' ORDER BY number`,
      )
      .all(scope.sessionId, scope.companyId);
    const ofPlaybook = "session_id = ? AND company_id = ? AND asked_by = 'playbook'";
    db.prepare(`UPDATE analysis SET retired_at = ? WHERE ${ofPlaybook} AND retired_at IS NULL`).run(
      now,
      scope.sessionId,
      scope.companyId,
    );
    const put = db.prepare(
      `UPDATE analysis SET result_json = ?, created_at = ?, retired_at = NULL WHERE ${ofPlaybook} AND number = ?`,
    );
    for (const result of results) {
      const earlier = free.findIndex((row) => row.kind === result.kind);
      if (earlier === -1) addAnalysis(db, scope, { result, askedBy: "playbook", changes: [] }, now);
      else put.run(JSON.stringify(result), now, scope.sessionId, scope.companyId, free.splice(earlier, 1)[0]!.number);
    }
    return listAnalyses(db, scope);
  });
}

/** When a session's figures were computed last; null before that. */
export function figuresComputedAt(db: Db, { companyId, sessionId }: SessionScope): IsoTime | null {
  const row = db
    .prepare<[string, string], { at: IsoTime | null }>(
      `SELECT max(created_at) AS at FROM analysis
       WHERE session_id = ? AND company_id = ? AND asked_by = 'playbook' AND retired_at IS NULL`,
    )
    .get(sessionId, companyId);
  return row?.at ?? null;
}

/** A session's analyses by number, without retired ones. */
export function listAnalyses(db: Db, { companyId, sessionId }: SessionScope): Analysis[] {
  return db
    .prepare<[string, string], Row>(
      `SELECT number, asked_by, result_json, changes_json FROM analysis
       WHERE session_id = ? AND company_id = ? AND retired_at IS NULL ORDER BY number`,
    )
    .all(sessionId, companyId)
    .map((row) => ({
      ...(JSON.parse(row.result_json) as AnalysisResult),
      number: row.number,
      ref: `A${row.number}`,
      askedBy: row.asked_by,
      changes: JSON.parse(row.changes_json) as Analysis["changes"],
    }));
}
