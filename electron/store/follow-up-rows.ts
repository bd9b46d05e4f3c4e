import type { FollowUp, FollowUpNote, FollowUpStanding, Outcome } from "../contract/follow-up.ts";
import type { CompanyId, DecisionId, FollowUpId, IsoDay, IsoTime, PlaybookId, SessionId } from "../contract/ids.ts";
import type { Per, Unit } from "../contract/quantity.ts";

/** A follow-up as it is read, with what it hangs on. */
export interface FollowUpRow {
  id: FollowUpId;
  company_id: CompanyId;
  company_name: string;
  number: number;
  standing: FollowUpStanding;
  dropped_reason: string;
  title: string;
  owner: string;
  due_on: IsoDay | null;
  measure: string;
  metric: string | null;
  unit: Unit | null;
  currency: string | null;
  per: Per | null;
  baseline: string;
  baseline_value: string | null;
  target: string;
  target_value: string | null;
  decision_id: DecisionId | null;
  decision_number: number | null;
  decision_title: string | null;
  session_id: SessionId | null;
  playbook_id: PlaybookId | null;
  playbook_title: string | null;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/** Reads `FollowUpRow`s: `follow_up AS u` with its company, decision and session. */
export const followUpSelect = `SELECT u.id, u.company_id, c.name AS company_name, u.number, u.standing, u.dropped_reason, u.title, u.owner,
  u.due_on, u.measure, u.metric, u.unit, u.currency, u.per, u.baseline, u.baseline_value, u.target, u.target_value, u.decision_id,
  d.number AS decision_number, d.title AS decision_title, d.session_id, s.playbook_id, s.playbook_title, u.created_at, u.updated_at
  FROM follow_up AS u JOIN company AS c ON c.id = u.company_id
  LEFT JOIN decision AS d ON d.id = u.decision_id AND d.company_id = u.company_id
  LEFT JOIN session AS s ON s.id = d.session_id AND s.company_id = u.company_id`;

/** A row with its remarks and outcomes, as the contract has it. */
export function toFollowUp(row: FollowUpRow, notes: FollowUpNote[], outcomes: Outcome[]): FollowUp {
  return {
    id: row.id,
    companyId: row.company_id,
    companyName: row.company_name,
    number: row.number,
    ref: `U${row.number}`,
    standing: row.standing,
    droppedReason: row.dropped_reason,
    title: row.title,
    owner: row.owner,
    dueOn: row.due_on,
    measure: row.measure,
    metric: row.metric,
    unit: row.unit,
    currency: row.currency,
    per: row.per,
    baseline: row.baseline,
    baselineValue: row.baseline_value,
    target: row.target,
    targetValue: row.target_value,
    decisionId: row.decision_id,
    decisionRef: row.decision_number === null ? null : `D${row.decision_number}`,
    decisionTitle: row.decision_title ?? "",
    sessionId: row.session_id,
    playbookId: row.playbook_id,
    playbookTitle: row.playbook_title ?? "",
    notes,
    outcomes,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
