import { z } from "zod";
import { Lock, Passphrase, type EncryptionView, type StoreStanding } from "../encryption.ts";
import { call } from "./declare-call.ts";

const nothing = z.object({});

/** The calls that are answered before the store is open, or that close and open it. */
export const storeCalls = {
  "store.standing": call(nothing).returns<StoreStanding>(),
  /** Opens an encrypted store; with the wrong passphrase it is refused, and nothing has changed. */
  "store.unlock": call(z.object({ passphrase: Passphrase })).returns<StoreStanding>(),

  "encryption.read": call(nothing).returns<EncryptionView>(),
  /** Turns encryption on, changes who can open the store, or turns it off. `passphrase` is the present one, where there is one. */
  "encryption.set": call(z.object({ lock: Lock, passphrase: Passphrase.optional() })).returns<EncryptionView>(),
  /** Deletes the copies in the profile that anybody can read. */
  "encryption.deleteReadable": call(nothing).returns<EncryptionView>(),
};

export type StoreCallName = keyof typeof storeCalls;
