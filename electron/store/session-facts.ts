import type { Fact } from "../contract/company.ts";
import { inTransaction, type Db } from "./db.ts";
import { factColumns, toFact, type FactRow } from "./facts.ts";
import type { SessionScope } from "./session-scope.ts";

/**
 * Remembers which revision of which facts a session saw. A fact seen before takes the newer revision; one that is not
 * named now stays, because what was written earlier may cite it. A fact of another company is refused by the store.
 */
export function rememberFacts(db: Db, scope: SessionScope, facts: readonly Pick<Fact, "id" | "revision">[]): void {
  const put = db.prepare(
    `INSERT INTO session_fact (session_id, company_id, fact_id, revision) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, fact_id) DO UPDATE SET company_id = excluded.company_id, revision = excluded.revision`,
  );
  inTransaction(db, () => {
    for (const fact of facts) put.run(scope.sessionId, scope.companyId, fact.id, fact.revision);
  });
}

/** The facts that a session saw, by number, as they stood then; only `retiredAt` is as of now. */
export function listSessionFacts(db: Db, { companyId, sessionId }: SessionScope): Fact[] {
  return db
    .prepare<[string, string], FactRow>(
      `SELECT ${factColumns} FROM session_fact AS s
       JOIN fact AS f ON f.id = s.fact_id
       JOIN fact_revision AS r ON r.fact_id = s.fact_id AND r.revision = s.revision
       WHERE s.session_id = ? AND s.company_id = ? ORDER BY f.number`,
    )
    .all(sessionId, companyId)
    .map(toFact);
}
