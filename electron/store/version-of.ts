import type { Db } from "./db.ts";

/** The version of the shape that a store has; 0 before the first migration. */
export function versionOf(db: Db): number {
  return Number(db.pragma("user_version", { simple: true }));
}
