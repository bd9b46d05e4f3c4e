import type { AppEvent } from "./events.ts";
import type { Reply } from "./errors.ts";
import type { FollowUp } from "./follow-up.ts";
import type { KeyStoreKind } from "./settings.ts";

/** What a host needs of the app: one way in for calls, one way out for events. */
export interface HostApp {
  /** Answers a call; never throws: errors are values. */
  dispatch(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Hands every event to `listener` until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** The follow-ups that came due and that the user was not told of yet; from then on they count as told. */
  takeDue(): FollowUp[];
  /** Stops what runs, keeps what was said so far, closes the store. */
  close(): Promise<void>;
}

/**
 * The name under which the secret box has the key that the environment gives; keys that are entered have names of their own, one a
 * server (`core/advisor-key.ts`).
 */
export const advisorKeyName = "advisor-key";

/** Where secrets are kept: never in the database, a log, an export or an error. */
export interface SecretBox {
  kind: KeyStoreKind;
  /** A sentence for the settings page: where the key is, and what that means. */
  remark: string;
  read(name: string): Promise<string | null>;
  /** Fails with `secret.refused` where only plain text is possible and `allowPlainText` is not given. */
  store(name: string, secret: string, options?: { allowPlainText?: boolean; passphrase?: string }): Promise<void>;
  forget(name: string): Promise<void>;
  /** Where secrets can be kept in a file that a passphrase opens: `store` with one makes it. */
  file?: {
    state(): "none" | "locked" | "open";
    /** Fails with `secret.wrong-passphrase`. */
    open(passphrase: string): Promise<void>;
  };
}
