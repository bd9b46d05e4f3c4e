import type { Decision, DecisionStanding, Evidence, TurnedDownOption } from "../contract/decision.ts";
import type { ActionId, CompanyId, DecisionId, IsoDay, IsoTime, PlaybookId, SessionId } from "../contract/ids.ts";

/** A decision as it is read, with where it came from. */
export interface DecisionRow {
  id: DecisionId;
  company_id: CompanyId;
  number: number;
  session_id: SessionId | null;
  session_title: string | null;
  playbook_id: PlaybookId | null;
  playbook_title: string | null;
  action_id: ActionId | null;
  standing: DecisionStanding;
  barred: number;
  barred_reason: string;
  title: string;
  context: string;
  choice: string;
  reasons: string;
  consequences: string;
  options_json: string;
  evidence_json: string;
  decided_on: IsoDay;
  superseded_by: string | null;
  supersedes: string | null;
  withdrawn_reason: string;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/** Reads `DecisionRow`s: `decision AS d` with its session and the decision that took its place. */
export const decisionSelect = `SELECT d.id, d.company_id, d.number, d.session_id, s.title AS session_title, s.playbook_id, s.playbook_title, d.action_id,
  d.standing, d.barred, d.barred_reason, d.title, d.context, d.choice, d.reasons, d.consequences, d.options_json, d.evidence_json,
  d.decided_on, 'D' || later.number AS superseded_by, d.withdrawn_reason, d.created_at, d.updated_at,
  (SELECT group_concat('D' || e.number, ' ') FROM decision AS e WHERE e.superseded_by = d.id AND e.company_id = d.company_id) AS supersedes
  FROM decision AS d
  LEFT JOIN session AS s ON s.id = d.session_id AND s.company_id = d.company_id
  LEFT JOIN decision AS later ON later.id = d.superseded_by AND later.company_id = d.company_id`;

/** A row as the contract has it. */
export function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id,
    companyId: row.company_id,
    number: row.number,
    ref: `D${row.number}`,
    standing: row.standing,
    barred: row.barred === 1,
    barredReason: row.barred_reason,
    title: row.title,
    context: row.context,
    choice: row.choice,
    reasons: row.reasons,
    consequences: row.consequences,
    decidedOn: row.decided_on,
    options: JSON.parse(row.options_json) as TurnedDownOption[],
    evidence: JSON.parse(row.evidence_json) as Evidence[],
    sessionId: row.session_id,
    sessionTitle: row.session_title ?? "",
    playbookId: row.playbook_id,
    playbookTitle: row.playbook_title ?? "",
    actionId: row.action_id,
    supersededBy: row.superseded_by,
    supersedes: row.supersedes === null ? [] : row.supersedes.split(" "),
    withdrawnReason: row.withdrawn_reason,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
