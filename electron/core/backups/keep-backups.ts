import type { BackupReason } from "../../contract/backup.ts";
import { SextantError, type Problem } from "../../contract/errors.ts";
import type { IsoTime } from "../../contract/ids.ts";
import { nameBackups } from "../../store/backups/list.ts";
import { takeBackup } from "../../store/backups/take.ts";
import { countCompanies } from "../../store/companies.ts";
import type { Db } from "../../store/db.ts";

/** How long the app runs between two backups, where something changed. A convention of this app. */
const everyMs = 4 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The backups of an open store. They run one after the other. */
export interface Backups {
  /** Backs up now. Rejects with `backup.failed`. */
  take(reason: BackupReason): Promise<void>;
  /** Backs up before something that writes much begins, unless there is nothing to lose or nothing changed since the last one. */
  takeBefore(reason: BackupReason): Promise<void>;
  /** Takes the one that is due, if one is; why it can't is kept in `problem`. */
  takeDue(): Promise<void>;
  /** Why the last one that was due was not made. */
  problem(): Problem | null;
  /** Ends the schedule and waits for the one that runs. */
  stop(): Promise<void>;
}

/** What the keeping of backups needs. */
interface Keeping {
  db: Db;
  file: string;
  now(): IsoTime;
  report(error: unknown): void;
}

/**
 * Keeps backups of an open store: one at once where the last is a day old, then one every four hours while something changes.
 * "A day old" is a day in either direction: a clock that was moved makes one more backup, never one less.
 */
export function keepBackups({ db, file, now, report }: Keeping): Backups {
  let running: Promise<unknown> = Promise.resolve();
  let problem: Problem | null = null;
  /** What the store's counter of changed rows said when it was last backed up. Null: not since it was opened. */
  let backedUpAt: number | null = null;
  const changes = (): number => db.prepare<[], number>("SELECT total_changes()").pluck().get() ?? 0;
  const isEmpty = (): boolean => countCompanies(db) === 0;

  const takeAfter = async (earlier: Promise<unknown>, reason: BackupReason): Promise<void> => {
    await earlier;
    const before = changes();
    await takeBackup(db, file, reason, now());
    // Rows that changed while it was copied may or may not be in it: the next one has them.
    backedUpAt = before;
  };
  const take = (reason: BackupReason): Promise<void> => {
    const next = takeAfter(running, reason);
    running = next.catch(() => undefined);
    return next;
  };
  const isDue = (): boolean => {
    if (isEmpty()) return false;
    if (backedUpAt !== null) return changes() !== backedUpAt;
    const last = nameBackups(file)[0];
    return last === undefined || Math.abs(Date.parse(now()) - Date.parse(last.takenAt)) >= dayMs;
  };
  const takeDue = async (): Promise<void> => {
    if (!isDue()) return;
    try {
      await take("scheduled");
      problem = null;
    } catch (error) {
      report(error);
      if (error instanceof SextantError) problem = { code: error.code, message: error.message, hint: error.hint };
    }
  };
  const tick = setInterval(() => {
    // What changed before the first backup of this run counts as changed.
    backedUpAt ??= 0;
    void takeDue();
  }, everyMs);
  tick.unref();

  return {
    take: async (reason) => {
      await take(reason);
      problem = null;
    },
    takeBefore: async (reason) => {
      if (!isEmpty() && changes() !== backedUpAt) await take(reason);
    },
    takeDue,
    problem: () => problem,
    stop: async () => {
      clearInterval(tick);
      await running;
    },
  };
}
