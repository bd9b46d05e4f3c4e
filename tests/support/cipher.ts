import { existsSync } from "node:fs";
import type { StoreAccess, StoreKey } from "../../electron/store/access.ts";
import { findCipher, type Cipher } from "../../electron/store/cipher.ts";

let told = false;

/**
 * The driver that encrypts, as SEXTANT_CIPHER_DRIVER names it; null, said loudly, where there is none.
 * A driver that is named and doesn't encrypt is a failure, not a reason to skip.
 */
export function cipherForTests(): Cipher | null {
  const file = process.env["SEXTANT_CIPHER_DRIVER"];
  if (file) {
    const cipher = existsSync(file) ? findCipher([file]) : null;
    if (cipher === null) throw new Error(`SEXTANT_CIPHER_DRIVER names ${file}, which does not encrypt.`);
    return cipher;
  }
  if (!told)
    console.warn("\n!!! TESTS OF ENCRYPTION SKIPPED: SEXTANT_CIPHER_DRIVER names no driver that encrypts. !!!\n");
  told = true;
  return null;
}

/** A key as the key store holds it: quick, because nothing is derived. */
export const storedKey = (fill = "ab"): StoreKey => ({ by: "key-store", secret: fill.repeat(32) });

/** A passphrase. Deriving its key takes about a tenth of a second each time a file is opened. */
export const passphrase = (secret: string): StoreKey => ({ by: "passphrase", secret });

/** Opens with a key. Called only where `cipherForTests` gave a driver. */
export const withKey = (key: StoreKey): StoreAccess => ({ cipher: cipherForTests(), key });
