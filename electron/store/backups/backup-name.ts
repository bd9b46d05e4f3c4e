import { dirname, join } from "node:path";
import { BackupReason } from "../../contract/backup.ts";
import type { IsoTime } from "../../contract/ids.ts";

/** What the name of a backup says. */
export interface NamedBackup {
  name: string;
  path: string;
  number: number;
  takenAt: IsoTime;
  reason: BackupReason;
}

/** The folder of the backups of the store in `file`. */
export function backupsFolder(file: string): string {
  return join(dirname(file), "backups");
}

/** The name of the backup with a number: UTC time and reason, safe on every file system. */
export function backupName(number: number, takenAt: IsoTime, reason: BackupReason): string {
  return `sextant.${takenAt.replaceAll(":", "-")}.${String(number).padStart(4, "0")}.${reason}.db`;
}

const own = /^sextant\.(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.(\d{4,})\.([a-z-]+)\.db$/;
/** Copies from before a migration (of earlier versions) and from before a change of key lie beside the store. */
const earlier = /^sextant\.before-(\d{4}|new-key)\.(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)(?:-\d+)?\.db$/;

/** Reads a name, and says where in the profile such a file lies; null for anything else. */
export function readBackupName(file: string, name: string): NamedBackup | null {
  const [, time, number, reason] = own.exec(name) ?? [];
  const known = BackupReason.safeParse(reason);
  if (time !== undefined && known.success)
    return {
      name,
      path: join(backupsFolder(file), name),
      number: Number(number),
      takenAt: asTime(time),
      reason: known.data,
    };
  const [, before, at] = earlier.exec(name) ?? [];
  if (at === undefined) return null;
  const why = before === "new-key" ? "before-new-key" : "before-migration";
  return { name, path: join(dirname(file), name), number: 0, takenAt: asTime(at), reason: why };
}

/** `2026-12-01T02-10-00.000Z` with its colons. */
function asTime(inName: string): IsoTime {
  return inName.replace(/T(\d\d)-(\d\d)-/, "T$1:$2:");
}
