import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openFile, plainAccess, type StoreKey } from "../../electron/store/access.ts";
import { countRows, rewriteStore } from "../../electron/store/encryption/rewrite-store.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { cipherForTests, storedKey, withKey } from "../support/cipher.ts";
import { noon } from "../support/examples.ts";
import { addSession } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const cipher = cipherForTests();
const kills = Number(process.env["SEXTANT_DRILL_KILLS"] ?? 60);
const keys: (StoreKey | null)[] = [null, storedKey("ab"), storedKey("cd")];
const access = (key: StoreKey | null) => (key === null ? plainAccess : withKey(key));

it.skipIf(cipher === null)(
  `a store that is killed ${kills} times while its key changes opens each time, whole, with one of the keys`,
  { timeout: 600_000 },
  async () => {
    const file = join(tempFolder(), "sextant.db");
    const db = openStore(file, noon);
    for (let number = 0; number < 400; number += 1) addSession(db, `Heronsgate ${number}`, "kept ".repeat(200));
    const expected = countRows(db);
    db.close();
    const seen = new Map<string, number>();
    for (let number = 0; number < kills; number += 1) {
      const key = keys.find((each) => opens(file, each));
      expect(key, `after ${number} kills no key opens the store`).not.toBeUndefined();
      const found = openFile(file, access(key!), { readonly: true });
      expect(countRows(found)).toEqual(expected);
      expect(found.pragma("integrity_check", { simple: true })).toBe("ok");
      found.close();
      seen.set(key?.secret.slice(0, 2) ?? "plain", (seen.get(key?.secret.slice(0, 2) ?? "plain") ?? 0) + 1);
      const order = [...keys.slice(keys.indexOf(key!)), ...keys.slice(0, keys.indexOf(key!))];
      await rewriteAndKill(file, order);
    }
    console.log(`Opened after a kill: ${[...seen].map(([name, times]) => `${name} ${times} times`).join(", ")}.`);
    // The next start clears away what the last one left, and the store can be rewritten.
    const key = keys.find((each) => opens(file, each))!;
    rewriteStore(file, access(key), cipher!, null);
    openStore(file, noon, migrations).close();
  },
);

function opens(file: string, key: StoreKey | null): boolean {
  try {
    const db = openFile(file, access(key), { readonly: true });
    try {
      return db.pragma("application_id", { simple: true }) !== 0;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

/** Kills at a moment that is drawn: a rewriting of this store takes about 100 ms. */
async function rewriteAndKill(file: string, order: readonly (StoreKey | null)[]): Promise<void> {
  const program = join(import.meta.dirname, "rewrite-until-killed.ts");
  const secrets = order.map((key) => key?.secret ?? "plain");
  const child = spawn(process.execPath, [program, file, cipher!.binding!, ...secrets], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), randomInt(0, 400));
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect([code, signal]).toEqual([null, "SIGKILL"]);
}
