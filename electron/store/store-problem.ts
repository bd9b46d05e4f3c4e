import Database from "better-sqlite3";
import { SextantError } from "../contract/errors.ts";

/** What SQLite's codes mean for the person in front of it; the first that the code begins with is said. */
const meanings: readonly [code: string, message: string, hint: string][] = [
  [
    "SQLITE_FULL",
    "The disk is full, so this could not be saved.",
    "Everything saved before is kept, and what you typed is still on the page. Make room on the disk and try again.",
  ],
  [
    "SQLITE_READONLY",
    "The folder with your data can't be written.",
    "Everything saved before is kept. Allow Sextant to write in the folder that Settings shows, then try again.",
  ],
  [
    "SQLITE_BUSY",
    "Another program is using the file with your data.",
    "Nothing was changed. Close the other program and try again.",
  ],
  [
    "SQLITE_CORRUPT",
    "The file with your data is damaged.",
    "Stop Sextant and copy the folder that Settings shows before you do anything else; then put a backup in its place.",
  ],
  [
    "SQLITE_IOERR",
    "The disk did not take this, so it could not be saved.",
    "Everything saved before is kept. Check the disk and its cable or connection, then try again.",
  ],
];

/** An error of the database in words for a person; null for an error that is none, or that is a fault of our own. */
export function storeProblem(error: unknown): SextantError | null {
  if (!(error instanceof Database.SqliteError)) return null;
  const found = meanings.find(([code]) => error.code.startsWith(code));
  if (found === undefined) return null;
  return new SextantError("store.failed", found[1], { hint: found[2], cause: error });
}
