import type { Db } from "./db.ts";

/** One step of the store's shape. Once released it is never edited: the next change is the next migration. */
export interface Migration {
  /** What `user_version` is afterwards; they count up from 1 without gaps. */
  version: number;
  name: string;
  /** Runs inside the transaction that also sets the version. */
  up(db: Db): void;
}
