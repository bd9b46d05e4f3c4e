import { existsSync, readdirSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { SextantError } from "../contract/errors.ts";
import type { SecretBox } from "../contract/ports.ts";
import { words } from "./words.ts";
import { writePrivately } from "./write-privately.ts";

/** What is used of Electron's safeStorage. */
export interface KeyStore {
  isEncryptionAvailable(): boolean;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  encryptString(secret: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/**
 * Secrets of the desktop app: encrypted by the operating system's key store, one file each in `folder`, readable by
 * this user alone. Without a key store a secret lives in memory, unless the user allows plain text.
 */
export function openKeyStoreBox(folder: string, keyStore: KeyStore): SecretBox {
  // Asked late and once, because the question alone can make the system ask the user for a password.
  let known: boolean | undefined;
  const canSeal = (): boolean =>
    (known ??= keyStore.isEncryptionAvailable() && keyStore.getSelectedStorageBackend?.() !== "basic_text");
  const held = new Map<string, string>();
  const sealedFile = (name: string): string => join(folder, `${checkName(name)}.sealed`);
  const plainFile = (name: string): string => join(folder, `${checkName(name)}.plain`);
  const savedPlain = (): boolean => existsSync(folder) && readdirSync(folder).some((file) => file.endsWith(".plain"));

  return {
    get kind() {
      return canSeal() ? "keychain" : "plain-text";
    },
    get remark() {
      if (canSeal()) return words.keychainRemark;
      return savedPlain() ? words.plainTextSavedRemark : words.plainTextRemark;
    },
    async read(name) {
      const inMemory = held.get(name);
      if (inMemory !== undefined) return inMemory;
      const encrypted = canSeal() ? await readIfThere(sealedFile(name)) : null;
      if (encrypted !== null) return unseal(keyStore, encrypted);
      return (await readIfThere(plainFile(name)))?.toString("utf8") ?? null;
    },
    async store(name, secret, options) {
      if (canSeal()) {
        await writePrivately(sealedFile(name), keyStore.encryptString(secret));
        await rm(plainFile(name), { force: true });
        held.delete(name);
        return;
      }
      held.set(name, secret);
      if (options?.allowPlainText !== true) {
        // An older key in plain text must not come back at the next start in the place of this one.
        await rm(plainFile(name), { force: true });
        throw new SextantError("secret.refused", words.plainTextRefused, { hint: words.plainTextRefusedHint });
      }
      await writePrivately(plainFile(name), Buffer.from(secret));
    },
    async forget(name) {
      held.delete(name);
      await rm(sealedFile(name), { force: true });
      await rm(plainFile(name), { force: true });
    },
  };
}

/**
 * Secrets for this run only: what the environment gives, or what the user enters. Nothing is written.
 * @param environment secrets by name; an empty text counts as not given
 */
export function openMemoryBox(environment: Readonly<Record<string, string | undefined>>): SecretBox {
  const held = new Map<string, string>();
  const given = (name: string): string | null => environment[name]?.trim() || null;
  const anyGiven = Object.keys(environment).some((name) => given(name) !== null);
  return {
    get kind() {
      return anyGiven && held.size === 0 ? "environment" : "memory";
    },
    get remark() {
      return anyGiven && held.size === 0 ? words.environmentRemark : words.memoryRemark;
    },
    read: (name) => Promise.resolve(held.get(checkName(name)) ?? given(name)),
    store: (name, secret) => Promise.resolve(void held.set(checkName(name), secret)),
    forget: (name) => Promise.resolve(void held.delete(name)),
  };
}

function unseal(keyStore: KeyStore, encrypted: Buffer): string {
  try {
    return keyStore.decryptString(encrypted);
  } catch (cause) {
    throw new SextantError("secret.refused", words.secretUnreadable, { hint: words.secretUnreadableHint, cause });
  }
}

/** A secret's name becomes a file's name, so it may hold nothing that a path gives a meaning to. */
function checkName(name: string): string {
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" is not a secret's name.`);
  return name;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
