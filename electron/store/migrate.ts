import { SextantError } from "../contract/errors.ts";
import type { IsoTime } from "../contract/ids.ts";
import { copyStore } from "./copy-store.ts";
import { inTransaction, type Db } from "./db.ts";
import type { Migration } from "./migration.ts";
import { versionOf } from "./version-of.ts";

/**
 * Brings a store to the newest shape. A store that holds something is copied beside itself first, and the copy is
 * checked; each step is one transaction, so a failure leaves the store at the step before.
 * @param file the store's own path, or null for one in memory
 * @returns the path of the copy, or null when none was needed
 * @throws SextantError `store.failed`
 */
export function migrate(db: Db, steps: readonly Migration[], file: string | null, now: IsoTime): string | null {
  const from = versionOf(db);
  const due = steps.filter((step) => step.version > from);
  if (due.length === 0) return null;
  const copy = from === 0 || file === null ? null : backUp(db, backupPath(file, from, now));
  for (const step of due) {
    try {
      inTransaction(db, () => {
        step.up(db);
        checkForeignKeys(db);
        db.pragma(`user_version = ${step.version}`);
      });
    } catch (cause) {
      throw new SextantError(
        "store.failed",
        `Your data could not be brought to the form that this version of Sextant uses (step ${step.version}).`,
        {
          hint: `It stands as it was before that step${copy === null ? "" : `, and a copy is kept in ${copy}`}. Install the earlier version again, and report this.`,
          cause,
        },
      );
    }
  }
  return copy;
}

function checkForeignKeys(db: Db): void {
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows point at rows that are not there`);
}

/** `sextant.before-0002.2026-11-24T07-15-00.000Z.db`, in the store's folder. */
function backupPath(file: string, from: number, now: IsoTime): string {
  const next = String(from + 1).padStart(4, "0");
  return `${file.replace(/\.db$/, "")}.before-${next}.${now.replaceAll(":", "-")}.db`;
}

/** Copies a store to `path`, checked, before it is changed. */
function backUp(db: Db, path: string): string {
  try {
    return copyStore(db, path);
  } catch (cause) {
    throw notCopied(cause);
  }
}

function notCopied(cause: unknown): SextantError {
  return new SextantError(
    "store.failed",
    "This version of Sextant has to change the form of your data, and the copy that it makes first did not succeed.",
    { hint: "Nothing was changed. Make room on the disk and start Sextant again.", cause },
  );
}
