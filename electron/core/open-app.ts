import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { AppEvent } from "../contract/events.ts";
import type { BackupReason } from "../contract/backup.ts";
import type { Problem } from "../contract/errors.ts";
import type { HostApp, SecretBox } from "../contract/ports.ts";
import { listTextsInUse, stampInUse } from "../store/playbook-versions.ts";
import { plainAccess, type StoreAccess } from "../store/access.ts";
import { migrations } from "../store/migrations/all.ts";
import { openStore } from "../store/open-store.ts";
import { interruptPendingTurns } from "../store/turns.ts";
import { rememberPlaybooks } from "../playbooks/remember-playbooks.ts";
import { keepBackups } from "./backups/keep-backups.ts";
import type { DrawPicture } from "./exports/draw-picture.ts";
import type { ChooseTarget } from "./exports/hand-over.ts";
import { takeDue } from "./follow-ups/tell-due.ts";
import { dayHere } from "./days.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { plainHandlers } from "./handlers.ts";
import type { Advisors, SessionContext } from "./session-context.ts";
import { sessionHandlers } from "./session-handlers.ts";
import { RunningTurns } from "./turn/running-turns.ts";
import { logInto } from "./write-log.ts";

/** What the app is composed of. */
export interface OpenAppOptions {
  /** Where everything of this user lies; made if it is not there, readable by this user alone. */
  profileFolder: string;
  /** The `prompts` folder that ships with the app. */
  promptsFolder: string;
  /** The user's own playbooks, never written; `playbooks` in the profile if not given. */
  userPlaybooksFolder?: string;
  /** How the store is opened: not encrypted if not given. */
  access?: StoreAccess;
  /** Begins an empty store though there are backups of an earlier one. */
  beginEmpty?: boolean;
  secrets: SecretBox;
  advisors: Advisors;
  mode: "desktop" | "browser";
  version: string;
  /** Draws pictures for exports; where it is not given, exports have no pictures. */
  draw?: DrawPicture;
  /** Asks where an exported file is to go and gives its path; without it the page gets the file. */
  chooseTarget?: ChooseTarget;
  clock?: () => Date;
  newId?: () => string;
  /** Eight random letters and digits if not given. */
  drawMark?: () => string;
  /** Told of faults of our own; a log in the profile folder if not given. */
  report?: (error: unknown) => void;
}

/** The app while its store is open. */
export interface OpenedApp extends Omit<HostApp, "close"> {
  /** Backs the store up now. Rejects with `backup.failed`. */
  backUp(reason: BackupReason): Promise<void>;
  /** Why the last backup that was due was not made. */
  backupProblem(): Problem | null;
  /**
   * Stops what runs, keeps what was said so far, closes the store. `backUpFirst`: takes a backup of how it is then; where that fails, the
   * store is closed all the same, and this rejects with `backup.failed`.
   */
  close(backUpFirst?: BackupReason): Promise<void>;
}

/**
 * Opens Sextant on a profile: its store, brought up to date; what was being answered when it last ended is marked as
 * interrupted.
 * @throws StoreRefusal when the store can't be used, SextantError `store.locked` or `store.wrong-key` when its key is not given; it
 * is left as it is
 */
export async function openApp(options: OpenAppOptions): Promise<OpenedApp> {
  const clock = options.clock ?? (() => new Date());
  const now = (): string => clock().toISOString();
  const report = options.report ?? logInto(join(options.profileFolder, "sextant.log"), now);
  const file = join(options.profileFolder, "sextant.db");
  const db = openStore(file, now(), migrations, options.access ?? plainAccess, {
    beginEmpty: options.beginEmpty ?? false,
  });
  try {
    interruptPendingTurns(db, now());
  } catch (error) {
    db.close();
    throw error;
  }
  const backups = keepBackups({ db, file, now, report });
  const listeners = new Set<(event: AppEvent) => void>();
  const ownPlaybooks = options.userPlaybooksFolder ?? join(options.profileFolder, "playbooks");
  const running = new RunningTurns();
  const context: SessionContext = {
    db,
    now,
    today: () => dayHere(new Date(now())),
    newId: options.newId ?? randomUUID,
    drawMark: options.drawMark ?? (() => randomBytes(4).toString("hex")),
    emit: (event) => tell(listeners, event, report),
    secrets: options.secrets,
    profileFolder: options.profileFolder,
    promptsFolder: options.promptsFolder,
    userPlaybooksFolder: ownPlaybooks,
    mode: options.mode,
    version: options.version,
    report,
    backUpFirst: backups.takeBefore,
    playbooks: rememberPlaybooks(
      { builtIn: options.promptsFolder, own: ownPlaybooks },
      { stamp: () => stampInUse(db), read: () => listTextsInUse(db) },
    ),
    advisors: options.advisors,
    draw: options.draw ?? null,
    chooseTarget: options.chooseTarget ?? null,
    running,
  };
  const dispatch = createDispatch({ ...plainHandlers(context), ...sessionHandlers(context) }, report);
  const gate = closable(dispatch);
  void backups.takeDue();
  return {
    dispatch: gate.dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    takeDue: () => takeDue(context),
    backUp: backups.take,
    backupProblem: backups.problem,
    close: async (backUpFirst) => {
      await gate.close();
      await running.stopAll();
      listeners.clear();
      try {
        if (backUpFirst !== undefined) await backups.take(backUpFirst);
      } finally {
        await backups.stop();
        db.close();
      }
    },
  };
}

/** Tells every listener, one that fails included, so that the others still hear it. */
function tell(
  listeners: ReadonlySet<(event: AppEvent) => void>,
  event: AppEvent,
  report: (error: unknown) => void,
): void {
  for (const listener of listeners) {
    try {
      listener(event);
    } catch (error) {
      report(error);
    }
  }
}

/** A dispatch that can be closed: what has begun is answered, what comes after it is turned away. */
function closable(dispatch: Dispatch): { dispatch: Dispatch; close: () => Promise<void> } {
  const begun = new Set<Promise<unknown>>();
  let closed = false;
  return {
    dispatch: async (name, input) => {
      if (closed)
        return {
          ok: false,
          error: {
            code: "app.failed",
            message: "Sextant is closing.",
            hint: "Everything saved is kept. Start it again to go on.",
          },
        };
      const answer = dispatch(name, input);
      begun.add(answer);
      try {
        return await answer;
      } finally {
        begun.delete(answer);
      }
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(begun);
    },
  };
}
