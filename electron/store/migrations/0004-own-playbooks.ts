import type { Migration } from "../migration.ts";

/**
 * Playbooks that the user copies and edits in the app. They belong to the user and not to a company, so no row here carries a
 * company's id: a playbook holds what is asked and told, never what a company said.
 */
export const ownPlaybooks: Migration = {
  version: 4,
  name: "own-playbooks",
  up: (db) => {
    db.exec(tables);
    for (const table of ["playbook_version", "set_aside_draft"]) db.exec(neverChanged(table));
  },
};

// `revision` counts every change of a row, so that two windows can't write over each other unseen.
const tables = `
CREATE TABLE own_playbook (
  playbook_id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  source_hash TEXT,
  in_use TEXT,
  draft TEXT NOT NULL,
  draft_hash TEXT NOT NULL,
  drafted_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  FOREIGN KEY (playbook_id, in_use) REFERENCES playbook_version (playbook_id, hash)
) STRICT;

CREATE TABLE playbook_version (
  hash TEXT PRIMARY KEY,
  playbook_id TEXT NOT NULL REFERENCES own_playbook (playbook_id),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (playbook_id, hash)
) STRICT;

CREATE TABLE set_aside_draft (
  playbook_id TEXT NOT NULL REFERENCES own_playbook (playbook_id),
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  set_aside_at TEXT NOT NULL,
  PRIMARY KEY (playbook_id, hash)
) STRICT;
`;

/** What a session ran with must stay what it was: such rows are only ever added. */
const neverChanged = (table: string) => `
CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'rows of ${table} are never changed'); END;
CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'rows of ${table} are never deleted'); END;
`;
