import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openKeyStoreBox, openMemoryBox } from "../../electron/hosts/secrets.ts";
import { keyStore } from "../support/key-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const secret = "sk-ünïque-1234567890";
const filesIn = (folder: string): string[] => readdirSync(folder);

describe("with a key store", () => {
  it("keeps a secret sealed, in a file of this user alone, for the next start", async () => {
    const folder = join(tempFolder(), "secrets");
    const box = openKeyStoreBox(folder, keyStore("gnome_libsecret"));
    expect(box.kind).toBe("keychain");
    await box.store("advisor-key", secret);
    expect(await openKeyStoreBox(folder, keyStore("gnome_libsecret")).read("advisor-key")).toBe(secret);
    expect(filesIn(folder)).toEqual(["advisor-key.sealed"]);
    const file = join(folder, "advisor-key.sealed");
    expect(readFileSync(file, "utf8")).not.toContain(secret);
    if (process.platform === "win32") return;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("replaces and forgets", async () => {
    const folder = tempFolder();
    const box = openKeyStoreBox(folder, keyStore("kwallet5"));
    expect(await box.read("advisor-key")).toBeNull();
    await box.store("advisor-key", "first");
    await box.store("advisor-key", secret);
    expect(await box.read("advisor-key")).toBe(secret);
    await box.forget("advisor-key");
    expect(await box.read("advisor-key")).toBeNull();
    expect(filesIn(folder)).toEqual([]);
    await expect(box.forget("advisor-key")).resolves.toBeUndefined();
  });

  it("says so when the key store has changed, and takes the secret anew", async () => {
    const folder = tempFolder();
    await openKeyStoreBox(folder, keyStore("kwallet5", "old")).store("advisor-key", secret);
    const box = openKeyStoreBox(folder, keyStore("kwallet5", "new"));
    const failure = await box.read("advisor-key").catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "secret.refused", hint: expect.stringContaining("Enter the key again") });
    expect(String(failure)).not.toContain(secret);
    await box.store("advisor-key", "another");
    expect(await box.read("advisor-key")).toBe("another");
  });

  it("removes a plain copy from the time before there was one", async () => {
    const folder = tempFolder();
    await openKeyStoreBox(folder, keyStore("basic_text")).store("advisor-key", secret, { allowPlainText: true });
    const box = openKeyStoreBox(folder, keyStore("gnome_libsecret"));
    expect(await box.read("advisor-key")).toBe(secret);
    await box.store("advisor-key", secret);
    expect(filesIn(folder)).toEqual(["advisor-key.sealed"]);
  });

  it("takes no name that could lead out of its folder", async () => {
    const box = openKeyStoreBox(tempFolder(), keyStore("kwallet5"));
    for (const name of ["../key", "a/b", "a\\b", "", ".", "Key", "a..b", "key\0"])
      await expect(box.store(name, secret)).rejects.toThrow("not a secret's name");
  });

  it("does not ask the key store before it is needed", () => {
    const store = keyStore("kwallet5");
    let asked = 0;
    openKeyStoreBox(tempFolder(), { ...store, isEncryptionAvailable: () => ++asked > 0 });
    expect(asked).toBe(0);
  });
});

describe.each(["basic_text", "none"])("without a key store (%s)", (backend) => {
  it("refuses to save, and keeps the secret for this run", async () => {
    const folder = join(tempFolder(), "secrets");
    const box = openKeyStoreBox(folder, keyStore(backend));
    expect(box.kind).toBe("plain-text");
    await expect(box.store("advisor-key", secret)).rejects.toMatchObject({ code: "secret.refused" });
    expect(await box.read("advisor-key")).toBe(secret);
    expect(() => filesIn(folder)).toThrow("ENOENT");
    expect(await openKeyStoreBox(folder, keyStore(backend)).read("advisor-key")).toBeNull();
  });

  it("saves plain text when told to, and says that it did", async () => {
    const folder = tempFolder();
    const box = openKeyStoreBox(folder, keyStore(backend));
    const before = box.remark;
    await box.store("advisor-key", secret, { allowPlainText: true });
    expect(box.remark).not.toBe(before);
    expect(await openKeyStoreBox(folder, keyStore(backend)).read("advisor-key")).toBe(secret);
    if (process.platform !== "win32") expect(statSync(join(folder, "advisor-key.plain")).mode & 0o777).toBe(0o600);
    await box.forget("advisor-key");
    expect(await box.read("advisor-key")).toBeNull();
    expect(filesIn(folder)).toEqual([]);
  });

  it("has nothing to say of what an earlier key store sealed", async () => {
    const folder = tempFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "advisor-key.sealed"), "store:sealed");
    expect(await openKeyStoreBox(folder, keyStore(backend)).read("advisor-key")).toBeNull();
  });
});

describe("for a browser", () => {
  it("takes the secret from the environment and names that as its place", async () => {
    const box = openMemoryBox({ "advisor-key": ` ${secret}\n` });
    expect(box.kind).toBe("environment");
    expect(await box.read("advisor-key")).toBe(secret);
    expect(await box.read("other-key")).toBeNull();
  });

  it("prefers what the user enters, for this run", async () => {
    const box = openMemoryBox({ "advisor-key": secret });
    await box.store("advisor-key", "typed");
    expect([box.kind, await box.read("advisor-key")]).toEqual(["memory", "typed"]);
    await box.forget("advisor-key");
    expect([box.kind, await box.read("advisor-key")]).toEqual(["environment", secret]);
  });

  it("has nothing when nothing is given", async () => {
    const box = openMemoryBox({ "advisor-key": "  " });
    expect([box.kind, await box.read("advisor-key")]).toEqual(["memory", null]);
  });
});
