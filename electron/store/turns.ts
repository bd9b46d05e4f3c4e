import { SextantError } from "../contract/errors.ts";
import type { Grounding } from "../contract/grounding.ts";
import type { CompanyId, IsoTime, SessionId, TurnId } from "../contract/ids.ts";
import type { Turn, TurnKind, TurnState } from "../contract/session.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import type { SessionScope } from "./session-scope.ts";

interface Row {
  id: TurnId;
  number: number;
  kind: TurnKind;
  state: TurnState;
  question: string;
  text: string;
  advisor: string;
  problem_code: string | null;
  problem_message: string | null;
  problem_hint: string | null;
  grounding_json: string | null;
  started_at: IsoTime;
  settled_at: IsoTime | null;
}
const columns =
  "id, number, kind, state, question, text, advisor, problem_code, problem_message, problem_hint, grounding_json, started_at, settled_at";

/** How a turn ended: what was answered so far is always kept. */
export interface TurnEnd {
  state: Exclude<TurnState, "pending">;
  text: string;
  /** The raw JSON of the structured parts, as far as it came. */
  partsText: string;
  /** The name of the model that answered, if the endpoint said it; else the name given at the start stays. */
  advisor?: string;
  problem: Turn["problem"];
  grounding: Grounding | null;
}

/**
 * Starts a turn: pending, with the user's words kept before anything is asked of the advisor.
 * @throws SextantError `session.busy` while another turn of the session is pending
 */
export function insertTurn(
  db: Db,
  scope: SessionScope,
  turn: Pick<Turn, "id" | "kind" | "question" | "advisor">,
  now: IsoTime,
): Turn {
  return inTransaction(db, () => {
    if (pendingTurnOf(db, scope) !== null)
      throw new SextantError("session.busy", "An answer is still being written in this session.", {
        hint: "Wait until it is done, or stop it, then try again.",
      });
    db.prepare(
      `INSERT INTO turn (id, session_id, company_id, number, kind, state, question, text, parts_text, advisor, started_at)
       VALUES (?, ?, ?, (SELECT coalesce(max(number), 0) + 1 FROM turn WHERE session_id = ?), ?, 'pending', ?, '', '', ?, ?)`,
    ).run(turn.id, scope.sessionId, scope.companyId, scope.sessionId, turn.kind, turn.question, turn.advisor, now);
    putEntry(db, scope, "turn", `${turn.id}.question`, turn.question);
    return readTurn(db, scope, turn.id);
  });
}

/** Keeps what a pending turn has answered so far; on disk when this returns. A settled turn stays as it is. */
export function checkpointTurn(db: Db, scope: SessionScope, turnId: TurnId, text: string, partsText: string): void {
  db.prepare(
    "UPDATE turn SET text = ?, parts_text = ? WHERE id = ? AND session_id = ? AND company_id = ? AND state = 'pending'",
  ).run(text, partsText, turnId, scope.sessionId, scope.companyId);
}

/**
 * Ends a pending turn. The first ending wins: a turn that is settled stays as it is.
 * @returns whether this call settled it
 */
export function settleTurn(db: Db, scope: SessionScope, turnId: TurnId, end: TurnEnd, now: IsoTime): boolean {
  return inTransaction(db, () => {
    const { changes } = db
      .prepare(
        `UPDATE turn SET state = ?, text = ?, parts_text = ?, advisor = coalesce(?, advisor), problem_code = ?,
         problem_message = ?, problem_hint = ?, grounding_json = ?, settled_at = ?
         WHERE id = ? AND session_id = ? AND company_id = ? AND state = 'pending'`,
      )
      .run(
        end.state,
        end.text,
        end.partsText,
        end.advisor ?? null,
        end.problem?.code ?? null,
        end.problem?.message ?? null,
        end.problem?.hint ?? null,
        end.grounding === null ? null : JSON.stringify(end.grounding),
        now,
        turnId,
        scope.sessionId,
        scope.companyId,
      );
    if (changes === 0) return false;
    indexAnswer(db, scope, readTurn(db, scope, turnId));
    return true;
  });
}

/** A session's turns, the first one first. */
export function listTurns(db: Db, { companyId, sessionId }: SessionScope): Turn[] {
  return db
    .prepare<[string, string], Row>(
      `SELECT ${columns} FROM turn WHERE session_id = ? AND company_id = ? ORDER BY number`,
    )
    .all(sessionId, companyId)
    .map(toTurn);
}

/**
 * One turn of a session.
 * @throws SextantError `turn.missing`
 */
export function readTurn(db: Db, { companyId, sessionId }: SessionScope, turnId: TurnId): Turn {
  const row = db
    .prepare<[string, string, string], Row>(
      `SELECT ${columns} FROM turn WHERE id = ? AND session_id = ? AND company_id = ?`,
    )
    .get(turnId, sessionId, companyId);
  if (row === undefined)
    throw new SextantError("turn.missing", "This answer is not in the session.", { hint: "Open the session again." });
  return toTurn(row);
}

/** The raw JSON of a turn's structured parts, as far as it came; empty when there is none. */
export function readPartsText(db: Db, { companyId, sessionId }: SessionScope, turnId: TurnId): string {
  const row = db
    .prepare<[string, string, string], { parts_text: string }>(
      "SELECT parts_text FROM turn WHERE id = ? AND session_id = ? AND company_id = ?",
    )
    .get(turnId, sessionId, companyId);
  return row?.parts_text ?? "";
}

/** The turn that is being answered now, if any. */
export function pendingTurnOf(db: Db, { companyId, sessionId }: SessionScope): TurnId | null {
  const row = db
    .prepare<[string, string], { id: TurnId }>(
      "SELECT id FROM turn WHERE session_id = ? AND company_id = ? AND state = 'pending'",
    )
    .get(sessionId, companyId);
  return row?.id ?? null;
}

/**
 * For start-up, before anything runs: whatever was pending when the app ended is now interrupted, its text kept. Covers
 * every company of the store.
 * @returns how many there were
 */
export function interruptPendingTurns(db: Db, now: IsoTime): number {
  return inTransaction(db, () => {
    const pending = db
      .prepare<[], { id: TurnId; session_id: SessionId; company_id: CompanyId }>(
        "SELECT id, session_id, company_id FROM turn WHERE state = 'pending'",
      )
      .all();
    const interrupt = db.prepare("UPDATE turn SET state = 'interrupted', settled_at = ? WHERE id = ?");
    for (const row of pending) {
      interrupt.run(now, row.id);
      const scope = { sessionId: row.session_id, companyId: row.company_id };
      indexAnswer(db, scope, readTurn(db, scope, row.id));
    }
    return pending.length;
  });
}

/** Kinds whose finished answer is searched as its turn. */
const saysItself: ReadonlySet<TurnKind> = new Set(["follow-up", "challenge"]);

/** What a finished draft or opinion says is searched as the brief or the opinion; every other answer is searched as its turn. */
function indexAnswer(db: Db, scope: SessionScope, turn: Turn): void {
  const isElsewhere = turn.state === "finished" && !saysItself.has(turn.kind);
  putEntry(db, scope, "turn", `${turn.id}.answer`, isElsewhere ? "" : turn.text);
}

function toTurn(row: Row): Turn {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    question: row.question,
    text: row.text,
    advisor: row.advisor,
    problem:
      row.problem_code === null
        ? null
        : { code: row.problem_code, message: row.problem_message ?? "", hint: row.problem_hint ?? "" },
    grounding: row.grounding_json === null ? null : (JSON.parse(row.grounding_json) as Grounding),
    startedAt: row.started_at,
    settledAt: row.settled_at,
  };
}
