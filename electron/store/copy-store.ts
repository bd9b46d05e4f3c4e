import { existsSync, rmSync } from "node:fs";
import { accessOf, openFile } from "./access.ts";
import type { Db } from "./db.ts";
import { versionOf } from "./version-of.ts";

/**
 * Copies a store to `path`, encrypted with the same key if it is, and checks that the copy can be read and is whole. A copy that
 * fails is removed; something that is there already is left.
 * @returns the path of the copy
 * @throws what went wrong, in words for the log
 */
export function copyStore(db: Db, path: string): string {
  if (existsSync(path)) throw new Error("there is something of that name already");
  try {
    db.prepare("VACUUM INTO ?").run(path);
    const copy = openFile(path, accessOf(db), { readonly: true, fileMustExist: true });
    try {
      const whole = copy.pragma("integrity_check", { simple: true });
      if (whole !== "ok" || versionOf(copy) !== versionOf(db))
        throw new Error(`the copy is not whole: ${String(whole)}`);
    } finally {
      copy.close();
    }
    return path;
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
}
