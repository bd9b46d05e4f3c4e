import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { SextantError } from "../contract/errors.ts";
import type { IsoTime } from "../contract/ids.ts";
import type { Db } from "./db.ts";
import { migrate, versionOf } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import { migrations } from "./migrations/all.ts";

/** Marks a file as a store of Sextant: "SXTN". */
const applicationId = 0x5358544e;
const magic = "SQLite format 3\u0000";

/**
 * Opens the store, makes it if there is none, and brings it to the newest shape.
 * A file that can't be read, is damaged, belongs to another program or to a newer version is left as it is: it is never
 * made anew.
 * @param steps the migrations; given only to test them
 * @throws SextantError `store.failed`, its message with the reason and its hint with what to do
 */
export function openStore(file: string, now: IsoTime, steps: readonly Migration[] = migrations): Db {
  const newest = steps.at(-1)?.version ?? 0;
  const isNew = checkPresence(file);
  if (!isNew) inspect(file, newest);
  let db: Db | null = null;
  try {
    db = new Database(file, { timeout: 5_000 });
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

/** Reads without writing: whose file it is, which version, whether it is whole. */
function inspect(file: string, newest: number): void {
  const header = readHeader(file);
  if (header.subarray(0, 16).toString("latin1") !== magic) throw refused(file, "is not a store that Sextant can read");
  const wasThere = new Set([`${file}-wal`, `${file}-shm`].filter(existsSync));
  let db: Db | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    if (Number(db.pragma("application_id", { simple: true })) !== applicationId)
      throw refused(file, "belongs to another program");
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
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  try {
    const handle = openSync(file, "r");
    try {
      readSync(handle, header, 0, 100, 0);
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw refused(file, "can't be read", cause);
  }
  return header;
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
