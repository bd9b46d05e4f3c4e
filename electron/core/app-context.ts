import type { BackupReason } from "../contract/backup.ts";
import type { AppEvent } from "../contract/events.ts";
import type { IsoDay, IsoTime } from "../contract/ids.ts";
import type { SecretBox } from "../contract/ports.ts";
import type { Db } from "../store/db.ts";

/** What everything that a user does may rely on: the store, the time, new ids, a way to tell the renderer, and folders. */
export interface AppContext {
  db: Db;
  now(): IsoTime;
  /** The day of `now()` where the machine stands: what the user calls today. */
  today(): IsoDay;
  /** A fresh id for a row; callers brand it (`CompanyId.parse`). */
  newId(): string;
  /** A short word that nobody can guess, drawn anew each time: letters and digits. */
  drawMark(): string;
  emit(event: AppEvent): void;
  secrets: SecretBox;
  profileFolder: string;
  promptsFolder: string;
  userPlaybooksFolder: string;
  mode: "desktop" | "browser";
  version: string;
  /** Tells the log of a fault of our own. Never given inputs, texts or secrets. */
  report(error: unknown): void;
  /** Backs the store up before something that writes much begins. Rejects with `backup.failed`, and then it does not begin. */
  backUpFirst(reason: BackupReason): Promise<void>;
}
