import type { CompanyId, PlaybookId } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";

/**
 * Copies what a session of one company begins with into another store of the same shape, which holds nothing yet: the company, its
 * facts with their revisions, and its answers in sessions of the given playbooks. The other companies' rows are not read.
 */
export function copyCompany(from: Db, into: Db, companyId: CompanyId, playbookIds: readonly PlaybookId[]): void {
  const ofPlaybooks = `company_id = ? AND playbook_id IN (SELECT value FROM json_each(?))`;
  const wanted = JSON.stringify(playbookIds);
  const copies: [table: string, where: string, given: string[]][] = [
    ["company", "id = ?", [companyId]],
    ["fact", "company_id = ?", [companyId]],
    ["fact_revision", "fact_id IN (SELECT id FROM fact WHERE company_id = ?)", [companyId]],
    ["session", ofPlaybooks, [companyId, wanted]],
    [
      "answer",
      `company_id = ? AND session_id IN (SELECT id FROM session WHERE ${ofPlaybooks})`,
      [companyId, companyId, wanted],
    ],
  ];
  inTransaction(into, () => {
    for (const [table, where, given] of copies) {
      const rows = from
        .prepare<string[], Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${where}`)
        .all(...given);
      const names = Object.keys(rows[0] ?? {});
      if (names.length === 0) continue;
      const put = into.prepare(
        `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
      );
      for (const row of rows) put.run(row);
    }
  });
}
