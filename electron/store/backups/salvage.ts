import { copyFileSync, existsSync, rmSync } from "node:fs";
import type { IsoTime } from "../../contract/ids.ts";
import type { SalvageReport, SalvagedTable } from "../../contract/recovery.ts";
import { openFile, type StoreAccess } from "../access.ts";
import { inTransaction, type Db } from "../db.ts";
import { migrations } from "../migrations/all.ts";
import { settleFile } from "../on-disk.ts";
import { openStore } from "../open-store.ts";
import { mendHeader } from "./mend-header.ts";
import { copyReadable } from "./salvage-rows.ts";
import { addLostCompanies, mendFacts, settleOrphans } from "./settle-orphans.ts";
import { fitting } from "./verify.ts";

/**
 * Reads what can be read of a damaged store into a new one at `into`, of the same version, table by table and row by row around the damaged
 * pages, and takes out what hangs on rows that are lost. The damaged file is only copied, never opened. A byte that was flipped inside a
 * text can't be noticed: SQLite keeps no checksums.
 * @throws what the disk says; nothing is left behind then
 */
export function salvageStore(file: string, into: string, given: StoreAccess, now: IsoTime): SalvageReport {
  const scratch = `${file}.salvaging`;
  removeWhole(scratch);
  removeWhole(into);
  let damaged: Db | null = null;
  let fresh: Db | null = null;
  try {
    copyFileSync(file, scratch);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${scratch}-wal`);
    const access = fitting(scratch, given);
    if (access.key === null) mendHeader(scratch);
    damaged = openFile(scratch, access, { fileMustExist: true });
    const version = Math.min(Math.max(readVersion(damaged), 1), migrations.length);
    fresh = openStore(into, now, migrations.slice(0, version), access, { beginEmpty: true });
    const report = fill(fresh, damaged);
    fresh.pragma("journal_mode = DELETE");
    fresh.close();
    settleFile(into);
    return report;
  } catch (error) {
    fresh?.close();
    removeWhole(into);
    throw error;
  } finally {
    damaged?.close();
    removeWhole(scratch);
  }
}

function readVersion(damaged: Db): number {
  try {
    damaged.pragma("cell_size_check = ON");
    return Number(damaged.pragma("user_version", { simple: true }));
  } catch {
    return migrations.length;
  }
}

function fill(fresh: Db, damaged: Db): SalvageReport {
  const tables: SalvagedTable[] = [];
  const unreadable: string[] = [];
  fresh.pragma("foreign_keys = OFF");
  inTransaction(fresh, () => {
    const guards = liftGuards(fresh);
    for (const table of tablesOf(fresh)) {
      const { came, lost, wasFound } = copyReadable(damaged, fresh, table);
      if (!wasFound) unreadable.push(table);
      tables.push({ table, came, lost, leftOut: 0 });
    }
    addLostCompanies(fresh);
    mendFacts(fresh);
    const leftOut = settleOrphans(fresh);
    for (const row of tables) {
      row.leftOut = leftOut.get(row.table) ?? 0;
      row.came -= row.leftOut;
    }
    for (const sql of guards) fresh.exec(sql);
  });
  fresh.pragma("foreign_keys = ON");
  const sum = (of: "came" | "lost" | "leftOut"): number => tables.reduce((all, row) => all + row[of], 0);
  return { tables, unreadable, came: sum("came"), lost: sum("lost"), leftOut: sum("leftOut") };
}

/** The tables that hold rows of their own: not the search index, which fills itself. */
function tablesOf(db: Db): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();
}

/** Takes away the triggers that keep rows from being changed or deleted, and gives what makes them again. */
function liftGuards(db: Db): string[] {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'",
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`);
  return guards.map(({ sql }) => sql);
}

/** Removes a store that nobody needs, with what lies beside it. */
export function removeWhole(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
}
