import { plainAccess, type StoreKey } from "../../electron/store/access.ts";
import { findCipher } from "../../electron/store/cipher.ts";
import { rewriteStore } from "../../electron/store/encryption/rewrite-store.ts";

/** A process of the drill: rewrites a store from one key to the next, over and over, until somebody ends it. */
const [file, driver, ...secrets] = process.argv.slice(2) as [string, string, ...string[]];
const cipher = findCipher([driver]);
if (cipher === null) throw new Error("no driver");
const keys = secrets.map((secret): StoreKey | null => (secret === "plain" ? null : { by: "key-store", secret }));
const access = (key: StoreKey | null) => (key === null ? plainAccess : { cipher, key });
process.stdout.write("begun\n");
for (let number = 0; ; number += 1) {
  const [from, to] = [keys[number % keys.length]!, keys[(number + 1) % keys.length]!];
  rewriteStore(file, access(from), cipher, to);
}
