import type { Db } from "../db.ts";

interface Orphan {
  table: string;
  rowid: number;
  fkid: number;
}

/** Gives a company whose row is lost a row again, without which everything that it has would have to go. */
export function addLostCompanies(db: Db): void {
  const owning = db
    .prepare<[], string>(
      `SELECT DISTINCT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'company_id'`,
    )
    .pluck()
    .all();
  const all = owning.map((table) => `SELECT company_id FROM "${table}"`).join(" UNION ");
  db.exec(`
INSERT INTO company (id, origin, sample, name, industry, stage, business_model, headcount, currency, sells, goals, created_at, updated_at)
SELECT company_id, 'own', NULL, 'Salvaged company ' || row_number() OVER (ORDER BY company_id), '', 'seed', 'other', NULL, 'USD', '', '',
  strftime('%Y-%m-%dT%H:%M:%fZ'), strftime('%Y-%m-%dT%H:%M:%fZ')
FROM (${all}) WHERE company_id NOT IN (SELECT id FROM company)`);
}

/** A fact whose newest revision is lost goes back to the newest one that is there. */
export function mendFacts(db: Db): void {
  db.exec(`
UPDATE fact SET revision = (SELECT max(r.revision) FROM fact_revision AS r WHERE r.fact_id = fact.id)
WHERE NOT EXISTS (SELECT 1 FROM fact_revision AS r WHERE r.fact_id = fact.id AND r.revision = fact.revision)
  AND EXISTS (SELECT 1 FROM fact_revision AS r WHERE r.fact_id = fact.id)`);
}

/**
 * Makes every reference of a salvaged store lead somewhere: a reference that may be empty is emptied, a row that can't be without it is
 * left out, until nothing points at what is not there.
 * @returns how many rows of each table were left out
 */
export function settleOrphans(db: Db): Map<string, number> {
  const leftOut = new Map<string, number>();
  for (;;) {
    const orphans = db.pragma("foreign_key_check") as Orphan[];
    if (orphans.length === 0) return leftOut;
    for (const { table, rowid, fkid } of orphans) {
      const emptied = emptiable(db, table, fkid);
      if (emptied.length > 0) {
        db.prepare(`UPDATE "${table}" SET ${emptied.map((name) => `"${name}" = NULL`).join(", ")} WHERE rowid = ?`).run(
          rowid,
        );
        continue;
      }
      if (db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes > 0)
        leftOut.set(table, (leftOut.get(table) ?? 0) + 1);
    }
  }
}

/** The columns of a reference that may be empty. */
function emptiable(db: Db, table: string, fkid: number): string[] {
  return db
    .prepare<[string, string, number], string>(
      `SELECT k."from" FROM pragma_foreign_key_list(?) AS k JOIN pragma_table_info(?) AS c ON c.name = k."from"
       WHERE k.id = ? AND c."notnull" = 0 AND c.pk = 0`,
    )
    .pluck()
    .all(table, table, fkid);
}
