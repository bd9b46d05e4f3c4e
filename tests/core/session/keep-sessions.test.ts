import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../../../electron/store/open-store.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures, settled } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let folder: string;
beforeEach(async () => {
  folder = tempFolder();
  app = await openTestApp(folder);
});
afterEach(() => app.close());

const start = () => sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });

it("deletes a session with its brief, challenge and answers, and keeps the facts that came from it", async () => {
  const { id: sessionId, company } = await start();
  await advised(app, sessionId);
  await app.ask("session.challenge", { sessionId });
  await settled(app, sessionId);
  const facts = await app.ask("fact.list", { companyId: company.id });
  await app.ask("session.delete", { sessionId });
  expect((await app.refusal("session.open", { sessionId })).code).toBe("session.missing");
  expect(await app.ask("session.search", { companyId: null, query: "activation" })).toEqual([]);
  expect(await app.ask("fact.list", { companyId: company.id })).toEqual(facts);
  await app.close();
  const db = openStore(join(folder, "sextant.db"), "2026-11-24T00:00:00.000Z");
  const tables = db
    .prepare<[], string>(
      "SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c ON c.name = 'session_id'",
    )
    .pluck()
    .all();
  expect(tables).toContain("brief_version");
  // Whatever table comes to hang on a session later has to go with it too.
  expect(tables.filter((table) => db.prepare(`SELECT 1 FROM ${table}`).get() !== undefined)).toEqual([]);
  db.close();
  app = await openTestApp(folder);
});

it("archives a session that decisions come from: out of the lists, and the decisions still lead to it", async () => {
  const { id: sessionId, company } = await start();
  const view = await advised(app, sessionId);
  await app.ask("action.settle", { sessionId, actionId: view.brief!.actions[0]!.id, standing: "accepted" });
  const log = () => app.ask("decision.list", { companyId: company.id });
  const decisions = await log();
  expect((await app.refusal("session.delete", { sessionId })).code).toBe("session.has-decisions");
  await app.ask("session.archive", { sessionId, archived: true });
  expect(await app.ask("session.list", { companyId: null })).toEqual([]);
  expect(await app.ask("session.list", { companyId: company.id, archived: true })).toMatchObject([
    { id: sessionId, archived: true, decisions: 1 },
  ]);
  expect(await log()).toEqual(decisions);
  expect((await app.ask("session.open", { sessionId })).id).toBe(sessionId);
  await app.ask("session.archive", { sessionId, archived: false });
  expect(await app.ask("session.list", { companyId: null })).toMatchObject([{ id: sessionId, archived: false }]);
});

it("renames a session, in the lists and for the search", async () => {
  const { id: sessionId } = await start();
  expect(await app.ask("session.rename", { sessionId, title: " Harbour lights " })).toMatchObject({
    title: "Harbour lights",
  });
  const hits = await app.ask("session.search", { companyId: null, query: "lights" });
  expect(hits.map(({ where }) => where)).toEqual(["title"]);
  expect((await app.refusal("session.rename", { sessionId, title: "  " })).code).toBe("call.invalid");
});
