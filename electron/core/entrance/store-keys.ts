import { randomBytes } from "node:crypto";
import type { SecretBox } from "../../contract/ports.ts";
import type { StoreKey } from "../../store/access.ts";

/** The name under which the secret box has the key of the store. */
const storeKeyName = "store-key";

/** Whether the system's key store can hold the key. Plain text beside the store would be no lock at all. */
export function hasKeyStore(secrets: SecretBox): boolean {
  return secrets.kind === "keychain";
}

/** The key that the key store holds, if it holds one. */
export async function readStoreKey(secrets: SecretBox): Promise<StoreKey | null> {
  if (!hasKeyStore(secrets)) return null;
  const secret = await secrets.read(storeKeyName);
  return secret === null ? null : { by: "key-store", secret };
}

/**
 * The key that the key store holds, or a new one that it holds from now on. It is never replaced nor forgotten, because
 * backups may need it later.
 */
export async function provideStoreKey(secrets: SecretBox): Promise<StoreKey> {
  const there = await readStoreKey(secrets);
  if (there !== null) return there;
  const secret = randomBytes(32).toString("hex");
  await secrets.store(storeKeyName, secret);
  return { by: "key-store", secret };
}
