import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { advisorKeyName } from "../../electron/contract/ports.ts";
import type { AdvisorSettings } from "../../electron/contract/settings.ts";
import { openMemoryBox } from "../../electron/hosts/secrets.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { tempFolder } from "../support/temp-folder.ts";

let app: TestApp;
let ours: ScriptedModel;
let other: ScriptedModel;
const key = "sk-meant-for-one-server";
const at = (baseUrl: string): AdvisorSettings => ({
  preset: "other",
  baseUrl,
  model: "scripted-model",
  secondPass: true,
  tools: "auto",
});

beforeEach(async () => {
  app = await openTestApp(tempFolder());
  [ours, other] = [await startScriptedModel(), await startScriptedModel()];
  await app.ask("settings.setAdvisor", { advisor: at(ours.baseUrl) });
  await app.ask("settings.storeKey", { key });
});
afterEach(() => Promise.all([app.close(), ours.close(), other.close()]));

it("sends a stored key to the server that it was entered for", async () => {
  expect((await app.ask("settings.testConnection", { advisor: at(ours.baseUrl) })).ok).toBe(true);
  expect(ours.requests.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
});

it("never sends it to another server, tested or saved", async () => {
  await app.ask("settings.testConnection", { advisor: at(other.baseUrl) });
  const view = await app.ask("settings.setAdvisor", { advisor: at(other.baseUrl) });
  await app.ask("settings.testConnection", { advisor: at(other.baseUrl) });
  expect(view.key.stored).toBe(false);
  expect(JSON.stringify([...other.requests, ...other.others])).not.toContain(key);
});

it("has it again when the settings go back to its server, until it is forgotten", async () => {
  await app.ask("settings.setAdvisor", { advisor: at(other.baseUrl) });
  const back = await app.ask("settings.setAdvisor", { advisor: at(ours.baseUrl) });
  expect(back.key.stored).toBe(true);
  expect((await app.ask("settings.forgetKey", {})).key.stored).toBe(false);
});

it("sends the key that the environment gives to the server in the saved settings, and to none that is only tried", async () => {
  const given = "sk-given-by-the-environment";
  const own = await openTestApp(tempFolder(), { secrets: openMemoryBox({ [advisorKeyName]: given }) });
  onTestFinished(() => own.close());
  await own.ask("settings.testConnection", { advisor: at(ours.baseUrl) });
  expect(JSON.stringify([...ours.requests, ...ours.others])).not.toContain(given);

  const view = await own.ask("settings.setAdvisor", { advisor: at(ours.baseUrl) });
  expect(view.key).toMatchObject({ stored: true, store: "environment" });
  await own.ask("settings.testConnection", { advisor: at(ours.baseUrl) });
  expect(ours.requests.at(-1)?.headers.authorization).toBe(`Bearer ${given}`);
  await own.ask("settings.testConnection", { advisor: at(other.baseUrl) });
  expect((await own.ask("settings.keyOf", { baseUrl: other.baseUrl })).stored).toBe(false);
  expect(JSON.stringify([...other.requests, ...other.others])).not.toContain(given);
});
