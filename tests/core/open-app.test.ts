import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../electron/store/open-store.ts";
import { checkpointTurn, insertTurn } from "../../electron/store/turns.ts";
import { aTurnId, noon } from "../support/examples.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { addSession } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("finds everything again after it was closed", async () => {
  const folder = tempFolder();
  const first = await openTestApp(folder);
  const company = await first.ask("company.createSample", { sample: "ledgerly" });
  const facts = await first.ask("fact.list", { companyId: company.id });
  await first.close();
  const second = await openTestApp(folder);
  onTestFinished(() => second.close());
  expect(await second.ask("company.list", {})).toEqual([company]);
  expect(await second.ask("fact.list", { companyId: company.id })).toEqual(facts);
});

it("opens a session that was cut off in the middle of an answer, with what there was of it", async () => {
  const folder = tempFolder();
  const db = openStore(join(folder, "sextant.db"), noon);
  const scope = addSession(db, "Harbour");
  const turn = insertTurn(db, scope, { id: aTurnId(), kind: "draft", question: "", advisor: "large-model" }, noon);
  checkpointTurn(db, scope, turn.id, "Fix the first", "");
  db.close();
  const app = await openTestApp(folder);
  onTestFinished(() => app.close());
  const view = await app.ask("session.open", { sessionId: scope.sessionId });
  expect(view.pending).toBeNull();
  expect(view.turns).toMatchObject([{ state: "interrupted", text: "Fix the first" }]);
});

it("makes a profile that this user alone can read", async () => {
  const folder = join(tempFolder(), "deep", "profile");
  const app = await openTestApp(folder);
  await app.close();
  expect(process.platform === "win32" ? 0o700 : statSync(folder).mode & 0o777).toBe(0o700);
});

it("answers nothing on a store that it can't read, says why, and leaves it as it is", async () => {
  const folder = tempFolder();
  const file = join(folder, "sextant.db");
  writeFileSync(file, "not a database at all, but somebody may need it");
  const app = await openTestApp(folder);
  expect(await app.ask("store.standing", {})).toEqual({ state: "refused" });
  expect(await app.refusal("company.list", {})).toMatchObject({ code: "store.refused" });
  await app.close();
  expect(readFileSync(file, "utf8")).toBe("not a database at all, but somebody may need it");
});

it("answers what was asked before it closes, and turns away what comes later", async () => {
  const app = await openTestApp(tempFolder());
  const begun = app.ask("company.createSample", { sample: "ledgerly" });
  await app.close();
  expect((await begun).name).toBe("Ledgerly");
  expect(await app.refusal("company.list", {})).toMatchObject({ code: "app.failed", message: "Sextant is closing." });
});

it("tells every listener until it leaves, even when another one fails", async () => {
  const app = await openTestApp(tempFolder());
  onTestFinished(() => app.close());
  app.subscribe(() => {
    throw new Error("a window that is gone");
  });
  const heard: string[] = [];
  const leave = app.subscribe((event) => void heard.push(event.name));
  await app.ask("company.createSample", { sample: "ledgerly" });
  leave();
  await app.ask("company.createSample", { sample: "buffer" });
  expect(heard).toEqual(["company.changed"]);
  expect(app.faults).toHaveLength(2);
});

it("lists and searches sessions of one company or of all", async () => {
  const app = await openTestApp(tempFolder());
  onTestFinished(() => app.close());
  const { playbooks } = await app.ask("playbook.list", {});
  const ids = [];
  for (const sample of ["ledgerly", "buffer"] as const) {
    const { id: companyId } = await app.ask("company.createSample", { sample });
    ids.push(companyId);
    await app.ask("session.start", { companyId, playbookId: playbooks[0]!.id, problem: `The heron of ${sample}` });
  }
  expect(new Set((await app.ask("session.list", { companyId: null })).map((row) => row.companyName))).toEqual(
    new Set(["Buffer", "Ledgerly"]),
  );
  expect((await app.ask("session.list", { companyId: ids[1]! })).map((row) => row.companyName)).toEqual(["Buffer"]);
  const hits = await app.ask("session.search", { companyId: ids[0]!, query: "heron" });
  expect(hits.map((hit) => [hit.session.companyName, hit.where])).toEqual([["Ledgerly", "title"]]);
  expect((await app.refusal("session.list", { companyId: crypto.randomUUID() })).code).toBe("company.missing");
  expect((await app.refusal("session.search", { companyId: crypto.randomUUID(), query: "x" })).code).toBe(
    "company.missing",
  );
});
