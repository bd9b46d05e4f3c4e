import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { SextantError } from "../../electron/contract/errors.ts";
import type { SecretBox } from "../../electron/contract/ports.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { openTestStore } from "../support/open-test-store.ts";
import { readAdvisorSettings } from "../../electron/core/keep-settings.ts";
import { putSetting } from "../../electron/store/settings.ts";

async function openedApp(folder: string, secrets?: SecretBox): Promise<TestApp> {
  const app = await openTestApp(folder, secrets === undefined ? {} : { secrets });
  onTestFinished(() => app.close());
  return app;
}

it("advises offline, without a key, until the user says otherwise", async () => {
  const folder = tempFolder();
  const app = await openedApp(folder);
  expect(await app.ask("settings.read", {})).toEqual({
    advisor: { preset: "offline", baseUrl: "", model: "", secondPass: true, tools: "auto" },
    appearance: { scheme: "auto" },
    key: { stored: false, store: "memory", remark: expect.stringMatching(/\.$/), file: null },
    profileFolder: folder,
    playbookFolder: join(folder, "playbooks"),
  });
});

it("keeps advisor and appearance over a restart", async () => {
  const folder = tempFolder();
  const advisor = {
    preset: "ollama",
    baseUrl: "http://127.0.0.1:11434/v1",
    model: "llama3.3",
    secondPass: false,
    tools: "off",
  } as const;
  const first = await openTestApp(folder);
  await first.ask("settings.setAdvisor", { advisor });
  await first.ask("settings.setAppearance", { appearance: { scheme: "dark" } });
  await first.close();
  const second = await openedApp(folder);
  expect(await second.ask("settings.read", {})).toMatchObject({ advisor, appearance: { scheme: "dark" } });
});

it("refuses an address that no endpoint can have, and keeps the one before", async () => {
  const app = await openedApp(tempFolder());
  const before = await app.ask("settings.read", {});
  const advisor = { ...before.advisor, preset: "other", baseUrl: "file:///etc/passwd" };
  expect(await app.refusal("settings.setAdvisor", { advisor })).toMatchObject({ code: "call.invalid" });
  expect(await app.ask("settings.read", {})).toEqual(before);
});

it.each([
  "https://heron:heron-4711@models.test/v1",
  "https://models.test/v1?key=heron-4711",
  "https://m.test/#heron-4711",
])("saves no address that may hold a secret, such as %s", async (baseUrl) => {
  const folder = tempFolder();
  const app = await openedApp(folder);
  const before = await app.ask("settings.read", {});
  const advisor = { ...before.advisor, preset: "other", baseUrl, model: "m" };
  for (const refused of [
    await app.refusal("settings.setAdvisor", { advisor }),
    await app.refusal("settings.testConnection", { advisor }),
    await app.refusal("settings.storeKey", { key: "sk-1", baseUrl }),
  ])
    expect(refused).toMatchObject({
      code: "call.invalid",
      message: expect.stringContaining(
        "The address holds more than an address: a user name, or something behind ? or #.",
      ),
    });
  expect(await app.ask("settings.read", {})).toEqual(before);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes("4711")).toBe(false);
});

it("says of a key only that it is there, and writes it nowhere", async () => {
  const folder = tempFolder();
  const app = await openedApp(folder);
  const key = "sk-heron-4711";
  const stored = await app.ask("settings.storeKey", { key: ` ${key}\n` });
  expect(stored.key.stored).toBe(true);
  const replies = [
    stored,
    await app.ask("settings.read", {}),
    await app.refusal("settings.storeKey", { key: key.repeat(400) }),
  ];
  expect(JSON.stringify([replies, app.events, app.faults])).not.toContain(key);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(key)).toBe(false);
  expect((await app.ask("settings.forgetKey", {})).key.stored).toBe(false);
});

it("opens the settings even where the stored key can't be read any more", async () => {
  const broken: SecretBox = {
    kind: "keychain",
    remark: "",
    read: () =>
      Promise.reject(new SextantError("secret.refused", "The saved key can't be read.", { hint: "Enter it again." })),
    store: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  };
  const app = await openedApp(tempFolder(), broken);
  expect((await app.ask("settings.read", {})).key).toEqual({
    stored: false,
    store: "keychain",
    remark: "The saved key can't be read. Enter it again.",
    file: null,
  });
});

it("goes back to the offline advisor where what is stored makes no sense", () => {
  const db = openTestStore();
  for (const stored of [null, 7, "openai", { preset: "psychic" }, { preset: "other", baseUrl: "javascript:x" }]) {
    putSetting(db, "advisor", stored);
    expect(readAdvisorSettings(db).preset).toBe("offline");
  }
});
