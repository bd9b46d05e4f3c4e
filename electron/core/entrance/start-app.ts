import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { StoreCallName } from "../../contract/calls/store-calls.ts";
import type { StoreStanding } from "../../contract/encryption.ts";
import { SextantError, type Problem } from "../../contract/errors.ts";
import type { AppEvent } from "../../contract/events.ts";
import type { HostApp } from "../../contract/ports.ts";
import type { StoreAccess, StoreKey } from "../../store/access.ts";
import { findCipher, formOf, type FileForm } from "../../store/cipher.ts";
import { deleteReadableCopies } from "../../store/encryption/readable-copies.ts";
import { removeDraft } from "../../store/encryption/rewrite-store.ts";
import { createDispatch, type Handlers } from "../dispatch.ts";
import { openApp, type OpenAppOptions } from "../open-app.ts";
import { logInto } from "../write-log.ts";
import { changeKey, describeEncryption, keyFor } from "./set-lock.ts";
import { readStoreKey } from "./store-keys.ts";

/** What the app is started with. */
export type StartOptions = Omit<OpenAppOptions, "access"> & {
  /** Files of drivers that encrypt and may be there, best first. */
  cipherDrivers?: readonly string[];
};

/** The calls that the entrance answers itself. */
type StoreHandlers = Pick<Handlers, StoreCallName>;

/**
 * Starts Sextant: opens its store if that can be done without asking, else waits for the passphrase, answering nothing
 * but the calls for that. The calls that change the store's key close it, change it and open it again, all behind this one door.
 * @throws SextantError `store.failed` when the store can't be used, whatever the key; it is left as it is
 */
export async function startApp(options: StartOptions): Promise<HostApp> {
  const { profileFolder, secrets } = options;
  const now = (): string => (options.clock?.() ?? new Date()).toISOString();
  mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  const report = options.report ?? logInto(join(profileFolder, "sextant.log"), now);
  const file = join(profileFolder, "sextant.db");
  const cipher = findCipher(options.cipherDrivers ?? []);
  const listeners = new Set<(event: AppEvent) => void>();
  let access: StoreAccess = { cipher, key: null };
  let inside: HostApp | null = null;
  let problem: Problem | null = null;
  /** What closes and opens the store runs alone, and calls wait for it. */
  let turning: Promise<unknown> = Promise.resolve();

  const open = async (key: StoreKey | null): Promise<void> => {
    const opened = await openApp({ ...options, report, access: { cipher, key } });
    access = { cipher, key };
    inside = opened;
    problem = null;
    opened.subscribe((event) => tell(listeners, event, report));
  };
  const standing = (): StoreStanding =>
    inside === null ? { state: "locked", canDecrypt: cipher !== null, problem } : { state: "open" };
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turning.then(work);
    turning = result.catch(() => undefined);
    return result;
  };
  const opened = (): void => tell(listeners, { name: "store.changed" }, report);
  const describe = () => {
    if (inside === null) throw lockedOut();
    return describeEncryption(profileFolder, access, secrets);
  };

  const handlers: StoreHandlers = {
    "store.standing": () => standing(),
    "store.unlock": ({ passphrase }) =>
      alone(async () => {
        if (inside === null) {
          await open({ by: "passphrase", secret: passphrase });
          opened();
        }
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
  };
  const answerHere = createDispatch(handlers, report);

  removeDraft(file);
  try {
    await open(shapeOf(file) === "encrypted" && cipher !== null ? await readStoreKey(secrets) : null);
  } catch (error) {
    if (!(error instanceof SextantError) || !isAboutKeys(error)) throw error;
    if (error.code !== "store.locked") problem = { code: error.code, message: error.message, hint: error.hint };
  }

  return {
    dispatch: async (name, input) => {
      if (Object.hasOwn(handlers, name)) return answerHere(name, input);
      await turning;
      if (inside !== null) return inside.dispatch(name, input);
      const { code, message, hint } = lockedOut();
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
    },
  };
}

const isAboutKeys = ({ code }: SextantError): boolean =>
  code === "store.locked" || code === "store.wrong-key" || code === "secret.refused";

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
