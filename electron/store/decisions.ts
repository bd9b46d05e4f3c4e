import type { Decision, DecisionDraft, DecisionStanding, Evidence, TurnedDownOption } from "../contract/decision.ts";
import { SextantError } from "../contract/errors.ts";
import type { ActionId, CompanyId, DecisionId, IsoTime, SessionId } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";
import { decisionSelect, toDecision, type DecisionRow } from "./decision-rows.ts";

/** What a decision is made of besides the user's words. */
export interface DecisionOrigin {
  sessionId: SessionId | null;
  actionId: ActionId | null;
  standing: "accepted" | "turned-down";
  options: readonly TurnedDownOption[];
  evidence: readonly Evidence[];
}

/** Adds a decision under the company's next number; a number is never given twice. */
export function addDecision(
  db: Db,
  companyId: CompanyId,
  id: DecisionId,
  draft: DecisionDraft,
  origin: DecisionOrigin,
  now: IsoTime,
): Decision {
  return inTransaction(db, () => {
    db.prepare(
      `INSERT INTO decision (id, company_id, number, session_id, action_id, standing, title, context, choice, reasons, consequences,
       decided_on, options_json, evidence_json, created_at, updated_at)
       VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM decision WHERE company_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      companyId,
      companyId,
      origin.sessionId,
      origin.actionId,
      origin.standing,
      ...draftValues(draft),
      JSON.stringify(origin.options),
      JSON.stringify(origin.evidence),
      now,
      now,
    );
    return readDecision(db, companyId, id);
  });
}

/**
 * Writes a decision's words anew. From then on it is the user's own text: what happens to its action no longer changes the words.
 * @throws SextantError `decision.missing`
 */
export function reviseDecision(
  db: Db,
  companyId: CompanyId,
  id: DecisionId,
  draft: DecisionDraft,
  now: IsoTime,
): Decision {
  return inTransaction(db, () => {
    readDecision(db, companyId, id);
    db.prepare(
      `UPDATE decision SET title = ?, context = ?, choice = ?, reasons = ?, consequences = ?, decided_on = ?, revised = 1, updated_at = ?
       WHERE id = ? AND company_id = ?`,
    ).run(...draftValues(draft), now, id, companyId);
    return readDecision(db, companyId, id);
  });
}

/** Where a decision stands from now on, with why it was withdrawn. The bar of one that is taken up again falls. */
export function standDecision(
  db: Db,
  companyId: CompanyId,
  id: DecisionId,
  standing: DecisionStanding,
  reason: string,
  now: IsoTime,
): Decision {
  return inTransaction(db, () => {
    readDecision(db, companyId, id);
    db.prepare(
      `UPDATE decision SET standing = ?, withdrawn_reason = ?, superseded_by = CASE ? WHEN 'superseded' THEN superseded_by END,
       barred = CASE ? WHEN 'accepted' THEN 0 ELSE barred END, updated_at = ? WHERE id = ? AND company_id = ?`,
    ).run(standing, reason, standing, standing, now, id, companyId);
    return readDecision(db, companyId, id);
  });
}

/** Puts a later decision in the place of an earlier one. Both have to be the company's; the store refuses anything else. */
export function supersedeDecision(
  db: Db,
  companyId: CompanyId,
  earlier: DecisionId,
  later: DecisionId,
  now: IsoTime,
): Decision {
  return inTransaction(db, () => {
    readDecision(db, companyId, later);
    readDecision(db, companyId, earlier);
    db.prepare(
      "UPDATE decision SET standing = 'superseded', superseded_by = ?, updated_at = ? WHERE id = ? AND company_id = ?",
    ).run(later, now, earlier, companyId);
    return readDecision(db, companyId, earlier);
  });
}

/** Sets or lifts "do not bring this up again". */
export function barDecision(
  db: Db,
  companyId: CompanyId,
  id: DecisionId,
  barred: boolean,
  reason: string,
  now: IsoTime,
): Decision {
  return inTransaction(db, () => {
    readDecision(db, companyId, id);
    db.prepare("UPDATE decision SET barred = ?, barred_reason = ?, updated_at = ? WHERE id = ? AND company_id = ?").run(
      barred ? 1 : 0,
      barred ? reason : "",
      now,
      id,
      companyId,
    );
    return readDecision(db, companyId, id);
  });
}

/** What an action's decision says after the action was settled again; words that the user wrote stay. */
export function restateDecision(
  db: Db,
  companyId: CompanyId,
  id: DecisionId,
  draft: DecisionDraft,
  origin: Omit<DecisionOrigin, "sessionId" | "actionId">,
  now: IsoTime,
): Decision {
  return inTransaction(db, () => {
    db.prepare(
      `UPDATE decision SET title = ?, context = ?, choice = ?, reasons = ?, consequences = ?, decided_on = ?
       WHERE id = ? AND company_id = ? AND revised = 0`,
    ).run(...draftValues(draft), id, companyId);
    db.prepare("UPDATE decision SET options_json = ?, evidence_json = ? WHERE id = ? AND company_id = ?").run(
      JSON.stringify(origin.options),
      JSON.stringify(origin.evidence),
      id,
      companyId,
    );
    return standDecision(db, companyId, id, origin.standing, "", now);
  });
}

/** A company's decisions, the newest first. */
export function listDecisions(db: Db, companyId: CompanyId): Decision[] {
  return db
    .prepare<[string], DecisionRow>(`${decisionSelect} WHERE d.company_id = ? ORDER BY d.number DESC`)
    .all(companyId)
    .map(toDecision);
}

/**
 * One decision of a company.
 * @throws SextantError `decision.missing`
 */
export function readDecision(db: Db, companyId: CompanyId, id: DecisionId): Decision {
  const row = db
    .prepare<[string, string], DecisionRow>(`${decisionSelect} WHERE d.company_id = ? AND d.id = ?`)
    .get(companyId, id);
  if (row === undefined)
    throw new SextantError("decision.missing", "This decision is not in the company's log.", {
      hint: "Nothing was changed. Open the decision log again.",
    });
  return toDecision(row);
}

/** The decision that was made of an action; null if there is none. */
export function decisionOfAction(db: Db, companyId: CompanyId, actionId: ActionId): Decision | null {
  const row = db
    .prepare<[string, string], DecisionRow>(`${decisionSelect} WHERE d.company_id = ? AND d.action_id = ?`)
    .get(companyId, actionId);
  return row === undefined ? null : toDecision(row);
}

const draftValues = (draft: DecisionDraft): string[] => [
  draft.title,
  draft.context,
  draft.choice,
  draft.reasons,
  draft.consequences,
  draft.decidedOn,
];
