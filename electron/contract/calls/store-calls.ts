import { z } from "zod";
import { BackupName, type BackupsView } from "../backup.ts";
import { Lock, Passphrase, type EncryptionView, type StoreStanding } from "../encryption.ts";
import type { RecoveryView, SalvageReport } from "../recovery.ts";
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

  /** The backups, each checked. */
  "backup.list": call(nothing).returns<BackupsView>(),
  "backup.take": call(nothing).returns<BackupsView>(),
  /**
   * Puts a backup in the place of the store and opens it. A store that can be opened is backed up first; one that can't is kept beside
   * under another name.
   */
  "backup.restore": call(z.object({ name: BackupName })).returns<StoreStanding>(),
  /** Shows the backups or the store's file in the system's file manager, where the app can. */
  "place.show": call(z.object({ what: z.enum(["backups", "store"]) })).returns<{ shown: boolean }>(),

  /** Why the store can't be used and what can be done; null where it can. */
  "recovery.read": call(nothing).returns<{ recovery: RecoveryView | null }>(),
  /** Tries to open the store once more, as it is. */
  "recovery.retry": call(nothing).returns<StoreStanding>(),
  /** Reads what can be read of a damaged store into a new file beside it. The store stays as it is. */
  "recovery.salvage": call(nothing).returns<{ report: SalvageReport | null }>(),
  /** Puts what was salvaged in the place of the store, which is kept beside under another name. */
  "recovery.useSalvaged": call(nothing).returns<StoreStanding>(),
  /** Begins an empty store where the old one is gone and nothing of it is left but backups. */
  "recovery.beginEmpty": call(nothing).returns<StoreStanding>(),
};

export type StoreCallName = keyof typeof storeCalls;
