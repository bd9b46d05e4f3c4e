import type { Migration } from "../migration.ts";

/**
 * Which answers a session's figures were computed from, as `session_fact` says of facts. A store from before knows only the newest
 * answers: those that were given no later than the figures are taken for the ones that went into them.
 */
export const figuredAnswers: Migration = {
  version: 2,
  name: "figured-answers",
  up: (db) => {
    db.exec(`
CREATE TABLE figured_answer (
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

INSERT INTO figured_answer
SELECT a.session_id, a.company_id, a.question_id, a.standing, a.value, a.fact_ref, a.answered_at FROM answer AS a
WHERE a.answered_at <= (SELECT max(f.created_at) FROM analysis AS f WHERE f.session_id = a.session_id AND f.asked_by = 'playbook');
`);
  },
};
