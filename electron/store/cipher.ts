import { closeSync, existsSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";

/** A driver that encrypts whole files. `binding` is its file, or null where the driver that ships can do it itself. */
export interface Cipher {
  binding: string | null;
}

/**
 * Looks for a driver that encrypts: asks each for its cipher, because a SQLite without one takes `PRAGMA key` in silence and
 * encrypts nothing.
 * @param bindings files of drivers that may be there, best first; the one that ships is asked last
 * @returns null where there is none
 */
export function findCipher(bindings: readonly string[]): Cipher | null {
  for (const binding of [...bindings.filter((file) => existsSync(file)), null])
    if (encrypts(binding)) return { binding };
  return null;
}

function encrypts(binding: string | null): boolean {
  try {
    const db = new Database(":memory:", binding === null ? {} : { nativeBinding: binding });
    try {
      return (db.pragma("cipher") as unknown[]).length > 0;
    } finally {
      db.close();
    }
  } catch {
    // A driver of another system or another runtime doesn't load.
    return false;
  }
}

/** What a file looks like from outside. */
export type FileForm = "none" | "plain" | "encrypted" | "unreadable";

const magic = "SQLite format 3\u0000";

/**
 * Tells a store from its first bytes, without a driver: a plain one by SQLite's mark; an encrypted one because its cipher leaves
 * bytes 16 to 23 as they are, three of which have one value in every SQLite file (file format, section 1.3).
 * @throws what the file system says when the file is there and can't be read
 */
export function formOf(file: string): FileForm {
  const header = readHeader(file);
  if (header === null || header.length === 0) return "none";
  if (header.subarray(0, 16).toString("latin1") === magic) return "plain";
  if (header.length < 100) return "unreadable";
  return header[21] === 64 && header[22] === 32 && header[23] === 32 ? "encrypted" : "unreadable";
}

function readHeader(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const header = Buffer.alloc(100);
  const handle = openSync(file, "r");
  try {
    return header.subarray(0, readSync(handle, header, 0, 100, 0));
  } finally {
    closeSync(handle);
  }
}
