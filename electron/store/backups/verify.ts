import { openFile, type StoreAccess } from "../access.ts";
import { applicationId } from "../application-id.ts";
import { formOf } from "../cipher.ts";
import type { Db } from "../db.ts";

/** What a store holds: the version of its shape, and the rows of every table. */
export interface Contents {
  version: number;
  rows: Record<string, number>;
}

/** Counts what an open store holds. */
export function contentsOf(db: Db): Contents {
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all();
  const count = (table: string): number =>
    db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0;
  return {
    version: Number(db.pragma("user_version", { simple: true })),
    rows: Object.fromEntries(tables.map(({ name }) => [name, count(name)])),
  };
}

/**
 * Opens a file for reading and checks that it is a whole store of Sextant: whose it is, every page and index, every reference.
 * @returns what it holds
 * @throws Error that says what is wrong with it
 */
export function verifyFile(path: string, access: StoreAccess): Contents {
  const db = openFile(path, fitting(path, access), { readonly: true, fileMustExist: true });
  try {
    if (Number(db.pragma("application_id", { simple: true })) !== applicationId)
      throw new Error("it is not a store of Sextant");
    const whole = db.pragma("integrity_check(1)", { simple: true });
    if (whole !== "ok") throw new Error(`it is not whole: ${String(whole)}`);
    const loose = db.pragma("foreign_key_check") as unknown[];
    if (loose.length > 0) throw new Error(`${loose.length} rows point at rows that are not there`);
    return contentsOf(db);
  } finally {
    db.close();
  }
}

/** How to open a file: a backup from before the store was encrypted needs no key. */
export function fitting(path: string, access: StoreAccess): StoreAccess {
  return formOf(path) === "encrypted" ? access : { ...access, key: null };
}

/** Checks that two stores hold the same number of rows in the same tables. */
export function isSame(one: Contents, other: Contents): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
