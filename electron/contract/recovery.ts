import type { BackupsView } from "./backup.ts";

/** Why the store can't be used. What can be done about it hangs on this. */
export type RefusalReason =
  /** There, but not whole, or not to be read as a database at all. */
  | "damaged"
  | "not-a-store"
  | "other-program"
  | "newer"
  /** Not there any more, though its log or its backups are. */
  | "gone"
  | "read-only"
  | "full"
  | "busy"
  | "not-migrated"
  | "unreadable";

/** What the recovery screen shows. */
export interface RecoveryView {
  reason: RefusalReason;
  message: string;
  hint: string;
  /** The path of the store's file, which is as it was found. */
  file: string;
  backups: BackupsView;
  canSalvage: boolean;
  canBeginEmpty: boolean;
  /** What was read out of the damaged file, waiting to be taken into use. */
  salvaged: SalvageReport | null;
}

/** What came out of one table of a damaged store. */
export interface SalvagedTable {
  table: string;
  came: number;
  /** Rows that are known to have been there and can't be read. */
  lost: number;
  /** Rows that could be read, but hang on one that is lost. */
  leftOut: number;
}

/** What could be read out of a damaged store. */
export interface SalvageReport {
  tables: SalvagedTable[];
  /** Tables of which not even the number of rows could be learnt. */
  unreadable: string[];
  came: number;
  lost: number;
  leftOut: number;
}
