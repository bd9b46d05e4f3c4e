import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFile, type StoreAccess } from "../../electron/store/access.ts";
import { findCipher, formOf } from "../../electron/store/cipher.ts";
import { listCompanies } from "../../electron/store/companies.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { searchSessions } from "../../electron/store/search-sessions.ts";
import { cipherForTests, passphrase, storedKey, withKey } from "../support/cipher.ts";
import { noon } from "../support/examples.ts";
import { addCompany, addSession } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Every file of a folder, as text of its bytes. */
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString("latin1")]),
  );

const open = (file: string, access: StoreAccess, steps = migrations) => openStore(file, noon, steps, access);

it("finds no cipher where the driver has none, whatever the file is called", () => {
  const text = join(tempFolder(), "driver.node");
  writeFileSync(text, "not a driver");
  expect(findCipher([text, join(tempFolder(), "gone.node")])).toBeNull();
});

it("tells a plain store, no store and something else apart by their first bytes", () => {
  const file = join(tempFolder(), "sextant.db");
  expect(formOf(file)).toBe("none");
  openStore(file, noon).close();
  expect(formOf(file)).toBe("plain");
  writeFileSync(file, "x".repeat(200));
  expect(formOf(file)).toBe("unreadable");
});

describe.skipIf(cipherForTests() === null)("with a driver that encrypts", () => {
  it("keeps nothing readable in the store, its log or its backups, and works as a plain one does", () => {
    const folder = tempFolder();
    const file = join(folder, "sextant.db");
    const old = open(file, withKey(storedKey()), migrations.slice(0, -1));
    addSession(old, "Heronsgate", "Heronsgate loses customers");
    expect(bytesIn(folder)["sextant.db-wal"]).not.toContain("eronsgate");
    old.close();
    const db = open(file, withKey(storedKey()));
    expect(searchSessions(db, null, "heronsgate").map((hit) => hit.where)).toContain("title");
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    db.close();
    const files = bytesIn(folder);
    expect(Object.keys(files).filter((name) => name.includes(".before-"))).toHaveLength(1);
    for (const [name, bytes] of Object.entries(files)) {
      expect(formOf(join(folder, name))).toBe("encrypted");
      expect(bytes).not.toMatch(/eronsgate|CREATE TABLE/);
    }
  });

  it.each([
    ["another passphrase", passphrase("horse"), passphrase("Horse"), "store.wrong-key", /passphrase does not open/],
    ["another key", storedKey(), storedKey("cd"), "store.wrong-key", /key store of this system/],
    ["no key", storedKey(), null, "store.locked", /is encrypted/],
  ] as const)("refuses %s without a byte changed, also with a log that was left", (_, right, key, code, message) => {
    const folder = tempFolder();
    const db = open(join(tempFolder(), "sextant.db"), withKey(right));
    addCompany(db, "Harbour");
    // What a killed process leaves: the store and its log, nothing folded in.
    for (const end of ["", "-wal"]) copyFileSync(`${db.name}${end}`, join(folder, `sextant.db${end}`));
    db.close();
    const before = bytesIn(folder);
    const file = join(folder, "sextant.db");
    expect(() => open(file, { cipher: cipherForTests(), key })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
    expect(bytesIn(folder)).toEqual(before);
    const opened = open(file, withKey(right));
    expect(listCompanies(opened).map(({ name }) => name)).toEqual(["Harbour"]);
    opened.close();
  });

  it("says that this build can't decrypt, where it can't", () => {
    const file = join(tempFolder(), "sextant.db");
    open(file, withKey(storedKey())).close();
    expect(() => open(file, { cipher: null, key: storedKey() })).toThrow(
      expect.objectContaining({ code: "store.locked", message: expect.stringContaining("this build can't decrypt") }),
    );
  });

  it("takes a passphrase as it is typed: quotes, spaces, other scripts, composed or not", () => {
    const file = join(tempFolder(), "sextant.db");
    open(file, withKey(passphrase(' it\'s "Zoë" 鷺; -- '))).close();
    expect(() => open(file, withKey(passphrase(' it\'s "Zoe" 鷺; -- ')))).toThrow("passphrase does not open");
    open(file, withKey(passphrase(' it\'s "Zoe\u0308" 鷺; -- '))).close();
  });

  it("derives the key of a passphrase as SQLCipher 4 does: 256,000 rounds", () => {
    const file = join(tempFolder(), "sextant.db");
    open(file, withKey(passphrase("correct horse"))).close();
    const db = openFile(file, withKey(passphrase("correct horse")));
    expect(["cipher", "kdf_iter", "legacy"].map((name) => db.pragma(name, { simple: true }))).toEqual([
      "sqlcipher",
      "256000",
      "0",
    ]);
    db.close();
  });

  it("needs no key for a plain store, and leaves it plain", () => {
    const file = join(tempFolder(), "sextant.db");
    openStore(file, noon).close();
    open(file, withKey(storedKey())).close();
    expect(formOf(file)).toBe("plain");
  });
});
