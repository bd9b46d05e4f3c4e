import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { SextantError } from "../../contract/errors.ts";
import { keyText, nameCipher, openFile, type StoreAccess, type StoreKey } from "../access.ts";
import { formOf, type Cipher } from "../cipher.ts";
import type { Db } from "../db.ts";
import { storeProblem } from "../store-problem.ts";

/**
 * Encrypts a store, gives it another key, or decrypts it: writes the new form into a file beside it, opens that and compares the
 * rows of every table, and only then puts it into the store's place, in one step. Whenever the process ends, the store is whole and
 * opens with the old key or with the new one.
 * @param file the store; nobody has it open
 * @param to the new key, or null for a store that anybody can read
 * @throws SextantError `store.failed` or `store.wrong-key`; the store is as it was
 */
export function rewriteStore(file: string, from: StoreAccess, cipher: Cipher, to: StoreKey | null): void {
  const draft = draftOf(file);
  removeDraft(file);
  try {
    const before = copyInto(file, from, draft);
    rekey(draft, cipher, from.key, to);
    verify(draft, { cipher, key: to }, before);
    sync(draft);
    renameSync(draft, file);
    // So that the new name, too, is on the disk. Windows has no such thing for folders.
    if (process.platform !== "win32") sync(dirname(file));
  } catch (cause) {
    removeDraft(file);
    throw cause instanceof SextantError ? cause : notRewritten(cause);
  }
}

/** Removes what a rewriting that was killed has left beside the store. */
export function removeDraft(file: string): void {
  const draft = draftOf(file);
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${draft}${end}`, { force: true });
}

/** How many rows each table has, and which version of its shape the store has: what must be the same before and after. */
export function countRows(db: Db): Record<string, number> {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  const counts = tables.map((name): [string, number] => [
    `table ${name}`,
    db
      .prepare<[], number>(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
      .pluck()
      .get() ?? 0,
  ]);
  const marks = ["user_version", "application_id"].map((name): [string, number] => [
    name,
    Number(db.pragma(name, { simple: true })),
  ]);
  return Object.fromEntries([...counts, ...marks]);
}

const draftOf = (file: string): string => `${file}.rewriting`;

/** Copies a store, log and all, to a file of the same form, and folds its log in. */
function copyInto(file: string, from: StoreAccess, draft: string): Record<string, number> {
  const db = openFile(file, from, { fileMustExist: true });
  let counts: Record<string, number>;
  try {
    counts = countRows(db);
    db.prepare("VACUUM INTO ?").run(draft);
  } finally {
    db.close();
  }
  // The last to close a store takes its log away. A log that stays belongs to somebody, and would be read into the new file.
  if (existsSync(`${file}-wal`)) throw new Error("the store is open elsewhere");
  return counts;
}

/** Changes the key of a file that may be lost: without a journal, which would hold its pages in the form of before. */
function rekey(draft: string, cipher: Cipher, from: StoreKey | null, to: StoreKey | null): void {
  const db = new Database(draft, cipher.binding === null ? {} : { nativeBinding: cipher.binding });
  try {
    if (from !== null) {
      nameCipher(db);
      db.pragma(`key = ${keyText(from)}`);
    }
    db.pragma("temp_store = MEMORY");
    db.pragma("journal_mode = OFF");
    if (to !== null) nameCipher(db);
    db.pragma(`rekey = ${to === null ? "''" : keyText(to)}`);
  } finally {
    db.close();
  }
}

function verify(draft: string, access: StoreAccess, before: Record<string, number>): void {
  const form = formOf(draft);
  if (form !== (access.key === null ? "plain" : "encrypted")) throw new Error(`the new file is ${form}`);
  const db = openFile(draft, access, { readonly: true, fileMustExist: true });
  try {
    const whole = db.pragma("integrity_check", { simple: true });
    if (whole !== "ok") throw new Error(`the new file is not whole: ${String(whole)}`);
    const after = countRows(db);
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const name of names) if (before[name] !== after[name]) throw new Error(`${name} differs in the new file`);
  } finally {
    db.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function notRewritten(cause: unknown): SextantError {
  const known = storeProblem(cause);
  return new SextantError(
    "store.failed",
    known?.message ?? "The file with your data could not be written in its new form.",
    {
      hint: "Your data is as it was before, in the form that it had. Make room on the disk, close what else has the file open, and try again.",
      cause,
    },
  );
}
