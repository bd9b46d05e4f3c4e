import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { SextantError } from "../contract/errors.ts";
import type { IsoTime } from "../contract/ids.ts";
import type { RefusalReason } from "../contract/recovery.ts";
import { openFile, plainAccess, type StoreAccess } from "./access.ts";
import { applicationId } from "./application-id.ts";
import { nameBackups } from "./backups/list.ts";
import { finishSwap } from "./backups/swap.ts";
import { formOf, type FileForm } from "./cipher.ts";
import type { Db } from "./db.ts";
import { leaveAsItWas } from "./leave-as-it-was.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import { migrations } from "./migrations/all.ts";
import { reasonOf, refuse } from "./store-refusal.ts";
import { versionOf } from "./version-of.ts";

/**
 * Opens the store, makes it if there is none, and brings it to the newest shape.
 * A file that can't be read, is damaged, belongs to another program or to a newer version is left as it is, to the byte: it is
 * never made anew. Nor is one begun where traces of an earlier one show that something was lost, unless `beginEmpty` says so.
 * @param steps the migrations; given only to test them
 * @param access the key of an encrypted store, and the driver for it; a new store is made with that key
 * @throws StoreRefusal, its message with the reason and its hint with what to do; SextantError `store.locked` where the store is
 * encrypted and no key or no driver is given, `store.wrong-key` where the key doesn't fit
 */
export function openStore(
  file: string,
  now: IsoTime,
  steps: readonly Migration[] = migrations,
  access: StoreAccess = plainAccess,
  { beginEmpty = false }: { beginEmpty?: boolean } = {},
): Db {
  checkPlace(file);
  completeSwap(file);
  const newest = steps.at(-1)?.version ?? 0;
  const isNew = checkPresence(file, beginEmpty);
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
    throw refuse(file, reasonOf(cause), { cause });
  }
}

/** Refuses a folder or a file that can't be written before anything is tried: SQLite would call it damaged or unreadable. */
function checkPlace(file: string): void {
  try {
    accessSync(dirname(file), constants.R_OK | constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw refuse(file, reasonOf(cause), { cause });
  }
}

/** A restore that a crash cut off is completed before anything else looks at the store. */
function completeSwap(file: string): void {
  try {
    finishSwap(file);
  } catch (cause) {
    throw refuse(file, reasonOf(cause), { what: "was being restored, and that could not be completed", cause });
  }
}

/** Whether a store is to be made; refuses where traces of an earlier one show that something was lost. */
function checkPresence(file: string, beginEmpty: boolean): boolean {
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size > 0) return false;
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0)
    throw refuse(file, "gone", { what: "is gone, but its log beside it is not" });
  if (!beginEmpty && nameBackups(file).length > 0)
    throw refuse(file, "gone", { what: `is ${existsSync(file) ? "empty" : "gone"}, though there are backups of it` });
  return true;
}

/**
 * Reads without writing: whose file it is, which version, whether it is whole.
 * @returns how to open it: a key is of no use to a plain store
 */
function inspect(file: string, newest: number, given: StoreAccess): StoreAccess {
  const form = readForm(file);
  if (form !== "plain" && form !== "encrypted") throw refuse(file, "not-a-store");
  const access = form === "plain" ? { ...given, key: null } : given;
  if (form === "encrypted" && access.key === null) throw locked(file);
  leaveAsItWas(file, () => {
    let db: Db | null = null;
    try {
      db = openFile(file, access, { readonly: true, fileMustExist: true });
      if (applicationOf(db, access) !== applicationId) throw refuse(file, "other-program");
      if (versionOf(db) > newest) throw refuse(file, "newer");
      const found = db.pragma("quick_check(1)", { simple: true });
      if (found !== "ok") throw refuse(file, "damaged", { cause: new Error(String(found)) });
    } catch (cause) {
      if (cause instanceof SextantError) throw cause;
      throw refuse(file, reasonOfReading(cause), { cause });
    } finally {
      db?.close();
    }
  });
  return access;
}

/** What stands in the way of reading: the disk says so itself, else it is the file. */
function reasonOfReading(cause: unknown): RefusalReason {
  const reason = reasonOf(cause);
  const isOfDisk = String((cause as { code?: unknown }).code).startsWith("SQLITE_IOERR");
  return reason === "unreadable" && !isOfDisk ? "damaged" : reason;
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
    throw refuse(file, reasonOf(cause), { cause });
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
