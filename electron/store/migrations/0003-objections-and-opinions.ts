import type { Migration } from "../migration.ts";

/** What was said against a brief, and the briefs of other advisors beside it. Nothing that was there before changes. */
export const objectionsAndOpinions: Migration = {
  version: 3,
  name: "objections-and-opinions",
  up: (db) => {
    db.exec(objections);
    db.exec(opinions);
  },
};

// An objection reaches its action by a key that holds the session, so that it can't hang on another session's.
const objections = `
CREATE UNIQUE INDEX action_of_session ON action (id, session_id);

CREATE TABLE objection (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  turn_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  action_id TEXT,
  claim TEXT NOT NULL,
  against TEXT NOT NULL,
  would_show TEXT NOT NULL,
  hours REAL,
  severity TEXT NOT NULL,
  standing TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  settled_at TEXT,
  UNIQUE (session_id, position),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id),
  FOREIGN KEY (turn_id, session_id) REFERENCES turn (id, session_id),
  FOREIGN KEY (action_id, session_id) REFERENCES action (id, session_id)
) STRICT;
`;

const opinions = `
CREATE TABLE opinion (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL,
  turn_id TEXT,
  author TEXT NOT NULL,
  prose TEXT NOT NULL,
  grounding_json TEXT NOT NULL,
  parts_json TEXT NOT NULL,
  parts_problem TEXT,
  corrections_json TEXT NOT NULL,
  created_at TEXT NOT NULL,
  taken_at TEXT,
  UNIQUE (session_id, position),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id),
  FOREIGN KEY (turn_id, session_id) REFERENCES turn (id, session_id)
) STRICT;
`;
