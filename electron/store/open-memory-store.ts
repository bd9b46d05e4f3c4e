import Database from "better-sqlite3";
import type { IsoTime } from "../contract/ids.ts";
import type { Db } from "./db.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/all.ts";

/** An empty store of the newest shape that lives in memory alone and is gone when it is closed. No file is touched. */
export function openMemoryStore(now: IsoTime): Db {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, migrations, null, now);
  return db;
}
