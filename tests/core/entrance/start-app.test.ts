import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { StartOptions } from "../../../electron/core/entrance/start-app.ts";
import { openKeyStoreBox } from "../../../electron/hosts/secrets.ts";
import { formOf } from "../../../electron/store/cipher.ts";
import { cipherForTests } from "../../support/cipher.ts";
import { keyStore } from "../../support/key-store.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const cipher = cipherForTests();
const drivers = { cipherDrivers: cipher?.binding == null ? [] : [cipher.binding] };
const words = "correct horse battery";

async function start(folder: string, options: Partial<StartOptions> = drivers): Promise<TestApp> {
  const app = await openTestApp(folder, options);
  onTestFinished(() => app.close());
  return app;
}

const lockWith = (passphrase: string) => ({ lock: { by: "passphrase", passphrase } }) as const;
const bytesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name !== "sextant.lock")
    .map((each) => join(each.parentPath, each.name))
    .map((path) => `${path} ${readFileSync(path).toString("base64")}`);

it("says that it can't encrypt where no driver does, and turns nothing on", async () => {
  const app = await start(tempFolder(), {});
  expect(await app.ask("store.standing", {})).toEqual({ state: "open" });
  expect(await app.ask("encryption.read", {})).toMatchObject({ canEncrypt: false, by: "nothing" });
  expect(await app.refusal("encryption.set", lockWith(words))).toMatchObject({ code: "encryption.refused" });
  await app.ask("company.createSample", { sample: "ledgerly" });
});

describe.skipIf(cipher === null)("with a driver that encrypts", () => {
  it("encrypts with a passphrase, asks for it at the next start, and answers nothing else until then", async () => {
    const folder = tempFolder();
    const first = await start(folder);
    const company = await first.ask("company.createSample", { sample: "ledgerly" });
    const view = await first.ask("encryption.set", lockWith(words));
    expect(view).toMatchObject({ canEncrypt: true, by: "passphrase", hasKeyStore: false });
    expect(view.readableCopies).toEqual([expect.stringMatching(/^sextant\.before-new-key\..*\.db$/)]);
    expect(await first.ask("company.list", {})).toEqual([company]);
    expect(await first.ask("encryption.deleteReadable", {})).toMatchObject({ readableCopies: [] });
    await first.close();
    expect(bytesIn(folder).filter((bytes) => Buffer.from(bytes.split(" ")[1]!, "base64").includes("Ledgerly"))).toEqual(
      [],
    );

    const second = await start(folder);
    const before = bytesIn(folder);
    expect(await second.ask("store.standing", {})).toEqual({ state: "locked", canDecrypt: true, problem: null });
    for (const call of ["company.list", "settings.read", "encryption.read"])
      expect((await second.refusal(call, {})).code).toBe("store.locked");
    expect(second.takeDue()).toEqual([]);
    expect(await second.refusal("store.unlock", { passphrase: "Correct horse battery" })).toMatchObject({
      code: "store.wrong-key",
    });
    expect(bytesIn(folder)).toEqual(before);
    expect(await second.ask("store.unlock", { passphrase: words })).toEqual({ state: "open" });
    expect(second.events).toEqual([{ name: "store.changed" }]);
    expect(await second.ask("company.list", {})).toEqual([company]);
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  it("changes the passphrase and turns encryption off for who knows the present one only", async () => {
    const folder = tempFolder();
    const app = await start(folder);
    await app.ask("company.createSample", { sample: "ledgerly" });
    await app.ask("encryption.set", lockWith(words));
    for (const passphrase of [undefined, "not this one"]) {
      const asked = { lock: { by: "nothing" }, ...(passphrase === undefined ? {} : { passphrase }) };
      expect(await app.refusal("encryption.set", asked)).toMatchObject({ code: "store.wrong-key" });
    }
    expect(await app.refusal("encryption.set", { ...lockWith("short"), passphrase: words })).toMatchObject({
      code: "call.invalid",
      message: expect.stringContaining("at least 12 characters"),
    });
    const waiting = app.ask("encryption.set", { ...lockWith("another set of words"), passphrase: words });
    // What is asked meanwhile waits and is answered.
    expect(await app.ask("company.list", {})).toHaveLength(1);
    expect((await waiting).by).toBe("passphrase");
    await app.close();
    const again = await start(folder);
    expect((await again.refusal("store.unlock", { passphrase: words })).code).toBe("store.wrong-key");
    await again.ask("store.unlock", { passphrase: "another set of words" });
    await again.ask("encryption.set", { lock: { by: "nothing" }, passphrase: "another set of words" });
    expect(formOf(join(folder, "sextant.db"))).toBe("plain");
    expect(await again.ask("company.list", {})).toHaveLength(1);
  });

  it("opens by the key store without asking, and by nothing else; where that key doesn't fit, it says so", async () => {
    const folder = tempFolder();
    const box = (backend: string) => openKeyStoreBox(join(folder, "secrets"), keyStore(backend));
    const app = await start(folder, { ...drivers, secrets: box("kwallet5") });
    expect(await app.ask("encryption.set", { lock: { by: "key-store" } })).toMatchObject({ by: "key-store" });
    await app.close();
    const second = await start(folder, { ...drivers, secrets: box("kwallet5") });
    expect(await second.ask("store.standing", {})).toEqual({ state: "open" });
    await second.close();
    const elsewhere = await start(folder, { ...drivers, secrets: box("basic_text") });
    expect(await elsewhere.ask("store.standing", {})).toMatchObject({ state: "locked", problem: null });
    expect((await elsewhere.refusal("encryption.read", {})).code).toBe("store.locked");
    await elsewhere.close();
    writeFileSync(join(folder, "secrets", "store-key.sealed"), keyStore("kwallet5").encryptString("cd".repeat(32)));
    const changed = await start(folder, { ...drivers, secrets: box("kwallet5") });
    expect(await changed.ask("store.standing", {})).toMatchObject({
      state: "locked",
      problem: { code: "store.wrong-key", message: expect.stringContaining("key store") },
    });
  });

  it("keeps no key where the system has no key store", async () => {
    const folder = tempFolder();
    const secrets = openKeyStoreBox(join(folder, "secrets"), keyStore("basic_text"));
    const app = await start(folder, { ...drivers, secrets });
    expect(await app.refusal("encryption.set", { lock: { by: "key-store" } })).toMatchObject({
      code: "encryption.refused",
    });
    expect(formOf(join(folder, "sextant.db"))).toBe("plain");
  });

  it("says so where the store is encrypted and this build can't decrypt", async () => {
    const folder = tempFolder();
    const app = await start(folder);
    await app.ask("encryption.set", lockWith(words));
    await app.close();
    const without = await start(folder, {});
    expect(await without.ask("store.standing", {})).toEqual({ state: "locked", canDecrypt: false, problem: null });
    expect(await without.refusal("store.unlock", { passphrase: words })).toMatchObject({
      code: "store.locked",
      message: expect.stringContaining("this build can't decrypt"),
    });
  });
});
