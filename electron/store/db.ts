import type Database from "better-sqlite3";

/** An open store, as `openStore` gives it: WAL, full synchronous, foreign keys on. */
export type Db = Database.Database;

/**
 * Runs `work` as one transaction: all of it is on disk when this returns, or none of it after a throw. May be nested.
 * Takes the write lock at once, so that no reader turns into a writer half-way.
 */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate();
}
