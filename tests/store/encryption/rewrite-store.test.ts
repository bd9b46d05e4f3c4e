import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFile, plainAccess, type StoreKey } from "../../../electron/store/access.ts";
import { formOf } from "../../../electron/store/cipher.ts";
import { countRows, rewriteStore } from "../../../electron/store/encryption/rewrite-store.ts";
import { migrations } from "../../../electron/store/migrations/all.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { searchSessions } from "../../../electron/store/search-sessions.ts";
import { cipherForTests, passphrase, storedKey, withKey } from "../../support/cipher.ts";
import { noon } from "../../support/examples.ts";
import { addSession } from "../../support/open-test-store.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const cipher = cipherForTests();
const access = (key: StoreKey | null) => (key === null ? plainAccess : withKey(key));

function makeStore(): string {
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon);
  for (let number = 0; number < 40; number += 1) addSession(db, `Heronsgate ${number}`, "Heronsgate loses customers");
  db.close();
  return file;
}

const rows = (file: string, key: StoreKey | null): Record<string, number> => {
  const db = openFile(file, access(key), { readonly: true });
  const counts = countRows(db);
  db.close();
  return counts;
};

describe.skipIf(cipher === null)("rewriting a store", () => {
  it("encrypts it, changes its key and decrypts it, with every row, and leaves nothing beside it", () => {
    const file = makeStore();
    const plain = rows(file, null);
    const steps = [storedKey(), passphrase("it's mine"), storedKey("cd"), null];
    let key: StoreKey | null = null;
    for (const next of steps) {
      rewriteStore(file, access(key), cipher!, next);
      key = next;
      expect(formOf(file)).toBe(key === null ? "plain" : "encrypted");
      expect(readFileSync(file).includes("eronsgate")).toBe(key === null);
      expect(rows(file, key)).toEqual(plain);
      expect(readdirSync(join(file, ".."))).toEqual(["sextant.db"]);
    }
    const db = openStore(file, noon, migrations, access(key));
    expect(searchSessions(db, null, "heronsgate").length).toBeGreaterThan(0);
    db.close();
  });

  it("takes what is only in the log with it", () => {
    const file = makeStore();
    const copy = join(tempFolder(), "sextant.db");
    const db = openStore(file, noon);
    addSession(db, "Only in the log");
    for (const end of ["", "-wal"]) writeFileSync(`${copy}${end}`, readFileSync(`${file}${end}`));
    const expected = countRows(db);
    db.close();
    rewriteStore(copy, plainAccess, cipher!, storedKey());
    expect(existsSync(`${copy}-wal`)).toBe(false);
    expect(rows(copy, storedKey())).toEqual(expected);
  });

  it("leaves the store as it is when the key is wrong, when somebody has it open", () => {
    const file = makeStore();
    rewriteStore(file, plainAccess, cipher!, storedKey());
    // The first opening writes into the file that it uses a log.
    openStore(file, noon, migrations, withKey(storedKey())).close();
    const before = readFileSync(file);
    expect(() => rewriteStore(file, withKey(storedKey("cd")), cipher!, null)).toThrow(/could not be written/);
    const other = openStore(file, noon, migrations, withKey(storedKey()));
    expect(() => rewriteStore(file, withKey(storedKey()), cipher!, null)).toThrow(/could not be written/);
    other.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["sextant.db"]);
  });
});
