import type { Migration } from "../migration.ts";

/**
 * The first tables. Every row below a company carries the company's id and reaches its parent by a key that holds both,
 * so that a row of one company can't hang on another's, whatever the code asks for.
 */
export const first: Migration = {
  version: 1,
  name: "first",
  up: (db) => {
    db.exec(companies);
    db.exec(sessions);
    db.exec(briefs);
    db.exec(search);
  },
};

const companies = `
CREATE TABLE company (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL,
  sample TEXT UNIQUE,
  name TEXT NOT NULL,
  industry TEXT NOT NULL,
  stage TEXT NOT NULL,
  business_model TEXT NOT NULL,
  headcount INTEGER,
  currency TEXT NOT NULL,
  sells TEXT NOT NULL,
  goals TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id),
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  retired_at TEXT,
  UNIQUE (company_id, number),
  UNIQUE (id, company_id),
  FOREIGN KEY (id, revision) REFERENCES fact_revision (fact_id, revision) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE fact_revision (
  fact_id TEXT NOT NULL REFERENCES fact (id),
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  metric TEXT,
  value TEXT,
  unit TEXT,
  currency TEXT,
  per TEXT,
  period TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL,
  revised_at TEXT NOT NULL,
  PRIMARY KEY (fact_id, revision)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT;
`;

const sessions = `
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id),
  playbook_id TEXT NOT NULL,
  playbook_version INTEGER NOT NULL,
  playbook_title TEXT NOT NULL,
  playbook_json TEXT NOT NULL,
  title TEXT NOT NULL,
  problem TEXT NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (id, company_id)
) STRICT;
CREATE INDEX session_by_company ON session (company_id, updated_at);

CREATE TABLE session_fact (
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (session_id, fact_id),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id),
  FOREIGN KEY (fact_id, company_id) REFERENCES fact (id, company_id),
  FOREIGN KEY (fact_id, revision) REFERENCES fact_revision (fact_id, revision)
) STRICT;

CREATE TABLE answer (
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  standing TEXT NOT NULL,
  value TEXT NOT NULL,
  fact_ref TEXT,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (session_id, question_id),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id)
) STRICT;

CREATE TABLE analysis (
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  result_json TEXT NOT NULL,
  changes_json TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retired_at TEXT,
  PRIMARY KEY (session_id, number),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id)
) STRICT;

CREATE TABLE turn (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  parts_text TEXT NOT NULL,
  advisor TEXT NOT NULL,
  problem_code TEXT,
  problem_message TEXT,
  problem_hint TEXT,
  grounding_json TEXT,
  started_at TEXT NOT NULL,
  settled_at TEXT,
  UNIQUE (session_id, number),
  UNIQUE (id, session_id),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id)
) STRICT;
CREATE UNIQUE INDEX turn_one_pending ON turn (session_id) WHERE state = 'pending';
`;

const briefs = `
CREATE TABLE brief (
  session_id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  parts_json TEXT NOT NULL,
  parts_problem TEXT,
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id)
) STRICT;

CREATE TABLE brief_version (
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  origin TEXT NOT NULL,
  author TEXT NOT NULL,
  prose TEXT NOT NULL,
  grounding_json TEXT NOT NULL,
  unsupported INTEGER NOT NULL,
  corrections_json TEXT NOT NULL,
  turn_id TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (session_id, number),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id),
  FOREIGN KEY (turn_id, session_id) REFERENCES turn (id, session_id)
) STRICT;

CREATE TABLE action (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  standing TEXT NOT NULL,
  reason TEXT NOT NULL,
  title TEXT NOT NULL,
  why TEXT NOT NULL,
  owner TEXT NOT NULL,
  first_step TEXT NOT NULL,
  first_step_hours REAL,
  measure TEXT NOT NULL,
  baseline TEXT NOT NULL,
  target TEXT NOT NULL,
  by_day TEXT,
  live_on TEXT,
  price TEXT NOT NULL,
  risk TEXT NOT NULL,
  proposed_json TEXT NOT NULL,
  created_at TEXT NOT NULL,
  settled_at TEXT,
  retired_at TEXT,
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id)
) STRICT;
CREATE INDEX action_by_session ON action (session_id, position);
`;

const search = `
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  place TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (session_id, place, key),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  body, content = 'search_entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_index (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO search_index (rowid, body) VALUES (new.id, new.body);
END;
`;
