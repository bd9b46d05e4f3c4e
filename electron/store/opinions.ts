import type { BriefParts, Correction } from "../contract/brief.ts";
import { SextantError } from "../contract/errors.ts";
import type { Grounding } from "../contract/grounding.ts";
import type { IsoTime, OpinionId, TurnId } from "../contract/ids.ts";
import type { Opinion, OpinionOrigin, OpinionRow } from "../contract/opinion.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import type { SessionScope } from "./session-scope.ts";

interface Row {
  id: OpinionId;
  origin: OpinionOrigin;
  turn_id: TurnId | null;
  author: string;
  prose: string;
  grounding_json: string;
  parts_json: string;
  parts_problem: string | null;
  corrections_json: string;
  created_at: IsoTime;
  taken_at: IsoTime | null;
}
const columns =
  "id, origin, turn_id, author, prose, grounding_json, parts_json, parts_problem, corrections_json, created_at, taken_at";

/** An opinion that is to be kept. */
export type NewOpinion = Omit<Opinion, "counts" | "takenAt">;

/** Keeps an opinion behind those that are there. What it says can be searched. */
export function addOpinion(db: Db, scope: SessionScope, opinion: NewOpinion): void {
  inTransaction(db, () => {
    db.prepare(
      `INSERT INTO opinion (session_id, company_id, position, ${columns})
       VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM opinion WHERE session_id = ?),
               ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
    ).run(
      scope.sessionId,
      scope.companyId,
      scope.sessionId,
      opinion.id,
      opinion.origin,
      opinion.turnId,
      opinion.author,
      opinion.prose,
      JSON.stringify(opinion.grounding),
      JSON.stringify(opinion.parts),
      opinion.partsProblem,
      JSON.stringify(opinion.corrections),
      opinion.createdAt,
    );
    putEntry(db, scope, "opinion", opinion.id, writtenIn(opinion.prose, opinion.parts));
  });
}

/** Puts cards beside an opinion that had none, with what code finds wrong in them; or the notice that there are still none. */
export function putOpinionParts(
  db: Db,
  scope: SessionScope,
  opinionId: OpinionId,
  { parts, partsProblem, corrections }: Pick<Opinion, "parts" | "partsProblem" | "corrections">,
): void {
  inTransaction(db, () => {
    db.prepare(
      `UPDATE opinion SET parts_json = ?, parts_problem = ?, corrections_json = ?
       WHERE id = ? AND session_id = ? AND company_id = ?`,
    ).run(
      JSON.stringify(parts),
      partsProblem,
      JSON.stringify(corrections),
      opinionId,
      scope.sessionId,
      scope.companyId,
    );
    const { prose } = readOpinion(db, scope, opinionId);
    putEntry(db, scope, "opinion", opinionId, writtenIn(prose, parts));
  });
}

/** Says that the whole of an opinion has become the brief. */
export function markTaken(db: Db, { companyId, sessionId }: SessionScope, opinionId: OpinionId, now: IsoTime): void {
  db.prepare("UPDATE opinion SET taken_at = ? WHERE id = ? AND session_id = ? AND company_id = ?").run(
    now,
    opinionId,
    sessionId,
    companyId,
  );
}

/** A session's opinions with all that they say, the oldest first. */
export function listOpinions(db: Db, { companyId, sessionId }: SessionScope): Opinion[] {
  return db
    .prepare<[string, string], Row>(
      `SELECT ${columns} FROM opinion WHERE session_id = ? AND company_id = ? ORDER BY position`,
    )
    .all(sessionId, companyId)
    .map(toOpinion);
}

/**
 * One opinion of a session.
 * @throws SextantError `opinion.missing`
 */
export function readOpinion(db: Db, scope: SessionScope, opinionId: OpinionId): Opinion {
  const found = listOpinions(db, scope).find((opinion) => opinion.id === opinionId);
  if (found === undefined)
    throw new SextantError("opinion.missing", "This opinion is not in the session.", {
      hint: "Open the session again and choose among its opinions.",
    });
  return found;
}

/** An opinion as the list of a session shows it. */
export function toOpinionRow(opinion: Opinion): OpinionRow {
  const { id, origin, turnId, author, counts, partsProblem, createdAt, takenAt } = opinion;
  return { id, origin, turnId, author, counts, partsProblem, createdAt, takenAt };
}

/** Everything that somebody wrote in it. */
function writtenIn(prose: string, { actions, options, openQuestions, privateNotes, ...rules }: BriefParts): string {
  return [
    prose,
    ...actions.flatMap((action) => [action.title, action.why, action.firstStep, action.measure, action.risk]),
    rules.continueRule,
    rules.changeRule,
    ...options.flatMap((option) => [option.title, option.effect, option.assumes]),
    ...openQuestions,
    privateNotes,
  ].join("\n");
}

function toOpinion(row: Row): Opinion {
  const grounding = JSON.parse(row.grounding_json) as Grounding;
  return {
    id: row.id,
    origin: row.origin,
    turnId: row.turn_id,
    author: row.author,
    prose: row.prose,
    grounding,
    counts: grounding.counts,
    parts: JSON.parse(row.parts_json) as BriefParts,
    partsProblem: row.parts_problem,
    corrections: JSON.parse(row.corrections_json) as Correction[],
    createdAt: row.created_at,
    takenAt: row.taken_at,
  };
}
