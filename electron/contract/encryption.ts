import { z } from "zod";
import type { Problem } from "./errors.ts";

/** Whether the store can be worked with. `locked`: it is encrypted, and no key that is here opens it. */
export type StoreStanding =
  | { state: "open" }
  /** It can't be used; `recovery.read` says why, and what can be done. */
  | { state: "refused" }
  | {
      state: "locked";
      /** Whether this build has what decrypts. */
      canDecrypt: boolean;
      /** Why the key of the key store did not open it; null where there is none. */
      problem: Problem | null;
    };

/** How short a new passphrase may be: below that, guessing it is a matter of days. A convention of this app. */
export const shortestPassphrase = 12;

const noControls = (text: string): boolean => !/[\u0000-\u001f\u007f]/.test(text);
const controlsRefused = "A passphrase is one line, without control characters.";

/** A passphrase as somebody types it, right or wrong. */
export const Passphrase = z
  .string()
  .min(1, "Type the passphrase.")
  .max(1_000)
  .refine(noControls, { error: controlsRefused });

/** A passphrase to be set. */
export const NewPassphrase = z
  .string()
  .min(shortestPassphrase, `Take at least ${shortestPassphrase} characters: several words are easy to keep in mind.`)
  .max(1_000)
  .refine(noControls, { error: controlsRefused });

/** What is to open the store: anybody, the key store of this computer's system, or who knows a passphrase. */
export const Lock = z.discriminatedUnion("by", [
  z.object({ by: z.literal("nothing") }),
  z.object({ by: z.literal("key-store") }),
  z.object({ by: z.literal("passphrase"), passphrase: NewPassphrase }),
]);
export type Lock = z.infer<typeof Lock>;

/** What the settings page says of encryption. */
export interface EncryptionView {
  /** Whether this build has a driver that encrypts. */
  canEncrypt: boolean;
  by: Lock["by"];
  /** Whether the system has a key store that can hold the store's key. */
  hasKeyStore: boolean;
  /** Copies of the store in the profile that anybody can read, by file name. Named only while the store itself is encrypted. */
  readableCopies: string[];
}
