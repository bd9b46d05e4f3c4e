import type { IsoTime } from "../contract/ids.ts";
import { takeBackupAtOnce } from "./backups/take.ts";
import { inTransaction, type Db } from "./db.ts";
import type { Migration } from "./migration.ts";
import { reasonOf, StoreRefusal } from "./store-refusal.ts";
import { versionOf } from "./version-of.ts";

/**
 * Brings a store to the newest shape. A store that holds something is backed up first, and the backup is checked: without it nothing
 * begins. Each step is one transaction, so a failure or a crash leaves the store at the step before, and the next start goes on there.
 * @param file the store's own path, or null for one in memory
 * @returns the path of the backup, or null when none was needed
 * @throws StoreRefusal
 */
export function migrate(db: Db, steps: readonly Migration[], file: string | null, now: IsoTime): string | null {
  const from = versionOf(db);
  const due = steps.filter((step) => step.version > from);
  if (due.length === 0) return null;
  const copy = from === 0 || file === null ? null : backUp(db, file, now);
  for (const step of due) {
    try {
      inTransaction(db, () => {
        step.up(db);
        checkForeignKeys(db);
        db.pragma(`user_version = ${step.version}`);
      });
    } catch (cause) {
      throw notMigrated(step.version, copy, cause);
    }
  }
  return copy;
}

function checkForeignKeys(db: Db): void {
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows point at rows that are not there`);
}

function backUp(db: Db, file: string, now: IsoTime): string {
  try {
    return takeBackupAtOnce(db, file, "before-migration", now).path;
  } catch (cause) {
    throw new StoreRefusal(
      isFull(cause) ? "full" : "not-migrated",
      "This version of Sextant has to change the form of your data, and the backup that it makes first did not succeed.",
      { hint: "Nothing was changed. Make room on the disk, then try again.", cause },
    );
  }
}

function notMigrated(version: number, copy: string | null, cause: unknown): StoreRefusal {
  const stands = `It stands as it was before that step${copy === null ? "" : `, and a backup is kept in ${copy}`}.`;
  if (isFull(cause))
    return new StoreRefusal(
      "full",
      `The disk is full, so your data could not be brought to the form that this version of Sextant uses (step ${version}).`,
      { hint: `${stands} Make room on the disk, then try again.`, cause },
    );
  return new StoreRefusal(
    "not-migrated",
    `Your data could not be brought to the form that this version of Sextant uses (step ${version}).`,
    { hint: `${stands} Install the earlier version again, and report this.`, cause },
  );
}

function isFull(cause: unknown): boolean {
  return reasonOf(cause) === "full" || (cause instanceof Error && cause.cause !== undefined && isFull(cause.cause));
}
