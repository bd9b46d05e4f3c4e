import { readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { Backup } from "../../contract/backup.ts";
import type { StoreAccess } from "../access.ts";
import { formOf } from "../cipher.ts";
import { migrations } from "../migrations/all.ts";
import { backupsFolder, readBackupName, type NamedBackup } from "./backup-name.ts";
import { verifyFile } from "./verify.ts";

/** The backups in the folder of the store in `file`, newest first, as their names tell; earlier versions' copies last. */
export function nameBackups(file: string): NamedBackup[] {
  const names = [
    ...namesIn(backupsFolder(file)),
    ...namesIn(dirname(file)).filter((name) => name.includes(".before-")),
  ];
  return names
    .map((name) => readBackupName(file, name))
    .filter((backup) => backup !== null)
    .sort((a, b) => b.number - a.number || b.takenAt.localeCompare(a.takenAt));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What was found when a file was last checked; it holds as long as the file does not change. */
const found = new Map<string, Backup["standing"]>();

/** Every backup of the store in `file`, newest first, each opened and checked unless that was done since it last changed. */
export async function listBackups(file: string, access: StoreAccess): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const { path, ...named } of nameBackups(file)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    const key = [path, stat.size, stat.mtimeMs, stat.ino, access.key?.by ?? ""].join("|");
    let standing = found.get(key);
    if (standing === undefined) {
      // Checking reads the whole file: between two of them others have their turn.
      await breathe();
      standing = check(path, access);
      found.set(key, standing);
    }
    backups.push({ ...named, bytes: stat.size, standing });
  }
  return backups;
}

function check(path: string, access: StoreAccess): Backup["standing"] {
  try {
    const isEncrypted = formOf(path) === "encrypted";
    if (isEncrypted && access.key === null) return "locked";
    try {
      return verifyFile(path, access).version > (migrations.at(-1)?.version ?? 0) ? "newer" : "verified";
    } catch (error) {
      // With a key that doesn't fit, and with a damaged first page, an encrypted file looks the same.
      return isEncrypted && (error as { code?: unknown }).code === "SQLITE_NOTADB" ? "locked" : "damaged";
    }
  } catch {
    return "damaged";
  }
}
