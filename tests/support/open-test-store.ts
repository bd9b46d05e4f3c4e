import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Company } from "../../electron/contract/company.ts";
import { insertCompany } from "../../electron/store/companies.ts";
import type { Db } from "../../electron/store/db.ts";
import { openStore } from "../../electron/store/open-store.ts";
import type { SessionScope } from "../../electron/store/session-scope.ts";
import { insertSession } from "../../electron/store/sessions.ts";
import { aCompanyId, aPlaybook, aProfile, aSessionId, noon } from "./examples.ts";
import { tempFolder } from "./temp-folder.ts";

/** A real store in a folder of its own, closed when the test has finished. */
export function openTestStore(): Db {
  const db = openStore(join(tempFolder(), "sextant.db"), noon);
  onTestFinished(() => void db.close());
  return db;
}

/** Adds a company that is called `name`. */
export function addCompany(db: Db, name: string): Company {
  return insertCompany(db, { id: aCompanyId(), origin: "own", sample: null, profile: aProfile({ name }) }, noon);
}

/** Starts a session of a company that is called `name`; `said` is its problem. */
export function addSession(db: Db, name: string, said = ""): SessionScope {
  const companyId = addCompany(db, name).id;
  const sessionId = aSessionId();
  insertSession(
    db,
    { id: sessionId, companyId, playbook: aPlaybook(), title: `Growth of ${name}`, problem: said },
    noon,
  );
  return { companyId, sessionId };
}
