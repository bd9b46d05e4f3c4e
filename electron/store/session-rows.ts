import type { CompanyId, IsoTime, PlaybookId, SessionId } from "../contract/ids.ts";
import type { SessionRow, Step } from "../contract/session.ts";
import type { Db } from "./db.ts";

/** A row of the list as it is read. */
export interface ListedRow {
  id: SessionId;
  company_id: CompanyId;
  company_name: string;
  playbook_id: PlaybookId;
  playbook_title: string;
  title: string;
  step: Step;
  has_brief: number;
  unsupported: number;
  advisor: string;
  decisions: number;
  archived: number;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/** The columns of a `ListedRow`. `unsupported` is the count of the newest version. */
export const listedColumns = `
  s.id, s.company_id, c.name AS company_name, s.playbook_id, s.playbook_title, s.title, s.step,
  v.number IS NOT NULL AS has_brief,
  coalesce(v.unsupported, 0) AS unsupported,
  coalesce((SELECT author FROM brief_version WHERE session_id = s.id AND origin NOT IN ('edit', 'opinion-action') ORDER BY number DESC LIMIT 1), '')
    AS advisor,
  (SELECT count(*) FROM decision AS d WHERE d.session_id = s.id AND d.company_id = s.company_id) AS decisions,
  s.archived_at IS NOT NULL AS archived,
  s.created_at, s.updated_at`;
/** The tables that `listedColumns` reads, joined to `session AS s`. */
export const listedJoins = `
  JOIN company AS c ON c.id = s.company_id
  LEFT JOIN brief_version AS v ON v.session_id = s.id
    AND v.number = (SELECT max(number) FROM brief_version WHERE session_id = s.id)`;

/** The sessions of a company, or of all companies with null, that are archived or not; the one that changed last comes first. */
export function listSessions(db: Db, companyId: CompanyId | null, archived = false): SessionRow[] {
  return db
    .prepare<[string | null, string | null, number], ListedRow>(
      `SELECT ${listedColumns} FROM session AS s ${listedJoins}
       WHERE (? IS NULL OR s.company_id = ?) AND (s.archived_at IS NOT NULL) = ? ORDER BY s.updated_at DESC, s.created_at DESC, s.id`,
    )
    .all(companyId, companyId, archived ? 1 : 0)
    .map(toSessionRow);
}

/** A row as the contract's. */
export function toSessionRow(row: ListedRow): SessionRow {
  return {
    id: row.id,
    companyId: row.company_id,
    companyName: row.company_name,
    playbookId: row.playbook_id,
    playbookTitle: row.playbook_title,
    title: row.title,
    step: row.step,
    hasBrief: row.has_brief === 1,
    unsupported: row.unsupported,
    advisor: row.advisor,
    decisions: row.decisions,
    archived: row.archived === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
