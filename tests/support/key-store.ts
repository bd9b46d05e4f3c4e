import type { KeyStore } from "../../electron/hosts/secrets.ts";

/** Stands for the operating system's key store, which a test machine has none of: turns bytes around, with its name in front. */
export function keyStore(backend: string, name = "store"): KeyStore {
  const reverse = (bytes: Buffer): Buffer => Buffer.from(bytes).reverse();
  return {
    isEncryptionAvailable: () => backend !== "none",
    getSelectedStorageBackend: () => backend,
    encryptString: (secret) => Buffer.concat([Buffer.from(`${name}:`), reverse(Buffer.from(secret))]),
    decryptString: (sealed) => {
      if (!sealed.subarray(0, name.length + 1).equals(Buffer.from(`${name}:`))) throw new Error("wrong key");
      return reverse(sealed.subarray(name.length + 1)).toString("utf8");
    },
  };
}
