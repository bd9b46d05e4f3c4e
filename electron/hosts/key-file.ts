import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { SextantError } from "../contract/errors.ts";
import { words } from "./words.ts";
import { writePrivately } from "./write-privately.ts";

/** How much work a guess costs: memory in KiB is `cost`, one pass over it. The first edition's is OWASP's for scrypt (2^17, r 8, p 1). */
export const usualCost = 2 ** 17;
const highestCost = 2 ** 18;
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** What the file holds besides the sealed secrets; all of it is checked by the seal. */
interface Head {
  version: 1;
  /** scrypt's N; r is 8 and p is 1. */
  cost: number;
  salt: string;
}

/** An opened file: its secrets, and what seals them again. */
export interface OpenKeyFile {
  secrets: Map<string, string>;
  /** Writes the secrets as they are now, whole or not at all. Without any, the file goes. */
  save(): Promise<void>;
}

/** A file of secrets that a passphrase opens: scrypt and AES-256-GCM. */
export function keyFileIsThere(file: string): boolean {
  return existsSync(file);
}

/** A new, empty one. Nothing is written before `save`. */
export async function createKeyFile(file: string, passphrase: string, cost = usualCost): Promise<OpenKeyFile> {
  const head: Head = { version: 1, cost, salt: randomBytes(16).toString("base64") };
  return keep(file, head, await keyOf(passphrase, head), new Map());
}

/**
 * Opens the file.
 * @throws SextantError `secret.wrong-passphrase` when the passphrase doesn't open it; the file is as it was
 */
export async function openKeyFile(file: string, passphrase: string): Promise<OpenKeyFile> {
  const { head, nonce, seal, sealed } = await readSealed(file);
  const key = await keyOf(passphrase, head);
  const opener = createDecipheriv("aes-256-gcm", key, nonce).setAAD(bound(head)).setAuthTag(seal);
  let text: string;
  try {
    text = Buffer.concat([opener.update(sealed), opener.final()]).toString("utf8");
  } catch {
    // Without a cause: nothing of what was tried may reach a log.
    throw new SextantError("secret.wrong-passphrase", words.keyFileWrong, { hint: words.keyFileWrongHint });
  }
  return keep(file, head, key, new Map(Object.entries(JSON.parse(text) as Record<string, string>)));
}

function keep(file: string, head: Head, key: Buffer, secrets: Map<string, string>): OpenKeyFile {
  return {
    secrets,
    save: async () => {
      if (secrets.size === 0) return rm(file, { force: true });
      const nonce = randomBytes(12);
      const sealer = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound(head));
      const text = JSON.stringify(Object.fromEntries(secrets));
      const sealed = Buffer.concat([sealer.update(text, "utf8"), sealer.final()]).toString("base64");
      const whole = { ...head, nonce: nonce.toString("base64"), seal: sealer.getAuthTag().toString("base64"), sealed };
      await writePrivately(file, Buffer.from(`${JSON.stringify(whole)}\n`));
    },
  };
}

const bound = ({ version, cost, salt }: Head): Buffer => Buffer.from(JSON.stringify([version, cost, salt]));

function keyOf(passphrase: string, { cost, salt }: Head): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
  return derive(passphrase.normalize("NFC"), Buffer.from(salt, "base64"), 32, options);
}

async function readSealed(file: string): Promise<{ head: Head; nonce: Buffer; seal: Buffer; sealed: Buffer }> {
  try {
    const { version, cost, salt, nonce, seal, sealed } = JSON.parse(await readFile(file, "utf8")) as Record<
      string,
      unknown
    >;
    if (
      version !== 1 ||
      typeof cost !== "number" ||
      cost < 2 ||
      cost > highestCost ||
      !Number.isInteger(Math.log2(cost))
    )
      throw new Error("not of this version");
    const bytes = [nonce, seal, sealed].map((text) => Buffer.from(String(text), "base64")) as [Buffer, Buffer, Buffer];
    if (bytes[0].length !== 12 || bytes[1].length !== 16) throw new Error("not whole");
    return { head: { version, cost, salt: String(salt) }, nonce: bytes[0], seal: bytes[1], sealed: bytes[2] };
  } catch (cause) {
    throw new SextantError("secret.refused", words.keyFileUnreadable, { hint: words.keyFileUnreadableHint, cause });
  }
}
