import type { SearchHit } from "../contract/session.ts";
import type { Db } from "./db.ts";
import { searchableText } from "./search-text.ts";
import type { SessionScope } from "./session-scope.ts";

/** Where in a session a text stands. */
export type Place = SearchHit["where"];

/** Makes a text findable, in place of what `key` held before; an empty text takes the entry away. */
export function putEntry(db: Db, scope: SessionScope, place: Place, key: string, text: string): void {
  const body = searchableText(text);
  if (body === "") return dropEntry(db, scope, place, key);
  db.prepare(
    `INSERT INTO search_entry (session_id, company_id, place, key, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (session_id, place, key) DO UPDATE SET company_id = excluded.company_id, body = excluded.body`,
  ).run(scope.sessionId, scope.companyId, place, key, body);
}

/** Takes an entry out of the search. */
export function dropEntry(db: Db, scope: SessionScope, place: Place, key: string): void {
  db.prepare("DELETE FROM search_entry WHERE session_id = ? AND company_id = ? AND place = ? AND key = ?").run(
    scope.sessionId,
    scope.companyId,
    place,
    key,
  );
}
