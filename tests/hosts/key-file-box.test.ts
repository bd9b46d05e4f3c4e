import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { SecretBox } from "../../electron/contract/ports.ts";
import { openKeyFileBox } from "../../electron/hosts/key-file-box.ts";
import { tempFolder } from "../support/temp-folder.ts";

const secret = "sk-ünïque-1234567890";
const passphrase = "correct horse battery";
const keysIn = (folder: string): string => join(folder, "secrets", "keys.sealed");
/** A guess costs little here, so that the tests are quick. */
const box = (file: string, environment = {}): SecretBox => openKeyFileBox(file, environment, 2 ** 10);

it("keeps a key for this run where no passphrase is given, and writes nothing", async () => {
  const file = keysIn(tempFolder());
  const secrets = box(file);
  await secrets.store("advisor-key", secret);
  expect([secrets.kind, secrets.file?.state(), await secrets.read("advisor-key")]).toEqual(["memory", "none", secret]);
  expect(existsSync(join(file, ".."))).toBe(false);
});

it("keeps keys in a file that only their passphrase opens, for every later run", async () => {
  const file = keysIn(tempFolder());
  const first = box(file);
  await first.store("advisor-key", secret, { passphrase });
  await first.store("other", "second secret");
  expect([first.kind, first.file?.state()]).toEqual(["key-file", "open"]);
  const text = readFileSync(file, "utf8");
  for (const each of [secret, passphrase, "second", "advisor-key", Buffer.from(secret).toString("base64").slice(0, 20)])
    expect(text).not.toContain(each);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);

  const later = box(file);
  expect(later.file?.state()).toBe("locked");
  await expect(later.read("advisor-key")).rejects.toMatchObject({ code: "secret.locked" });
  const before = readFileSync(file);
  await expect(later.file?.open("Correct horse battery")).rejects.toMatchObject({ code: "secret.wrong-passphrase" });
  await expect(later.store("other", "x", { passphrase: "wrong words here" })).rejects.toMatchObject({
    code: "secret.wrong-passphrase",
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  await later.file?.open(passphrase);
  expect([await later.read("advisor-key"), await later.read("other")]).toEqual([secret, "second secret"]);
});

it("sees every change of a byte, also in what is not secret", async () => {
  const file = keysIn(tempFolder());
  await box(file).store("advisor-key", secret, { passphrase });
  const whole = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const flipped = (text: unknown): string => {
    const bytes = Buffer.from(String(text), "base64");
    bytes[0]! ^= 1;
    return bytes.toString("base64");
  };
  for (const part of ["salt", "nonce", "seal", "sealed"]) {
    writeFileSync(file, JSON.stringify({ ...whole, [part]: flipped(whole[part]) }));
    await expect(box(file).file?.open(passphrase)).rejects.toMatchObject({ code: "secret.wrong-passphrase" });
  }
  for (const cost of [2 ** 11, 2 ** 30, 1_000, "many"]) {
    writeFileSync(file, JSON.stringify({ ...whole, cost }));
    await expect(box(file).file?.open(passphrase)).rejects.toMatchObject({ code: expect.stringMatching(/^secret\./) });
  }
});

it("forgets a key, and the file with the last one; a locked one goes whole", async () => {
  const file = keysIn(tempFolder());
  const secrets = box(file);
  await secrets.store("advisor-key", secret, { passphrase });
  await secrets.store("other", "second secret");
  await secrets.forget("other");
  expect(await secrets.read("other")).toBeNull();
  await box(file).forget("advisor-key");
  expect(existsSync(file)).toBe(false);
});

it("goes on with the key of the environment while the file is locked", async () => {
  const file = keysIn(tempFolder());
  await box(file).store("other", secret, { passphrase });
  const given = box(file, { "advisor-key": "sk-given" });
  expect([given.kind, await given.read("other"), await given.read("advisor-key")]).toEqual([
    "environment",
    null,
    "sk-given",
  ]);
});
