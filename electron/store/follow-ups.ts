import { SextantError } from "../contract/errors.ts";
import type { FollowUp, FollowUpDraft, FollowUpStanding, OutcomeDraft } from "../contract/follow-up.ts";
import type { CompanyId, DecisionId, FollowUpId, IsoDay, IsoTime } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";
import { withHistories } from "./follow-up-histories.ts";
import { followUpSelect, type FollowUpRow } from "./follow-up-rows.ts";

/**
 * Adds a follow-up under the company's next number; a number is never given twice. One that the user wrote is as if it had been revised: what
 * happens to an action never changes its words.
 */
export function addFollowUp(
  db: Db,
  companyId: CompanyId,
  id: FollowUpId,
  draft: FollowUpDraft,
  decisionId: DecisionId | null,
  now: IsoTime,
  { byUser = false }: { byUser?: boolean } = {},
): FollowUp {
  return inTransaction(db, () => {
    db.prepare(
      `INSERT INTO follow_up (id, company_id, number, decision_id, standing, ${columns.join(", ")}, revised, created_at, updated_at)
       VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM follow_up WHERE company_id = ?), ?, 'open', ${columns.map(() => "?").join(", ")}, ?, ?, ?)`,
    ).run(id, companyId, companyId, decisionId, ...values(draft), byUser ? 1 : 0, now, now);
    return readFollowUp(db, companyId, id);
  });
}

/** Says a follow-up anew. A day that moved may be told of again when it comes. */
export function reviseFollowUp(
  db: Db,
  companyId: CompanyId,
  id: FollowUpId,
  draft: FollowUpDraft,
  now: IsoTime,
): FollowUp {
  return writeFollowUp(db, companyId, id, draft, now, { byUser: true });
}

/** What an action's follow-up says after the action was changed; one that the user wrote on stays as it is. */
export function restateFollowUp(
  db: Db,
  companyId: CompanyId,
  id: FollowUpId,
  draft: FollowUpDraft,
  now: IsoTime,
): FollowUp {
  return writeFollowUp(db, companyId, id, draft, now, { byUser: false });
}

function writeFollowUp(
  db: Db,
  companyId: CompanyId,
  id: FollowUpId,
  draft: FollowUpDraft,
  now: IsoTime,
  { byUser }: { byUser: boolean },
): FollowUp {
  return inTransaction(db, () => {
    const before = readFollowUp(db, companyId, id);
    db.prepare(
      `UPDATE follow_up SET ${columns.map((name) => `${name} = ?`).join(", ")}, revised = revised + ?, updated_at = ?
       WHERE id = ? AND company_id = ? ${byUser ? "" : "AND revised = 0"}`,
    ).run(...values(draft), byUser ? 1 : 0, now, id, companyId);
    const after = readFollowUp(db, companyId, id);
    if (after.dueOn !== before.dueOn) markTold(db, companyId, id, null);
    return after;
  });
}

/** Where a follow-up stands; `reason` says why it was dropped. */
export function standFollowUp(
  db: Db,
  companyId: CompanyId,
  id: FollowUpId,
  standing: FollowUpStanding,
  reason: string,
  now: IsoTime,
): FollowUp {
  return inTransaction(db, () => {
    readFollowUp(db, companyId, id);
    db.prepare(
      "UPDATE follow_up SET standing = ?, dropped_reason = ?, updated_at = ? WHERE id = ? AND company_id = ?",
    ).run(standing, reason, now, id, companyId);
    return readFollowUp(db, companyId, id);
  });
}

/** Writes an outcome behind those that are there, with what was predicted until now, and marks the follow-up done. */
export function addOutcome(
  db: Db,
  companyId: CompanyId,
  id: FollowUpId,
  outcome: OutcomeDraft,
  now: IsoTime,
): FollowUp {
  return inTransaction(db, () => {
    const { target, targetValue, baselineValue, outcomes } = readFollowUp(db, companyId, id);
    const { verdict, actual, actualValue, lesson, closedOn } = outcome;
    db.prepare(
      `INSERT INTO outcome (follow_up_id, company_id, number, verdict, predicted, predicted_value, baseline_value, actual, actual_value,
       lesson, closed_on, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      companyId,
      outcomes.length + 1,
      verdict,
      target,
      targetValue,
      baselineValue,
      actual,
      actualValue,
      lesson,
      closedOn,
      now,
    );
    return standFollowUp(db, companyId, id, "done", "", now);
  });
}

/** Writes a remark behind those that are there. */
export function addFollowUpNote(db: Db, companyId: CompanyId, id: FollowUpId, text: string, now: IsoTime): FollowUp {
  return inTransaction(db, () => {
    const { notes } = readFollowUp(db, companyId, id);
    db.prepare(
      "INSERT INTO follow_up_note (follow_up_id, company_id, number, text, written_at) VALUES (?, ?, ?, ?, ?)",
    ).run(id, companyId, notes.length + 1, text, now);
    return readFollowUp(db, companyId, id);
  });
}

/** Remembers on which day the user was told that it is due, or that it has to be told again. */
export function markTold(db: Db, companyId: CompanyId, id: FollowUpId, day: IsoDay | null): void {
  db.prepare("UPDATE follow_up SET told_on = ? WHERE id = ? AND company_id = ?").run(day, id, companyId);
}

/** Follow-ups of one company, or of all: open ones first, what is due soonest first, those without a day behind; then the newest. */
export function listFollowUps(db: Db, companyId: CompanyId | null): FollowUp[] {
  const order = "ORDER BY u.standing <> 'open', u.due_on IS NULL, u.due_on, u.company_id, u.number DESC";
  const rows =
    companyId === null
      ? db.prepare<[], FollowUpRow>(`${followUpSelect} ${order}`).all()
      : db.prepare<[string], FollowUpRow>(`${followUpSelect} WHERE u.company_id = ? ${order}`).all(companyId);
  return withHistories(db, rows);
}

/** Open follow-ups of all companies that are due on `day` or were before, and that the user was not told of yet; the longest overdue first. */
export function untoldFollowUps(db: Db, day: IsoDay): FollowUp[] {
  const untold = db.prepare<[string], FollowUpRow>(
    `${followUpSelect} WHERE u.standing = 'open' AND u.due_on <= ? AND u.told_on IS NULL ORDER BY u.due_on, u.number`,
  );
  return withHistories(db, untold.all(day));
}

/** The follow-ups that hang on a decision, the oldest first. */
export function followUpsOf(db: Db, companyId: CompanyId, decisionId: DecisionId): FollowUp[] {
  const ofDecision = db.prepare<[string, string], FollowUpRow>(
    `${followUpSelect} WHERE u.company_id = ? AND u.decision_id = ? ORDER BY u.number`,
  );
  return withHistories(db, ofDecision.all(companyId, decisionId));
}

/**
 * One follow-up of a company.
 * @throws SextantError `follow-up.missing`
 */
export function readFollowUp(db: Db, companyId: CompanyId, id: FollowUpId): FollowUp {
  const row = db
    .prepare<[string, string], FollowUpRow>(`${followUpSelect} WHERE u.company_id = ? AND u.id = ?`)
    .get(companyId, id);
  if (row === undefined)
    throw new SextantError("follow-up.missing", "This follow-up is not among the company's.", {
      hint: "Nothing was changed. Open the list of follow-ups again.",
    });
  return withHistories(db, [row])[0]!;
}

const columns = [
  "title",
  "owner",
  "due_on",
  "measure",
  "metric",
  "unit",
  "currency",
  "per",
  "baseline",
  "baseline_value",
  "target",
  "target_value",
];

const values = (d: FollowUpDraft): (string | null)[] => [
  d.title,
  d.owner,
  d.dueOn,
  d.measure,
  d.metric,
  d.unit,
  d.currency,
  d.per,
  d.baseline,
  d.baselineValue,
  d.target,
  d.targetValue,
];
