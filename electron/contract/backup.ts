import { z } from "zod";
import type { Problem } from "./errors.ts";
import type { IsoTime } from "./ids.ts";

/** Why a backup was taken; it is part of the file's name. */
export const BackupReason = z.enum([
  "scheduled",
  "by-hand",
  "before-migration",
  "before-import",
  "before-restore",
  "before-new-key",
]);
export type BackupReason = z.infer<typeof BackupReason>;

/** The name of a backup's file: `sextant.2026-12-01T02-10-00.000Z.0042.scheduled.db`, or that of a copy which an earlier version made. */
export const BackupName = z
  .string()
  .max(120)
  .regex(
    /^sextant\.(\d{4}-[\dTZ.-]+\.\d{4,}\.[a-z-]+|before-(\d{4}|new-key)\.\d{4}-[\dTZ.-]+)\.db$/,
    "This is not the name of a backup.",
  );
export type BackupName = z.infer<typeof BackupName>;

/** One backup. Its number counts up and says the order, whatever the clock showed. */
export interface Backup {
  name: BackupName;
  number: number;
  takenAt: IsoTime;
  reason: BackupReason;
  bytes: number;
  /** Whether it was opened and found whole just now; `newer` is whole, but of a newer version of Sextant; `locked` is encrypted
   * with another key than the one that is here. */
  standing: "verified" | "damaged" | "newer" | "locked";
}

/** The backups, newest first, and where they are. */
export interface BackupsView {
  folder: string;
  backups: Backup[];
  /** Why the last one that was due could not be made; null where it could. */
  problem: Problem | null;
  /** Whether `place.show` can open a window of the system's file manager. */
  canShow: boolean;
}
