import { rm } from "node:fs/promises";
import { SextantError } from "../contract/errors.ts";
import type { SecretBox } from "../contract/ports.ts";
import { createKeyFile, keyFileIsThere, openKeyFile, usualCost, type OpenKeyFile } from "./key-file.ts";
import { openMemoryBox } from "./secrets.ts";
import { words } from "./words.ts";

/**
 * Secrets of the browser app: what the environment gives; what the user enters for this run; and what the user has kept in a file
 * that a passphrase opens, asked for once a run.
 * @param environment secrets by name; an empty text counts as not given
 * @param cost scrypt's N for a new file; given only to test
 */
export function openKeyFileBox(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
  cost = usualCost,
): SecretBox {
  const memory = openMemoryBox(environment);
  let opened: OpenKeyFile | null = null;
  /** What was entered for this run only, maybe while the file was locked: it is newer than what the file has. */
  const typed = new Set<string>();
  const state = () => (opened !== null ? "open" : keyFileIsThere(file) ? "locked" : "none");
  const open = async (passphrase: string): Promise<void> => {
    opened = await openKeyFile(file, passphrase);
  };
  return {
    get kind() {
      return state() === "none" || (state() === "locked" && memory.kind === "environment") ? memory.kind : "key-file";
    },
    get remark() {
      if (opened !== null) return words.keyFileRemark;
      return state() === "locked" ? words.keyFileLocked : memory.remark;
    },
    file: { state, open },
    async read(name) {
      const kept = typed.has(name) ? undefined : opened?.secrets.get(name);
      const found = kept ?? (await memory.read(name));
      if (found === null && state() === "locked" && memory.kind !== "environment")
        throw new SextantError("secret.locked", words.keyFileLocked, { hint: words.keyFileLockedHint });
      return found;
    },
    async store(name, secret, options) {
      const { passphrase } = options ?? {};
      if (opened === null && passphrase !== undefined)
        opened = await (state() === "locked" ? openKeyFile(file, passphrase) : createKeyFile(file, passphrase, cost));
      if (opened === null) {
        typed.add(name);
        return memory.store(name, secret);
      }
      typed.delete(name);
      await memory.forget(name);
      opened.secrets.set(name, secret);
      await opened.save();
    },
    async forget(name) {
      typed.delete(name);
      await memory.forget(name);
      // Without its passphrase one secret can't be taken out: all of them go.
      if (opened === null) return rm(file, { force: true });
      opened.secrets.delete(name);
      await opened.save();
      if (opened.secrets.size === 0) opened = null;
    },
  };
}
