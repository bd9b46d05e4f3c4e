import type { Db } from "../db.ts";
import type { Migration } from "../migration.ts";

/**
 * The decision log of a company and what comes due from it. Actions that were accepted or turned down before become decisions, in the
 * order in which they were settled; their follow-ups take the words of the action.
 */
export const decisionsAndFollowUps: Migration = {
  version: 5,
  name: "decisions-and-follow-ups",
  up: (db) => {
    db.exec(decisions);
    db.exec(followUps);
    db.exec(takeOver);
    cutMarks(db);
  },
};

// A decision reaches the session, the action and the decision that took its place by keys that hold the company (or the session), so that
// none can hang on another company's.
const decisions = `
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id),
  number INTEGER NOT NULL,
  session_id TEXT,
  action_id TEXT UNIQUE,
  standing TEXT NOT NULL,
  barred INTEGER NOT NULL DEFAULT 0,
  barred_reason TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  context TEXT NOT NULL,
  choice TEXT NOT NULL,
  reasons TEXT NOT NULL,
  consequences TEXT NOT NULL,
  options_json TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  superseded_by TEXT,
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revised INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (company_id, number),
  UNIQUE (id, company_id),
  FOREIGN KEY (session_id, company_id) REFERENCES session (id, company_id),
  FOREIGN KEY (action_id, session_id) REFERENCES action (id, session_id),
  FOREIGN KEY (superseded_by, company_id) REFERENCES decision (id, company_id)
) STRICT;
`;

const followUps = `
CREATE TABLE follow_up (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id),
  number INTEGER NOT NULL,
  decision_id TEXT,
  standing TEXT NOT NULL,
  dropped_reason TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT,
  measure TEXT NOT NULL,
  metric TEXT,
  unit TEXT,
  currency TEXT,
  per TEXT,
  baseline TEXT NOT NULL,
  baseline_value TEXT,
  target TEXT NOT NULL,
  target_value TEXT,
  told_on TEXT,
  revised INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (company_id, number),
  UNIQUE (id, company_id),
  FOREIGN KEY (decision_id, company_id) REFERENCES decision (id, company_id)
) STRICT;
CREATE INDEX follow_up_due ON follow_up (standing, due_on);

CREATE TABLE follow_up_note (
  follow_up_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (follow_up_id, number),
  FOREIGN KEY (follow_up_id, company_id) REFERENCES follow_up (id, company_id)
) STRICT;

CREATE TABLE outcome (
  follow_up_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  predicted TEXT NOT NULL,
  predicted_value TEXT,
  baseline_value TEXT,
  actual TEXT NOT NULL,
  actual_value TEXT,
  lesson TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (follow_up_id, number),
  FOREIGN KEY (follow_up_id, company_id) REFERENCES follow_up (id, company_id)
) STRICT;
CREATE TRIGGER outcome_is_not_changed BEFORE UPDATE ON outcome
BEGIN SELECT RAISE(ABORT, 'rows of outcome are never changed'); END;
`;

const mark = /\s*\[(?:=[^\]]*|[FA]\d+[^\]]*|proposed|estimate)\]/g;

/** A decision is read without its session at hand, so the marks of the action's texts are cut. */
function cutMarks(db: Db): void {
  for (const [table, names] of [
    ["decision", ["title", "choice", "reasons", "consequences"]],
    ["follow_up", ["title", "measure", "baseline", "target"]],
  ] as const) {
    const put = db.prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE id = ?`);
    const rows = db.prepare<[], Record<string, string>>(`SELECT id, ${names.join(", ")} FROM ${table}`).all();
    for (const row of rows) put.run(...names.map((name) => row[name]?.replace(mark, "") ?? ""), row["id"]);
  }
}

// An id made of the action's keeps it the same however often a backup is migrated.
const takeOver = `
INSERT INTO decision (id, company_id, number, session_id, action_id, standing, title, context, choice, reasons, consequences,
  options_json, evidence_json, decided_on, created_at, updated_at)
SELECT 'd-' || a.id, a.company_id,
  row_number() OVER (PARTITION BY a.company_id ORDER BY a.settled_at, a.id),
  a.session_id, a.id, CASE a.standing WHEN 'rejected' THEN 'turned-down' ELSE 'accepted' END,
  a.title, s.problem, a.first_step, CASE a.standing WHEN 'rejected' THEN a.reason ELSE a.why END,
  trim(a.price || char(10) || a.risk, char(10)), '[]', '[]', substr(a.settled_at, 1, 10), a.settled_at, a.settled_at
FROM action AS a JOIN session AS s ON s.id = a.session_id
WHERE a.retired_at IS NULL AND a.settled_at IS NOT NULL AND a.standing IN ('accepted', 'changed', 'rejected')
  AND length(a.id) <= 62;

INSERT INTO follow_up (id, company_id, number, decision_id, standing, title, owner, due_on, measure, baseline, target, created_at, updated_at)
SELECT 'u-' || d.action_id, d.company_id, row_number() OVER (PARTITION BY d.company_id ORDER BY d.number),
  d.id, 'open', a.title, a.owner, a.by_day, a.measure, a.baseline, a.target, d.created_at, d.updated_at
FROM decision AS d JOIN action AS a ON a.id = d.action_id
WHERE d.standing = 'accepted';
`;
