import type { Db } from "../../electron/store/db.ts";
import { noon } from "./examples.ts";

type Row = Record<string, unknown>;
interface Column {
  name: string;
  type: string;
  notnull: number;
}

/** The tables of a store that hold rows of their own: not the shadows of the search index. */
export function tablesOf(db: Db): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all();
}

/** Puts two rows into every table of a store of any version, all references in order, whatever its columns are. */
export function fillTables(db: Db): void {
  db.pragma("foreign_keys = OFF");
  for (const table of tablesOf(db))
    for (const number of [1, 2]) {
      const columns = db.prepare<[string], Column>("SELECT * FROM pragma_table_info(?)").all(table);
      const row = Object.fromEntries(columns.map((column) => [column.name, valueOf(table, column, number)]));
      const names = columns.map(({ name }) => name);
      db.prepare(
        `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
      ).run(row);
    }
  db.pragma("foreign_keys = ON");
}

/** Every row of every table, those columns only that `like` has, where it is given. */
export function allRows(db: Db, like?: Record<string, Row[]>): Record<string, Row[]> {
  const tables = like === undefined ? tablesOf(db) : Object.keys(like);
  return Object.fromEntries(
    tables.map((table) => {
      const columns = like === undefined ? "*" : Object.keys(like[table]?.[0] ?? {}).join(", ");
      return [table, db.prepare<[], Row>(`SELECT ${columns} FROM "${table}" ORDER BY rowid LIMIT 2`).all()];
    }),
  );
}

function valueOf(table: string, { name, type, notnull }: Column, number: number): unknown {
  if (name === "id") return type === "INTEGER" ? number : `${table}-${number}`;
  if (name === "revision") return 1;
  if (name === "superseded_by" || name === "sample") return null;
  if (name === "in_use") return `hash-${number}`;
  if (name === "standing") return number === 1 ? "accepted" : "dismissed";
  if (name === "state") return "finished";
  if (name.endsWith("_id")) return `${name.slice(0, -3)}-${number}`;
  if (name.endsWith("_at")) return noon;
  if (name.endsWith("_on") || name.endsWith("_day") || name === "as_of") return "2026-11-24";
  if (name.endsWith("_json")) return notnull === 1 ? "{}" : null;
  if (type === "INTEGER") return number;
  if (type === "REAL") return number + 0.5;
  return `${name}-${number}`;
}
