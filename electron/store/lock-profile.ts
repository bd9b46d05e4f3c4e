import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { reasonOf, refuse } from "./store-refusal.ts";

/** Connections that hold a profile; kept here so that none is collected, which would end its lock. */
const held = new Set<Database.Database>();

/**
 * Takes the profile for this process, so that no second one writes to it. The lock is SQLite's own on an empty file
 * `sextant.lock`: the operating system gives it to one alone, and takes it back with the process, even when that is killed, so
 * it never has to be cleaned up by hand. Only this function may open that file: closing it anywhere else in this process
 * would end the lock.
 * @returns a function that gives the profile back, or null when somebody has it
 * @throws StoreRefusal where the profile can't be written
 */
export function lockProfile(profileFolder: string): (() => void) | null {
  const lock = openLock(profileFolder);
  try {
    // A journal on disk would outlive a killed process and have to be rolled back by the next one.
    lock.pragma("journal_mode = MEMORY");
    // The lock of one who is going to write; nothing is written, so the file stays empty.
    lock.exec("BEGIN IMMEDIATE");
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw refused(profileFolder, error);
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}

function openLock(profileFolder: string): Database.Database {
  try {
    mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
    return new Database(join(profileFolder, "sextant.lock"), { timeout: 0 });
  } catch (error) {
    throw refused(profileFolder, error);
  }
}

/** A profile that no lock can be taken on can't be written, mostly. */
function refused(profileFolder: string, cause: unknown): Error {
  return refuse(join(profileFolder, "sextant.db"), reasonOf(cause), { cause });
}
