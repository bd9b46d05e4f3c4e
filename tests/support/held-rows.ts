import type { Db } from "../../electron/store/db.ts";

/** Reads every row of some tables by the columns that they have in `db` now, whatever columns a later version adds. */
export function rowsByColumns(db: Db, tables: readonly string[]): (later: Db) => unknown[][] {
  const names = db.prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)");
  const queries = tables.map((table) => {
    const columns = names.all(table).map(({ name }) => name);
    return `SELECT ${columns.join(", ")} FROM ${table}`;
  });
  return (later) => queries.map((query) => later.prepare(query).all());
}
