import type { Db } from "../db.ts";

/** What came out of one table. `wasFound` is false where not even its rows' numbers could be read. */
interface Copied {
  came: number;
  lost: number;
  wasFound: boolean;
}

type Row = Record<string, unknown>;
const chunk = 200;

/** Copies the rows of one table that can be read, around the pages that can't. */
export function copyReadable(damaged: Db, fresh: Db, table: string): Copied {
  const { rowids, wasFound } = findRowids(damaged, table);
  const columns = fresh.prepare<[string], string>("SELECT name FROM pragma_table_info(?)").pluck().all(table);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const keep = fresh.prepare(
    `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map((name) => `@${name}`).join(", ")})`,
  );
  let came = 0;
  let lost = 0;
  const put = (row: Row): void => {
    try {
      if (keep.run(row).changes > 0) came += 1;
      else lost += 1;
    } catch {
      // A value that is none of its column any more.
      lost += 1;
    }
  };
  const read = (ids: readonly number[]): void => {
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    let rows: Row[];
    try {
      rows = damaged
        .prepare<[number, number], Row>(`SELECT ${names} FROM "${table}" NOT INDEXED WHERE rowid BETWEEN ? AND ?`)
        .all(first, last);
    } catch {
      if (ids.length === 1) {
        lost += 1;
        return;
      }
      const half = Math.ceil(ids.length / 2);
      read(ids.slice(0, half));
      read(ids.slice(half));
      return;
    }
    rows.forEach(put);
    lost += Math.max(0, ids.length - rows.length);
  };
  for (let at = 0; at < rowids.length; at += chunk) read(rowids.slice(at, at + chunk));
  return { came, lost, wasFound };
}

/**
 * The numbers of a table's rows, in order: from the index of its key, which lies on other pages than the rows do, and from the table itself,
 * from both ends as far as each can be read.
 */
function findRowids(damaged: Db, table: string): { rowids: number[]; wasFound: boolean } {
  const ways = [
    `SELECT rowid FROM "${table}" INDEXED BY "sqlite_autoindex_${table}_1"`,
    `SELECT rowid FROM "${table}" NOT INDEXED ORDER BY rowid`,
    `SELECT rowid FROM "${table}" NOT INDEXED ORDER BY rowid DESC`,
  ];
  const found = new Set<number>();
  let whole = 0;
  for (const sql of ways) {
    try {
      for (const rowid of damaged.prepare<[], number>(sql).pluck().iterate()) found.add(rowid);
      whole += 1;
    } catch {
      // As far as it goes: the other ways may go further.
    }
  }
  return { rowids: [...found].sort((a, b) => a - b), wasFound: whole > 0 || found.size > 0 };
}
