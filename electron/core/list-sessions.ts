import type { CallParsed } from "../contract/calls.ts";
import type { SearchHit, SessionRow } from "../contract/session.ts";
import { readCompany } from "../store/companies.ts";
import { searchSessions } from "../store/search-sessions.ts";
import { listSessions } from "../store/session-rows.ts";
import type { AppContext } from "./app-context.ts";

/**
 * The sessions of one company, or of all; the one that changed last comes first.
 * @throws SextantError `company.missing`
 */
export function showSessions({ db }: AppContext, { companyId }: CallParsed<"session.list">): SessionRow[] {
  if (companyId !== null) readCompany(db, companyId);
  return listSessions(db, companyId);
}

/**
 * Where in the sessions of one company, or of all, something was written.
 * @throws SextantError `company.missing`
 */
export function findInSessions({ db }: AppContext, { companyId, query }: CallParsed<"session.search">): SearchHit[] {
  if (companyId !== null) readCompany(db, companyId);
  return searchSessions(db, companyId, query);
}
