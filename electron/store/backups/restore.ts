import { copyFileSync, rmSync } from "node:fs";
import type { BackupName } from "../../contract/backup.ts";
import { SextantError } from "../../contract/errors.ts";
import type { StoreAccess } from "../access.ts";
import { formOf } from "../cipher.ts";
import { migrations } from "../migrations/all.ts";
import { reasonOf } from "../store-refusal.ts";
import { readBackupName } from "./backup-name.ts";
import { isSame, verifyFile } from "./verify.ts";

/**
 * Copies a backup beside the store, ready for `swapStore`, having checked both it and the copy. The backup itself stays.
 * @returns the path of the copy
 * @throws SextantError `backup.missing` or `backup.failed`; nothing was changed
 */
export function prepareRestore(file: string, name: BackupName, access: StoreAccess): string {
  const backup = readBackupName(file, name);
  const copy = `${file}.incoming`;
  if (backup === null) throw missing(name);
  let version: number;
  try {
    rmSync(copy, { force: true });
    copyFileSync(backup.path, copy);
    // Without its key it can't be read: it is taken as it is, and asks for its passphrase when it is opened.
    if (access.key === null && formOf(copy) === "encrypted") return copy;
    const contents = verifyFile(copy, access);
    if (!isSame(verifyFile(backup.path, access), contents)) throw new Error("the copy is not what the backup is");
    ({ version } = contents);
  } catch (cause) {
    rmSync(copy, { force: true });
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") throw missing(name);
    throw notRestored(cause);
  }
  if (version <= (migrations.at(-1)?.version ?? 0)) return copy;
  rmSync(copy, { force: true });
  throw new SextantError("backup.failed", "This backup was made by a newer version of Sextant.", {
    hint: "Nothing was changed. Restore it with the newer version, or choose another one.",
  });
}

function missing(name: string): SextantError {
  return new SextantError("backup.missing", `The backup ${name} is not there any more.`, {
    hint: "Nothing was changed. Choose another one.",
  });
}

function notRestored(cause: unknown): SextantError {
  const reason = reasonOf(cause);
  const why =
    reason === "full"
      ? ["because the disk is full", "Make room on the disk and try again."]
      : reason === "read-only"
        ? ["because the folder can't be written", "Allow Sextant to write in its folder and try again."]
        : ["because it is damaged itself", "Choose another one."];
  return new SextantError("backup.failed", `The backup was not restored, ${why[0]}.`, {
    hint: `Nothing was changed. ${why[1]}`,
    cause,
  });
}
