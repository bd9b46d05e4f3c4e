import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BackupsView } from "../../contract/backup.ts";
import { SextantError, type Problem } from "../../contract/errors.ts";
import type { IsoTime } from "../../contract/ids.ts";
import type { RecoveryView, SalvageReport } from "../../contract/recovery.ts";
import type { StoreAccess } from "../../store/access.ts";
import { backupsFolder } from "../../store/backups/backup-name.ts";
import { listBackups } from "../../store/backups/list.ts";
import { salvageStore } from "../../store/backups/salvage.ts";
import { formOf } from "../../store/cipher.ts";
import { reasonOf, type StoreRefusal } from "../../store/store-refusal.ts";

/** What the store and its backups are asked about. */
export interface Place {
  file: string;
  access: StoreAccess;
  canShow: boolean;
}

/** The backups as a page shows them. `problem`: why the last one that was due was not made. */
export async function describeBackups({ file, access, canShow }: Place, problem: Problem | null): Promise<BackupsView> {
  return { folder: backupsFolder(file), backups: await listBackups(file, access), problem, canShow };
}

/** What the recovery screen shows of a store that was refused. */
export async function describeRecovery(
  place: Place,
  refusal: StoreRefusal,
  salvaged: SalvageReport | null,
): Promise<RecoveryView> {
  const { reason, message, hint } = refusal;
  const isDamaged = reason === "damaged" || reason === "not-a-store";
  return {
    reason,
    message,
    hint,
    file: place.file,
    backups: await describeBackups(place, null),
    canSalvage: isDamaged && (place.access.key !== null || !isEncrypted(place.file)),
    canBeginEmpty: reason === "gone" && !hasLog(place.file),
    salvaged,
  };
}

function isEncrypted(file: string): boolean {
  try {
    return formOf(file) === "encrypted";
  } catch {
    return false;
  }
}

function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
}

/** Where what is salvaged waits. */
export function salvagedFile(file: string): string {
  return join(dirname(file), "sextant.salvaged.db");
}

/** Reads what can be read of a damaged store. @throws SextantError `store.failed`; nothing was changed */
export function salvage({ file, access }: Place, now: IsoTime): SalvageReport {
  try {
    return salvageStore(file, salvagedFile(file), access, now);
  } catch (cause) {
    const isFull = reasonOf(cause) === "full" || reasonOf((cause as Error).cause) === "full";
    throw new SextantError(
      "store.failed",
      isFull ? "The disk is full, so nothing could be salvaged." : "Nothing could be salvaged.",
      {
        hint: `The file with your data is as it was. ${isFull ? "Make room on the disk and try again." : "Restore a backup."}`,
        cause,
      },
    );
  }
}

/** A free name beside the store, under which a file that can't be used is kept: `sextant.damaged-2026-12-01T02-10-00.000Z.db`. */
export function asideOf(file: string, now: IsoTime): string {
  const start = join(dirname(file), `sextant.damaged-${now.replaceAll(":", "-")}`);
  let number = 1;
  const path = (): string => `${start}${number === 1 ? "" : `-${number}`}.db`;
  while (["", "-wal", "-shm"].some((end) => existsSync(path() + end))) number += 1;
  return path();
}
