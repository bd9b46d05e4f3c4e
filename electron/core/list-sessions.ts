import type { CallParsed } from "../contract/calls.ts";
import type { CompanyId } from "../contract/ids.ts";
import type { SearchHit, SessionRow } from "../contract/session.ts";
import { readCompany } from "../store/companies.ts";
import { searchSessions } from "../store/search-sessions.ts";
import { listSessions } from "../store/session-rows.ts";
import type { AppContext } from "./app-context.ts";

/**
 * The sessions of one company, or of all, that are in the lists or archived; the one that changed last comes first.
 * @throws SextantError `company.missing`
 */
export function showSessions(
  { db }: AppContext,
  { companyId, archived = false }: { companyId: CompanyId | null; archived?: boolean },
): SessionRow[] {
  if (companyId !== null) readCompany(db, companyId);
  return listSessions(db, companyId, archived);
}

/**
 * Where in the sessions of one company, or of all, something was written.
 * @throws SextantError `company.missing`
 */
export function findInSessions({ db }: AppContext, { companyId, query }: CallParsed<"session.search">): SearchHit[] {
  if (companyId !== null) readCompany(db, companyId);
  return searchSessions(db, companyId, query);
}
