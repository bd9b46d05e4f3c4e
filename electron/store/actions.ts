import type { Action, ActionDraft, ActionStanding } from "../contract/brief.ts";
import { SextantError } from "../contract/errors.ts";
import type { ActionId, IsoDay, IsoTime } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";
import { dropEntry, putEntry } from "./search-entries.ts";
import type { SessionScope } from "./session-scope.ts";

interface Row {
  id: ActionId;
  position: number;
  standing: ActionStanding;
  reason: string;
  title: string;
  why: string;
  owner: string;
  first_step: string;
  first_step_hours: number | null;
  measure: string;
  baseline: string;
  target: string;
  by_day: IsoDay | null;
  live_on: IsoDay | null;
  price: string;
  risk: string;
}
const columns =
  "id, position, standing, reason, title, why, owner, first_step, first_step_hours, measure, baseline, target, by_day, live_on, price, risk";
const live = `SELECT ${columns} FROM action WHERE session_id = ? AND company_id = ? AND retired_at IS NULL`;

/** A brief with more actions than these is not acted on. */
const mostActions = 3;

/** What the user did with an action. `changed` holds the new words, where they were changed. */
export interface Settlement {
  standing: ActionStanding;
  reason: string;
  changed?: ActionDraft | undefined;
}

/**
 * Puts the actions of a new draft in place. What the user accepted or changed stays, first; what was still proposed or
 * was turned down is retired with its reason, never removed. A new action with the title of one that stays is left out, and so is
 * what would make more than three.
 */
export function replaceActions(
  db: Db,
  scope: SessionScope,
  drafts: readonly { id: ActionId; draft: ActionDraft }[],
  now: IsoTime,
): Action[] {
  return inTransaction(db, () => {
    const earlier = listActions(db, scope);
    const stays = earlier.filter((action) => action.standing === "accepted" || action.standing === "changed");
    const retire = db.prepare("UPDATE action SET retired_at = ? WHERE id = ? AND session_id = ? AND company_id = ?");
    for (const action of earlier.filter((each) => !stays.includes(each))) {
      retire.run(now, action.id, scope.sessionId, scope.companyId);
      dropEntry(db, scope, "action", action.id);
    }
    const move = db.prepare("UPDATE action SET position = ? WHERE id = ? AND session_id = ? AND company_id = ?");
    stays.forEach((action, index) => move.run(index + 1, action.id, scope.sessionId, scope.companyId));
    const known = new Set(stays.map((action) => plainTitle(action.title)));
    const added = drafts
      .filter(({ draft }) => !known.has(plainTitle(draft.title)))
      .slice(0, Math.max(0, mostActions - stays.length));
    added.forEach(({ id, draft }, index) => insertAction(db, scope, id, stays.length + index + 1, draft, now));
    return listActions(db, scope);
  });
}

/**
 * Takes a further action in: behind the others, or in the place of `replaces`, which is retired with its words.
 * @throws SextantError `action.missing` when `replaces` is not there, `call.invalid` when there are three and none gives way
 */
export function takeInAction(
  db: Db,
  scope: SessionScope,
  { id, draft }: { id: ActionId; draft: ActionDraft },
  replaces: ActionId | null,
  now: IsoTime,
): Action[] {
  return inTransaction(db, () => {
    const earlier = listActions(db, scope);
    const gives = earlier.find((action) => action.id === replaces);
    if (replaces !== null && gives === undefined) throw actionMissing();
    if (gives === undefined && earlier.length >= mostActions)
      throw new SextantError("call.invalid", "A brief has three actions at most.", {
        hint: "The brief is as it was. Choose which of its actions gives way.",
      });
    if (gives !== undefined) {
      db.prepare("UPDATE action SET retired_at = ? WHERE id = ? AND session_id = ? AND company_id = ?").run(
        now,
        gives.id,
        scope.sessionId,
        scope.companyId,
      );
      dropEntry(db, scope, "action", gives.id);
    }
    insertAction(db, scope, id, gives?.position ?? (earlier.at(-1)?.position ?? 0) + 1, draft, now);
    return listActions(db, scope);
  });
}

/**
 * Keeps what the user did with an action. Back to `proposed` also brings the proposed words back.
 * @throws SextantError `action.missing`
 */
export function settleAction(
  db: Db,
  scope: SessionScope,
  actionId: ActionId,
  settlement: Settlement,
  now: IsoTime,
): Action {
  return inTransaction(db, () => {
    const row = db
      .prepare<[string, string, string], Row & { proposed_json: string }>(
        `${live.replace("FROM", ", proposed_json FROM")} AND id = ?`,
      )
      .get(scope.sessionId, scope.companyId, actionId);
    if (row === undefined) throw actionMissing();
    const { standing, reason, changed } = settlement;
    const open = standing === "proposed";
    const draft = open ? (JSON.parse(row.proposed_json) as ActionDraft) : (changed ?? toAction(row));
    db.prepare(
      `UPDATE action SET standing = ?, reason = ?, settled_at = ?, title = ?, why = ?, owner = ?, first_step = ?,
       first_step_hours = ?, measure = ?, baseline = ?, target = ?, by_day = ?, live_on = ?, price = ?, risk = ?
       WHERE id = ? AND session_id = ? AND company_id = ?`,
    ).run(standing, reason, open ? null : now, ...draftValues(draft), actionId, scope.sessionId, scope.companyId);
    putEntry(db, scope, "action", actionId, writtenIn(draft, reason));
    return listActions(db, scope).find((action) => action.id === actionId)!;
  });
}

/** A session's actions as they stand, in order; retired ones are left out. */
export function listActions(db: Db, { companyId, sessionId }: SessionScope): Action[] {
  return db.prepare<[string, string], Row>(`${live} ORDER BY position`).all(sessionId, companyId).map(toAction);
}

function insertAction(
  db: Db,
  scope: SessionScope,
  id: ActionId,
  position: number,
  draft: ActionDraft,
  now: IsoTime,
): void {
  db.prepare(
    `INSERT INTO action (session_id, company_id, ${columns}, proposed_json, created_at)
     VALUES (?, ?, ?, ?, 'proposed', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(scope.sessionId, scope.companyId, id, position, ...draftValues(draft), JSON.stringify(draft), now);
  putEntry(db, scope, "action", id, writtenIn(draft, ""));
}

/** A draft's values in the order of the columns from `title` on. */
function draftValues(d: ActionDraft): (string | number | null)[] {
  return [
    d.title,
    d.why,
    d.owner,
    d.firstStep,
    d.firstStepHours,
    d.measure,
    d.baseline,
    d.target,
    d.by,
    d.liveOn,
    d.price,
    d.risk,
  ];
}

function writtenIn(d: ActionDraft, reason: string): string {
  return [d.title, d.why, d.owner, d.firstStep, d.measure, d.baseline, d.target, d.price, d.risk, reason].join("\n");
}

const plainTitle = (title: string): string => title.trim().toLowerCase();

function actionMissing(): SextantError {
  return new SextantError("action.missing", "This action is not in the brief any more.", {
    hint: "The brief was written again. Open the session again and choose among its actions.",
  });
}

function toAction(row: Row): Action {
  return {
    id: row.id,
    position: row.position,
    standing: row.standing,
    reason: row.reason,
    title: row.title,
    why: row.why,
    owner: row.owner,
    firstStep: row.first_step,
    firstStepHours: row.first_step_hours,
    measure: row.measure,
    baseline: row.baseline,
    target: row.target,
    by: row.by_day,
    liveOn: row.live_on,
    price: row.price,
    risk: row.risk,
  };
}
