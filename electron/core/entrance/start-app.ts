import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { StoreCallName } from "../../contract/calls/store-calls.ts";
import type { StoreStanding } from "../../contract/encryption.ts";
import { SextantError, type Problem } from "../../contract/errors.ts";
import type { AppEvent } from "../../contract/events.ts";
import type { HostApp } from "../../contract/ports.ts";
import type { SalvageReport } from "../../contract/recovery.ts";
import type { StoreAccess, StoreKey } from "../../store/access.ts";
import { backupsFolder } from "../../store/backups/backup-name.ts";
import { prepareRestore } from "../../store/backups/restore.ts";
import { swapStore } from "../../store/backups/swap.ts";
import { findCipher, formOf, type FileForm } from "../../store/cipher.ts";
import { deleteReadableCopies } from "../../store/encryption/readable-copies.ts";
import { removeDraft } from "../../store/encryption/rewrite-store.ts";
import { createDispatch, type Handlers } from "../dispatch.ts";
import { reasonOf, refuse, StoreRefusal } from "../../store/store-refusal.ts";
import { openApp, type OpenAppOptions, type OpenedApp } from "../open-app.ts";
import { logInto } from "../write-log.ts";
import { asideOf, describeBackups, describeRecovery, salvage, salvagedFile, type Place } from "./recover.ts";
import { changeKey, describeEncryption, keyFor } from "./set-lock.ts";
import { readStoreKey } from "./store-keys.ts";

/** What the app is started with. */
export type StartOptions = Omit<OpenAppOptions, "access" | "beginEmpty"> & {
  /**
   * Takes the profile for this process, and gives what gives it back. Throws a StoreRefusal where it can't be written, and what the app
   * can't start with where another process has it.
   */
  lock?: () => () => void;
  /** Shows a file in the system's file manager; without it the page shows paths only. */
  showFile?: (path: string) => void;
  /** Files of drivers that encrypt and may be there, best first. */
  cipherDrivers?: readonly string[];
};

/** The calls that the entrance answers itself. */
type StoreHandlers = Pick<Handlers, StoreCallName>;

/**
 * Starts Sextant: opens its store if that can be done without asking, else waits for the passphrase, answering nothing
 * but the calls for that. A store that can't be used is left as it is, and the app waits in the same way for what is to be done: restore a
 * backup, salvage, try again. The calls that change the store's key or put a backup in its place close it, change it and open it again,
 * all behind this one door.
 * @throws SextantError `store.in-use`
 */
export async function startApp(options: StartOptions): Promise<HostApp> {
  const { profileFolder, secrets } = options;
  const now = (): string => (options.clock?.() ?? new Date()).toISOString();
  const report = options.report ?? logInto(join(profileFolder, "sextant.log"), now);
  const file = join(profileFolder, "sextant.db");
  const cipher = findCipher(options.cipherDrivers ?? []);
  const listeners = new Set<(event: AppEvent) => void>();
  let access: StoreAccess = { cipher, key: null };
  let inside: OpenedApp | null = null;
  let problem: Problem | null = null;
  let refusal: StoreRefusal | null = null;
  let salvaged: SalvageReport | null = null;
  let unlockProfile: (() => void) | null = null;
  /** What closes and opens the store runs alone, and calls wait for it. */
  let turning: Promise<unknown> = Promise.resolve();

  const open = async (key: StoreKey | null, beginEmpty = false): Promise<void> => {
    try {
      const opened = await openApp({ ...options, report, access: { cipher, key }, beginEmpty });
      access = { cipher, key };
      inside = opened;
      problem = refusal = salvaged = null;
      opened.subscribe((event) => tell(listeners, event, report));
    } catch (error) {
      // The key is right where the store is refused for something else: its backups open with it.
      if (error instanceof StoreRefusal) access = { cipher, key };
      throw error;
    }
  };
  /** Opens the store with what is here; where it can't be used, or not without a passphrase, the standing says so. */
  const enter = async (beginEmpty = false): Promise<StoreStanding> => {
    try {
      takeProfile();
      removeDraft(file);
      const isEncrypted = shapeOf(file) === "encrypted" && cipher !== null;
      await open(isEncrypted ? (access.key ?? (await readStoreKey(secrets))) : null, beginEmpty);
    } catch (error) {
      settle(asRefusal(file, error));
    }
    return standing();
  };
  const takeProfile = (): void => {
    mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
    unlockProfile ??= options.lock?.() ?? null;
  };
  const settle = (error: unknown): void => {
    problem = refusal = null;
    if (error instanceof StoreRefusal) refusal = error;
    else if (!(error instanceof SextantError) || !isAboutKeys(error)) throw error;
    else if (error.code !== "store.locked") problem = { code: error.code, message: error.message, hint: error.hint };
  };
  const standing = (): StoreStanding => {
    if (inside !== null) return { state: "open" };
    return refusal === null ? { state: "locked", canDecrypt: cipher !== null, problem } : { state: "refused" };
  };
  const place = (): Place => ({ file, access, canShow: options.showFile !== undefined });
  const listBackups = () => describeBackups(place(), inside?.backupProblem() ?? null);
  /** Puts a prepared file in the place of the store, which nobody has open; a store that can't be used is kept beside. */
  const putInPlace = async (incoming: string, keepAside: boolean): Promise<StoreStanding> => {
    try {
      swapStore(file, incoming, keepAside ? asideOf(file, now()) : null);
    } finally {
      // Also where that failed: what was begun is completed, or refused, by opening.
      await enter();
      opened();
    }
    return standing();
  };
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turning.then(work);
    turning = result.catch(() => undefined);
    return result;
  };
  const opened = (): void => tell(listeners, { name: "store.changed" }, report);
  const describe = () => {
    if (inside === null) throw notOpen();
    return describeEncryption(profileFolder, access, secrets);
  };

  const handlers: StoreHandlers = {
    "store.standing": () => standing(),
    "store.unlock": ({ passphrase }) =>
      alone(async () => {
        if (inside !== null || refusal !== null) return standing();
        try {
          await open({ by: "passphrase", secret: passphrase });
        } catch (error) {
          if (!(error instanceof StoreRefusal)) throw error;
          refusal = error;
        }
        opened();
        return standing();
      }),
    "encryption.read": () => describe(),
    "encryption.set": (input) =>
      alone(async () => {
        describe();
        const to = await keyFor(input, access, secrets);
        if (to === null && access.key === null) return describe();
        await inside?.close();
        inside = null;
        const from = access;
        let key = from.key;
        try {
          changeKey(profileFolder, from, to, now());
          key = to;
        } finally {
          await open(key);
          opened();
        }
        return describe();
      }),
    "encryption.deleteReadable": () => {
      if (describe().by !== "nothing") deleteReadableCopies(profileFolder);
      return describe();
    },

    "backup.list": listBackups,
    "backup.take": async () => {
      if (inside === null) throw notOpen();
      await inside.backUp("by-hand");
      return listBackups();
    },
    "backup.restore": ({ name }) =>
      alone(async () => {
        const incoming = prepareRestore(file, name, access);
        const isOpen = inside !== null;
        try {
          await inside?.close("before-restore");
        } catch (error) {
          inside = null;
          await enter();
          opened();
          throw error;
        }
        inside = null;
        return putInPlace(incoming, !isOpen);
      }),
    "place.show": ({ what }) => {
      options.showFile?.(what === "store" ? file : backupsFolder(file));
      return { shown: options.showFile !== undefined };
    },
    "recovery.read": async () => ({
      recovery: refusal === null ? null : await describeRecovery(place(), refusal, salvaged),
    }),
    "recovery.retry": () =>
      alone(async () => {
        if (inside !== null) return standing();
        await enter();
        opened();
        return standing();
      }),
    "recovery.salvage": () =>
      alone(async () => {
        if (refusal !== null && inside === null) salvaged = salvage(place(), now());
        return { report: salvaged };
      }),
    "recovery.useSalvaged": () =>
      alone(async () => (salvaged === null ? standing() : putInPlace(salvagedFile(file), true))),
    "recovery.beginEmpty": () =>
      alone(async () => {
        if (inside !== null || refusal?.reason !== "gone") return standing();
        await enter(true);
        opened();
        return standing();
      }),
  };
  const notOpen = (): SextantError => refusal ?? lockedOut();
  const answerHere = createDispatch(handlers, report);

  await enter();

  return {
    dispatch: async (name, input) => {
      if (Object.hasOwn(handlers, name)) return answerHere(name, input);
      await turning;
      if (inside !== null) return inside.dispatch(name, input);
      const { code, message, hint } = notOpen();
      return { ok: false, error: { code, message, hint } };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    takeDue: () => inside?.takeDue() ?? [],
    close: async () => {
      await turning;
      await inside?.close();
      listeners.clear();
      unlockProfile?.();
    },
  };
}

const isAboutKeys = ({ code }: SextantError): boolean =>
  code === "store.locked" || code === "store.wrong-key" || code === "secret.refused";

/** What the disk says when it can't be used at all is a refusal, too. */
function asRefusal(file: string, error: unknown): unknown {
  const reason = error instanceof SextantError ? "unreadable" : reasonOf(error);
  return reason === "unreadable" ? error : refuse(file, reason, { cause: error });
}

/** What can't be read at all is judged by who opens it. */
function shapeOf(file: string): FileForm {
  try {
    return formOf(file);
  } catch {
    return "unreadable";
  }
}

function lockedOut(): SextantError {
  return new SextantError("store.locked", "The store is locked.", {
    hint: "Nothing was changed. Type its passphrase first.",
  });
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
