import type { Migration } from "../migration.ts";

/** When a session was put out of the lists, if it was. Those that are there stay in them. */
export const archivedSessions: Migration = {
  version: 6,
  name: "archived-sessions",
  up: (db) => {
    db.exec("ALTER TABLE session ADD COLUMN archived_at TEXT");
  },
};
