import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { logInto } from "../../electron/core/write-log.ts";
import { openKeyStoreBox } from "../../electron/hosts/secrets.ts";
import { copyStore } from "../../electron/store/copy-store.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { echoes } from "../support/echoing-model.ts";
import { noon } from "../support/examples.ts";
import { keyStore } from "../support/key-store.ts";
import { answer } from "../support/model-answers.ts";
import { provenParts } from "../support/model-brief.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures } from "../support/run-session.ts";
import { startScriptedModel } from "../support/scripted-model.ts";
import { formsOf, tracesIn, tracesOf } from "../support/secret-traces.ts";
import { tempFolder } from "../support/temp-folder.ts";

const key = "sk-proj-Heron_4711-wader+Kite8820";

it("finds a secret in whatever form it lies about", () => {
  const folder = tempFolder();
  for (const [name, form] of formsOf(key)) {
    writeFileSync(join(folder, "a"), Buffer.concat([Buffer.from("before "), form, Buffer.from(" after")]));
    expect(tracesIn(folder, key).map((trace) => trace.slice(3))).toContain(name);
  }
  for (const around of ["", "B", "Bearer ", "Basic x:"])
    expect(tracesOf("", Buffer.from(`${around}${key}`).toString("base64"), key)).not.toEqual([]);
});

it("leaves no trace of the key in profile, log, backup, export, reply or event, whatever the model's server gives back", async () => {
  const folder = tempFolder();
  const [model, elsewhere] = [await startScriptedModel(), await startScriptedModel()];
  const app = await openTestApp(folder, {
    secrets: openKeyStoreBox(join(folder, "secrets"), keyStore("kwallet5")),
    report: logInto(join(folder, "sextant.log"), () => noon),
  });
  onTestFinished(async () => {
    await app.close();
    await Promise.all([model.close(), elsewhere.close()]);
  });
  const said: unknown[] = [];
  const hear = async (name: string, input: unknown): Promise<void> => void said.push(await app.dispatch(name, input));
  await adviseBy(app, model);
  await hear("settings.storeKey", { key });
  const { advisor } = await app.ask("settings.read", {});
  const view = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  for (const [name, behaviour] of Object.entries(echoes(elsewhere.origin))) {
    const before = model.requests.length;
    model.script(() => behaviour);
    await advised(app, view.id);
    model.models(behaviour);
    await hear("settings.testConnection", { advisor });
    expect(model.requests[before]?.headers.authorization, name).toBe(`Bearer ${key}`);
    expect(tracesOf(name, JSON.stringify([said, app.events]), key)).toEqual([]);
  }
  model.script(() => answer("Connect the bank first.", { parts: provenParts }));
  await advised(app, view.id);
  await hear("session.open", { sessionId: view.id });
  await hear("session.previewRequest", { sessionId: view.id });
  for (const format of ["markdown", "html", "json"])
    await hear("export.brief", { sessionId: view.id, format, unsupported: "mark", internal: true });
  await hear("export.engagement", { companyId: view.company.id, format: "json", unsupported: "mark", internal: true });
  await app.close();
  const db = openStore(join(folder, "sextant.db"), noon);
  copyStore(db, join(folder, "backup.db"));
  db.close();

  expect(said.length).toBeGreaterThan(15);
  expect(tracesOf("replies and events", JSON.stringify([said, app.events]), key)).toEqual([]);
  expect(tracesIn(folder, key)).toEqual([]);
  expect(tracesOf("elsewhere", JSON.stringify([elsewhere.requests, elsewhere.others]), key)).toEqual([]);
});
