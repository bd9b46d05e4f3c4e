import Database from "better-sqlite3";
import { SextantError } from "../contract/errors.ts";
import type { Cipher } from "./cipher.ts";
import type { Db } from "./db.ts";

/** What opens an encrypted store. A key of the key store is 32 random bytes in hex; a passphrase is what a person types. */
export interface StoreKey {
  by: "key-store" | "passphrase";
  secret: string;
}

/** How the files of a store are opened: with which driver, and with which key, if they are encrypted. */
export interface StoreAccess {
  cipher: Cipher | null;
  key: StoreKey | null;
}

/** The driver that ships, and no key. */
export const plainAccess: StoreAccess = { cipher: null, key: null };

/** Which access a connection was opened with; held weakly, so that a key is forgotten with its connection. */
const accesses = new WeakMap<Db, StoreAccess>();

/**
 * Opens a SQLite file, encrypted or not. Nothing is read yet: a key that doesn't fit shows at the first reading (`SQLITE_NOTADB`).
 * @throws SextantError `store.locked` when there is a key and no driver that encrypts
 */
export function openFile(file: string, access: StoreAccess, options: Database.Options = {}): Db {
  if (access.key !== null && access.cipher === null) throw noCipher(file);
  // A plain store is opened by the driver that ships, whatever else there is.
  const binding = access.key === null ? null : access.cipher?.binding;
  const db = new Database(file, { timeout: 5_000, ...options, ...(binding == null ? {} : { nativeBinding: binding }) });
  try {
    if (access.key !== null) unlock(db, access.key);
    accesses.set(db, access);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** How `db` was opened: a copy of it is opened, and read, the same way. */
export function accessOf(db: Db): StoreAccess {
  return accesses.get(db) ?? plainAccess;
}

/**
 * Hands a key to a connection that has read nothing yet. The cipher and its numbers are named, so that a driver with other
 * standards still reads the file: SQLCipher 4's, AES-256-CBC with HMAC-SHA512 for each page, and for a passphrase
 * 256,000 rounds of PBKDF2-HMAC-SHA512 with a salt of 16 bytes that is the file's own.
 */
function unlock(db: Db, key: StoreKey): void {
  nameCipher(db);
  db.pragma(`key = ${keyText(key)}`);
  // What SQLite sorts on the disk is not encrypted by any cipher.
  db.pragma("temp_store = MEMORY");
}

/** Says which cipher the next `key` or `rekey` means. */
export function nameCipher(db: Db): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma("legacy = 0");
  db.pragma("kdf_iter = 256000");
}

/** A key as a pragma takes it. 64 hex digits in x'..' are the key itself, without a derivation: random bytes need none. */
export function keyText({ by, secret }: StoreKey): string {
  if (by === "passphrase") return `'${secret.normalize("NFC").replaceAll("'", "''")}'`;
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error("The key of the store has not 64 hex digits.");
  return `"x'${secret}'"`;
}

function noCipher(file: string): SextantError {
  return new SextantError(
    "store.locked",
    `The file with your data, ${file}, is encrypted, and this build can't decrypt.`,
    {
      hint: "Sextant has not touched it. Open it with the build that encrypted it.",
    },
  );
}
