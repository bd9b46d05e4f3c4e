import type { Db } from "./db.ts";

/** A setting's value as it was put; null if it was never put. Callers check its shape: the file may be older than the code. */
export function readSetting(db: Db, key: string): unknown {
  const row = db.prepare<[string], { value_json: string }>("SELECT value_json FROM setting WHERE key = ?").get(key);
  return row === undefined ? null : (JSON.parse(row.value_json) as unknown);
}

/** Keeps a setting. Never a secret: those live in the secret box. */
export function putSetting(db: Db, key: string, value: unknown): void {
  db.prepare(
    "INSERT INTO setting (key, value_json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json",
  ).run(key, JSON.stringify(value));
}
