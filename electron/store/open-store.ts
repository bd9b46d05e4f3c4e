import { existsSync, rmSync, statSync } from "node:fs";
import { SextantError } from "../contract/errors.ts";
import type { IsoTime } from "../contract/ids.ts";
import { openFile, plainAccess, type StoreAccess } from "./access.ts";
import { formOf, type FileForm } from "./cipher.ts";
import type { Db } from "./db.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import { migrations } from "./migrations/all.ts";
import { versionOf } from "./version-of.ts";

/** Marks a file as a store of Sextant: "SXTN". */
const applicationId = 0x5358544e;

/**
 * Opens the store, makes it if there is none, and brings it to the newest shape.
 * A file that can't be read, is damaged, belongs to another program or to a newer version is left as it is: it is never
 * made anew.
 * @param steps the migrations; given only to test them
 * @param access the key of an encrypted store, and the driver for it; a new store is made with that key
 * @throws SextantError `store.failed`, its message with the reason and its hint with what to do; `store.locked` where the store is
 * encrypted and no key or no driver is given, `store.wrong-key` where the key doesn't fit
 */
export function openStore(
  file: string,
  now: IsoTime,
  steps: readonly Migration[] = migrations,
  access: StoreAccess = plainAccess,
): Db {
  const newest = steps.at(-1)?.version ?? 0;
  const isNew = checkPresence(file);
  const fitting = isNew ? access : inspect(file, newest, access);
  let db: Db | null = null;
  try {
    db = openFile(file, fitting);
    if (isNew) db.pragma(`application_id = ${applicationId}`);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    // On macOS an ordinary flush may stop in the drive's cache; elsewhere this changes nothing.
    db.pragma("fullfsync = ON");
    db.pragma("foreign_keys = ON");
    migrate(db, steps, file, now);
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof SextantError) throw cause;
    throw refused(file, "could not be opened", cause);
  }
}

/** Whether a store is to be made; refuses where traces of an earlier one show that something was lost. */
function checkPresence(file: string): boolean {
  const size = existsSync(file) ? statSync(file).size : 0;
  const log = `${file}-wal`;
  if (size === 0 && existsSync(log) && statSync(log).size > 0)
    throw refused(file, "is gone, but its log beside it is not");
  return size === 0;
}

/**
 * Reads without writing: whose file it is, which version, whether it is whole.
 * @returns how to open it: a key is of no use to a plain store
 */
function inspect(file: string, newest: number, given: StoreAccess): StoreAccess {
  const form = readForm(file);
  if (form !== "plain" && form !== "encrypted") throw refused(file, "is not a store that Sextant can read");
  const access = form === "plain" ? { ...given, key: null } : given;
  if (form === "encrypted" && access.key === null) throw locked(file);
  const wasThere = new Set([`${file}-wal`, `${file}-shm`].filter(existsSync));
  let db: Db | null = null;
  try {
    db = openFile(file, access, { readonly: true, fileMustExist: true });
    if (applicationOf(db, access) !== applicationId) throw refused(file, "belongs to another program");
    if (versionOf(db) > newest) throw newer(file);
    const found = db.pragma("quick_check(1)", { simple: true });
    if (found !== "ok") throw refused(file, "is damaged", new Error(String(found)));
  } catch (cause) {
    db?.close();
    for (const beside of [`${file}-wal`, `${file}-shm`]) if (!wasThere.has(beside)) rmSync(beside, { force: true });
    if (cause instanceof SextantError) throw cause;
    throw refused(file, "is damaged or can't be read", cause);
  }
  db.close();
  return access;
}

/** The first thing that is read: with the wrong key it makes no sense. */
function applicationOf(db: Db, { key }: StoreAccess): number {
  try {
    return Number(db.pragma("application_id", { simple: true }));
  } catch (cause) {
    if (key !== null && (cause as { code?: unknown }).code === "SQLITE_NOTADB") throw wrongKey(key.by);
    throw cause;
  }
}

function readForm(file: string): FileForm {
  try {
    return formOf(file);
  } catch (cause) {
    throw refused(file, "can't be read", cause);
  }
}

function locked(file: string): SextantError {
  return new SextantError("store.locked", `The file with your data, ${file}, is encrypted.`, {
    hint: "Sextant has not touched it. Open it with its passphrase.",
  });
}

function wrongKey(by: "key-store" | "passphrase"): SextantError {
  return by === "passphrase"
    ? new SextantError("store.wrong-key", "That passphrase does not open the store.", {
        hint: "Nothing was changed. Check capitals and keyboard layout and try again.",
      })
    : new SextantError("store.wrong-key", "The key in the key store of this system does not open the store.", {
        hint: "Nothing was changed. If the store came from another computer, open it there and turn encryption off, or give it a passphrase, before you move it.",
      });
}

function refused(file: string, what: string, cause?: unknown): SextantError {
  return new SextantError("store.failed", `The file with your data, ${file}, ${what}.`, {
    hint: 'Sextant has not touched it. Put a copy of it, or of a backup (its name has "before" in it), in its place and start again; moved away, Sextant begins empty.',
    cause,
  });
}

function newer(file: string): SextantError {
  return new SextantError(
    "store.failed",
    `The file with your data, ${file}, was written by a newer version of Sextant.`,
    {
      hint: "Sextant has not touched it. Start the newer version, or put the backup from before it in its place.",
    },
  );
}
