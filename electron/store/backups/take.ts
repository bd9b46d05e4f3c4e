import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BackupReason } from "../../contract/backup.ts";
import { SextantError } from "../../contract/errors.ts";
import type { IsoTime } from "../../contract/ids.ts";
import { accessOf, openFile, type StoreAccess } from "../access.ts";
import type { Db } from "../db.ts";
import { settleFile, settleFolder } from "../on-disk.ts";
import { reasonOf } from "../store-refusal.ts";
import { backupName, backupsFolder, readBackupName, type NamedBackup } from "./backup-name.ts";
import { nameBackups } from "./list.ts";
import { rotate } from "./rotate.ts";
import { contentsOf, isSame, verifyFile } from "./verify.ts";

const unfinished = ".part";

/**
 * Backs the store up while it is in use: a copy under another name, sealed, opened again, checked against the store's own rows, and only
 * then given its name. Older backups are thinned out afterwards.
 * @throws SextantError `backup.failed`; the store and all earlier backups are as they were
 */
export async function takeBackup(db: Db, file: string, reason: BackupReason, now: IsoTime): Promise<NamedBackup> {
  let part: string | null = null;
  try {
    part = makeRoom(file);
    // A driver that encrypts has no online backup to another file: it copies at once.
    if (accessOf(db).key === null) await db.backup(part);
    else db.prepare("VACUUM INTO ?").run(part);
    // Nothing else runs between the last page and this line, so these are the rows that were copied.
    return keep(part, db, file, reason, now);
  } catch (cause) {
    throw notTaken(part, cause);
  }
}

/** The same at once, for a moment in which nothing else may happen: before the store's form is changed. */
export function takeBackupAtOnce(db: Db, file: string, reason: BackupReason, now: IsoTime): NamedBackup {
  let part: string | null = null;
  try {
    part = makeRoom(file);
    db.prepare("VACUUM INTO ?").run(part);
    return keep(part, db, file, reason, now);
  } catch (cause) {
    throw notTaken(part, cause);
  }
}

/** Makes the folder, clears what a killed process left half-done, and gives the path for the next copy. */
function makeRoom(file: string): string {
  const folder = backupsFolder(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.includes(unfinished)) rmSync(join(folder, name), { force: true });
  return join(folder, `taking${unfinished}`);
}

function keep(part: string, db: Db, file: string, reason: BackupReason, now: IsoTime): NamedBackup {
  const contents = contentsOf(db);
  seal(part, accessOf(db));
  if (!isSame(verifyFile(part, accessOf(db)), contents)) throw new Error("the copy does not hold what the store holds");
  settleFile(part);
  const before = nameBackups(file);
  const name = backupName((before[0]?.number ?? 0) + 1, now, reason);
  const taken = readBackupName(file, name);
  if (taken === null) throw new Error(`${name} is not the name of a backup`);
  renameSync(part, taken.path);
  settleFolder(backupsFolder(file));
  rotate([taken, ...before.filter((backup) => backup.number > 0)]);
  return taken;
}

/** Makes a copy a file that needs no log beside it. */
function seal(part: string, access: StoreAccess): void {
  const copy = openFile(part, access, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}

function notTaken(part: string | null, cause: unknown): SextantError {
  if (part !== null) for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(part + end, { force: true });
  const reason = reasonOf(cause);
  const [why, todo] =
    reason === "full"
      ? [", because the disk is full", "Make room on the disk and try again."]
      : reason === "read-only"
        ? [", because its folder can't be written", "Allow Sextant to write in its folder and try again."]
        : ["", "Check the disk and try again."];
  return new SextantError("backup.failed", `The backup was not made${why}.`, {
    hint: `Your data and the earlier backups are as they were. ${todo}`,
    cause,
  });
}
