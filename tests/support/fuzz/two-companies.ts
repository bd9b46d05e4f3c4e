import { join } from "node:path";
import Database from "better-sqlite3";
import fc, { type Arbitrary } from "fast-check";
import type { SampleId } from "../../../electron/contract/company.ts";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import { aFactDraft } from "../examples.ts";
import type { TestApp } from "../open-test-app.ts";
import { advised, sessionAtFigures, settled } from "../run-session.ts";
import type { Known } from "./schema-arbitrary.ts";

/** Two companies of one store, each with something of every kind: `mine` is asked about, `theirs` must never show. */
export interface TwoCompanies {
  mine: string;
  theirs: string;
  /** Stands in what `theirs` holds, and nowhere else. */
  canary: string;
  /** Fields with ids that exist: the company and its sessions mine, what is inside them of either. */
  known: Known;
  /** Ids of rows of `theirs`. */
  theirIds: ReadonlySet<string>;
}

const offline = { preset: "offline", baseUrl: "", model: "", tools: "auto" } as const;

/** Fills a company with a session, its brief, an objection, an opinion, decisions and follow-ups, all of which say `mark`. */
async function furnish(app: TestApp, sample: SampleId, mark: string): Promise<string> {
  const { id: sessionId, company } = await sessionAtFigures(app, {
    sample,
    playbook: "growth-opportunities",
  });
  const companyId = company.id;
  await app.ask("fact.add", {
    companyId,
    draft: aFactDraft({ label: `Customers of ${mark}`, source: mark, text: mark }),
  });
  await advised(app, sessionId);
  await app.ask("session.challenge", { sessionId, offline: true });
  await settled(app, sessionId);
  await app.ask("session.secondOpinion", { sessionId, advisor: offline });
  await settled(app, sessionId);
  await app.ask("session.sendTurn", { sessionId, text: `What of ${mark}?` });
  await settled(app, sessionId);
  await app.ask("brief.edit", { sessionId, prose: `The page of ${mark}.` });
  const draft = { title: `Decided by ${mark}`, decidedOn: "2026-11-20", context: mark };
  const { id: decisionId } = await app.ask("decision.record", { companyId, draft });
  await app.ask("decision.record", { companyId, draft });
  const followUp = await app.ask("followUp.add", { companyId, draft: { title: `Ask ${mark}` }, decisionId });
  await app.ask("followUp.note", { companyId, followUpId: followUp.id, text: mark });
  await app.ask("session.start", { companyId, playbookId: PlaybookId.parse("delivery-health"), problem: mark });
  await app.ask("company.revise", { companyId, profile: { ...company, name: mark, goals: mark } });
  return companyId;
}

/** Sets up both companies in the app's store. */
export async function twoCompanies(app: TestApp): Promise<TwoCompanies> {
  const canary = "Quailwhistle";
  const [mine, theirs] = [await furnish(app, "ledgerly", "Harbour"), await furnish(app, "buffer", canary)];
  const rows = (table: string, company: string): string[] =>
    readStore(app, (db) => db.prepare(`SELECT id FROM ${table} WHERE company_id = ?`).pluck().all(company) as string[]);
  const of = (table: string): Arbitrary<string> =>
    fc.constantFrom(...rows(table, mine), ...rows(table, theirs), "none-such");
  const questions = readStore(
    app,
    (db) => db.prepare("SELECT DISTINCT question_id FROM answer").pluck().all() as string[],
  );
  const tables = ["fact", "session", "turn", "action", "objection", "opinion", "decision", "follow_up"];
  return {
    mine,
    theirs,
    canary,
    theirIds: new Set(tables.flatMap((table) => rows(table, theirs)).concat(theirs)),
    known: {
      companyId: fc.constant(mine),
      sessionId: fc.constantFrom(...rows("session", mine)),
      with: of("session"),
      factId: of("fact"),
      turnId: of("turn"),
      actionId: of("action"),
      replaces: fc.option(of("action")),
      objectionId: of("objection"),
      opinionId: of("opinion"),
      decisionId: of("decision"),
      by: of("decision"),
      supersedes: fc.option(of("decision")),
      followUpId: of("follow_up"),
      questionId: fc.constantFrom(...questions),
      playbookId: fc.constantFrom("growth-opportunities", "delivery-health", "our-growth"),
      from: fc.constantFrom<unknown>("growth-opportunities", { kind: "file" }),
      label: fc.constantFrom("Visitors", "  Sign-ups\n"),
      source: fc.constantFrom("Billing", "\u202Egnillib"),
      kind: fc.constantFrom("metric", "text", "funnel", "runway", "file", "version"),
      currency: fc.constantFrom("EUR", "USD"),
      revision: fc.integer({ min: 0, max: 2 }),
      baseUrl: fc.constantFrom("", "http://127.0.0.1:9/v1"),
    },
  };
}

/** Every row that belongs to a company, by table. */
export function rowsOf(app: TestApp, companyId: string): Record<string, unknown[]> {
  return readStore(app, (db) => {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_%data' ESCAPE '\\'")
      .pluck()
      .all() as string[];
    const owned = tables.filter((table) =>
      (db.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[]).includes("company_id"),
    );
    const revisions = db
      .prepare("SELECT * FROM fact_revision WHERE fact_id IN (SELECT id FROM fact WHERE company_id = ?)")
      .all(companyId);
    const company = db.prepare("SELECT * FROM company WHERE id = ?").all(companyId);
    return {
      company,
      fact_revision: revisions,
      ...Object.fromEntries(
        owned.map((table) => [table, db.prepare(`SELECT * FROM "${table}" WHERE company_id = ?`).all(companyId)]),
      ),
    };
  });
}

/** What SQLite finds wrong with the file, and with what its rows refer to. */
export function faultsOfStore(app: TestApp): unknown[] {
  return readStore(app, (db) => [
    ...(db.pragma("integrity_check") as { integrity_check: string }[]).filter((row) => row.integrity_check !== "ok"),
    ...(db.pragma("foreign_key_check") as unknown[]),
  ]);
}

function readStore<T>(app: TestApp, read: (db: Database.Database) => T): T {
  const db = new Database(join(app.folder, "sextant.db"), { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
