import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CallParsed } from "../../contract/calls.ts";
import type { EncryptionView, Lock } from "../../contract/encryption.ts";
import { SextantError } from "../../contract/errors.ts";
import type { IsoTime } from "../../contract/ids.ts";
import type { SecretBox } from "../../contract/ports.ts";
import { openFile, type StoreAccess, type StoreKey } from "../../store/access.ts";
import { copyStore } from "../../store/copy-store.ts";
import { listReadableCopies } from "../../store/encryption/readable-copies.ts";
import { rewriteStore } from "../../store/encryption/rewrite-store.ts";
import { hasKeyStore, provideStoreKey } from "./store-keys.ts";

/** What the settings page says of a store that was opened with `access`. */
export function describeEncryption(profileFolder: string, access: StoreAccess, secrets: SecretBox): EncryptionView {
  return {
    canEncrypt: access.cipher !== null,
    by: access.key?.by ?? "nothing",
    hasKeyStore: hasKeyStore(secrets),
    readableCopies: access.key === null ? [] : listReadableCopies(profileFolder),
  };
}

/**
 * The key that a lock means, after everything was asked that can be asked while the store is open.
 * @throws SextantError `encryption.refused` or `store.wrong-key`; nothing has changed
 */
export async function keyFor(
  { lock, passphrase }: CallParsed<"encryption.set">,
  now: StoreAccess,
  secrets: SecretBox,
): Promise<StoreKey | null> {
  if (now.cipher === null && lock.by !== "nothing") throw cannotEncrypt();
  if (now.key?.by === "passphrase" && passphrase?.normalize("NFC") !== now.key.secret.normalize("NFC"))
    throw new SextantError("store.wrong-key", "That is not the present passphrase.", {
      hint: "Nothing was changed. Check capitals and keyboard layout and try again.",
    });
  return keyOf(lock, secrets);
}

async function keyOf(lock: Lock, secrets: SecretBox): Promise<StoreKey | null> {
  if (lock.by === "nothing") return null;
  if (lock.by === "passphrase") return { by: "passphrase", secret: lock.passphrase };
  if (!hasKeyStore(secrets))
    throw new SextantError("encryption.refused", "This system has no key store that could hold the key.", {
      hint: "Nothing was changed. Choose a passphrase.",
    });
  return provideStoreKey(secrets);
}

/**
 * Backs the closed store up beside itself, checks the backup, and puts the store into its new form.
 * @throws SextantError `store.failed`; the store is as it was
 */
export function changeKey(profileFolder: string, now: StoreAccess, to: StoreKey | null, at: IsoTime): void {
  if (now.cipher === null) throw cannotEncrypt();
  const file = join(profileFolder, "sextant.db");
  const db = openFile(file, now, { fileMustExist: true });
  try {
    copyStore(db, freePath(join(profileFolder, `sextant.before-new-key.${at.replaceAll(":", "-")}`)));
  } catch (cause) {
    throw new SextantError("store.failed", "The backup that is made first did not succeed.", {
      hint: "Nothing was changed. Make room on the disk and try again.",
      cause,
    });
  } finally {
    db.close();
  }
  rewriteStore(file, now, now.cipher, to);
}

/** A path that nothing has: the clock may have been set back. */
function freePath(start: string): string {
  let number = 1;
  const path = (): string => `${start}${number === 1 ? "" : `-${number}`}.db`;
  while (existsSync(path())) number += 1;
  return path();
}

function cannotEncrypt(): SextantError {
  return new SextantError("encryption.refused", "This build can't encrypt the file with your data.", {
    hint: "Nothing was changed. Use your disk's encryption instead.",
  });
}
