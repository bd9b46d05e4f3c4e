import type { CompanyId } from "../contract/ids.ts";
import type { SearchHit } from "../contract/session.ts";
import type { Db } from "./db.ts";
import { cutSnippet } from "./cut-snippet.ts";
import type { Place } from "./search-entries.ts";
import { findHits, findLiteral, matchQuery } from "./search-text.ts";
import { listedColumns, listedJoins, toSessionRow, type ListedRow } from "./session-rows.ts";

interface FoundRow extends ListedRow {
  place: Place;
  body: string;
}
const mostHits = 100;
const longestQuery = 500;

/**
 * Finds what was written in the sessions of a company, or of all companies with null: best first, at most one hit for
 * each place of a session. Every word must occur in the same text; the last may be the beginning of one. Never fails
 * for what was typed.
 */
export function searchSessions(db: Db, companyId: CompanyId | null, typed: string): SearchHit[] {
  const asked = typed.replaceAll("\u0000", "").trim().slice(0, longestQuery);
  if (asked === "") return [];
  const query = matchQuery(asked);
  const rows = query === null ? findText(db, companyId, asked) : findWords(db, companyId, query);
  const hitsIn = query === null ? findLiteral : findHits;
  const seen = new Set<string>();
  const hits: SearchHit[] = [];
  for (const row of rows) {
    const spot = `${row.place} ${row.id}`;
    if (seen.has(spot) || hits.length === mostHits) continue;
    seen.add(spot);
    hits.push({ session: toSessionRow(row), where: row.place, snippet: cutSnippet(row.body, hitsIn(row.body, asked)) });
  }
  return hits;
}

/**
 * By the index. Hits are marked by `findHits`: the index's own `highlight` and `snippet` take minutes for a long text that is
 * full of them.
 */
function findWords(db: Db, companyId: CompanyId | null, query: string): FoundRow[] {
  return db
    .prepare<[Record<string, string | number | null>], FoundRow>(
      `WITH found AS (
         SELECT i.rowid AS id, i.rank AS position FROM search_index AS i JOIN search_entry AS e ON e.id = i.rowid
         WHERE i.body MATCH @query AND (@companyId IS NULL OR e.company_id = @companyId) ORDER BY i.rank LIMIT @most
       )
       SELECT ${listedColumns}, e.place, e.body
       FROM found JOIN search_entry AS e ON e.id = found.id JOIN session AS s ON s.id = e.session_id ${listedJoins}
       ORDER BY found.position, e.id`,
    )
    .all({ query, companyId, most: 3 * mostHits });
}

/** By reading every text, for what the index can't split into words. */
function findText(db: Db, companyId: CompanyId | null, asked: string): FoundRow[] {
  const pattern = `%${asked.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return db
    .prepare<[string, string | null, string | null, number], FoundRow>(
      `SELECT ${listedColumns}, e.place, e.body
       FROM search_entry AS e JOIN session AS s ON s.id = e.session_id ${listedJoins}
       WHERE e.body LIKE ? ESCAPE '\\' AND (? IS NULL OR e.company_id = ?) ORDER BY s.updated_at DESC, e.id LIMIT ?`,
    )
    .all(pattern, companyId, companyId, 3 * mostHits);
}
