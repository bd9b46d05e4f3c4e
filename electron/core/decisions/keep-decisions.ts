import type { CallParsed } from "../../contract/calls.ts";
import type { Decision } from "../../contract/decision.ts";
import { SextantError } from "../../contract/errors.ts";
import { DecisionId, type CompanyId } from "../../contract/ids.ts";
import { readCompany } from "../../store/companies.ts";
import { inTransaction } from "../../store/db.ts";
import {
  addDecision,
  barDecision,
  listDecisions,
  readDecision,
  reviseDecision,
  standDecision,
  supersedeDecision,
} from "../../store/decisions.ts";
import type { AppContext } from "../app-context.ts";
import { dropOpenFollowUps } from "../follow-ups/drop-open.ts";

/**
 * A company's decision log, the newest first.
 * @throws SextantError `company.missing`
 */
export function showDecisions(context: AppContext, companyId: CompanyId): Decision[] {
  readCompany(context.db, companyId);
  return listDecisions(context.db, companyId);
}

/**
 * Writes down a decision that no session proposed, in the place of an earlier one where that is named.
 * @throws SextantError `company.missing`, `call.invalid` for a day to come, `decision.missing`, `decision.closed`
 */
export function recordDecision(context: AppContext, input: CallParsed<"decision.record">): Decision {
  const { companyId, draft, supersedes } = input;
  readCompany(context.db, companyId);
  refuseFutureDay(context, draft.decidedOn);
  const origin = { sessionId: null, actionId: null, standing: "accepted", options: [], evidence: [] } as const;
  return inTransaction(context.db, () => {
    const id = DecisionId.parse(context.newId());
    const made = addDecision(context.db, companyId, id, draft, origin, context.now());
    if (supersedes !== null) giveWay(context, readDecision(context.db, companyId, supersedes), made);
    return told(context, readDecision(context.db, companyId, made.id));
  });
}

/**
 * Writes a decision's words anew.
 * @throws SextantError `decision.missing`, `call.invalid` for a day to come
 */
export function rewriteDecision(context: AppContext, input: CallParsed<"decision.revise">): Decision {
  refuseFutureDay(context, input.draft.decidedOn);
  return told(context, reviseDecision(context.db, input.companyId, input.decisionId, input.draft, context.now()));
}

/**
 * Puts a later decision in the place of an earlier one; what was still open of the earlier is dropped.
 * @throws SextantError `decision.missing`, `decision.closed` where the two can't stand so
 */
export function replaceDecision(context: AppContext, input: CallParsed<"decision.supersede">): Decision {
  return inTransaction(context.db, () => {
    const earlier = readDecision(context.db, input.companyId, input.decisionId);
    const later = readDecision(context.db, input.companyId, input.by);
    return told(context, giveWay(context, earlier, later));
  });
}

/**
 * Takes a decision back; what was still open of it is dropped.
 * @throws SextantError `decision.missing`, `decision.closed` where it does not hold any more
 */
export function withdrawDecision(context: AppContext, input: CallParsed<"decision.withdraw">): Decision {
  return inTransaction(context.db, () => {
    const decision = readDecision(context.db, input.companyId, input.decisionId);
    refuseClosed(decision);
    dropOpenFollowUps(context, decision, `${decision.ref} was withdrawn.`);
    const reason = input.reason.trim();
    return told(context, standDecision(context.db, input.companyId, decision.id, "withdrawn", reason, context.now()));
  });
}

/**
 * Lets a decision hold again. Its follow-ups stay as they are: the user opens again what is still wanted.
 * @throws SextantError `decision.missing`
 */
export function reinstateDecision(context: AppContext, input: CallParsed<"decision.reinstate">): Decision {
  return told(context, standDecision(context.db, input.companyId, input.decisionId, "accepted", "", context.now()));
}

/**
 * Sets or lifts "do not bring this up again". What holds can't be barred: it is being done.
 * @throws SextantError `decision.missing`, `decision.closed` for one that holds
 */
export function setBar(context: AppContext, input: CallParsed<"decision.bar">): Decision {
  const { companyId, decisionId, barred, reason } = input;
  const decision = readDecision(context.db, companyId, decisionId);
  if (barred && decision.standing === "accepted")
    throw new SextantError("decision.closed", `${decision.ref} holds, so it can't be kept from coming up.`, {
      hint: "Nothing was changed. Withdraw it first, then say that it is not to come up again.",
    });
  return told(context, barDecision(context.db, companyId, decisionId, barred, reason.trim(), context.now()));
}

function giveWay(context: AppContext, earlier: Decision, later: Decision): Decision {
  refuseClosed(earlier);
  if (later.standing !== "accepted" || later.id === earlier.id)
    throw new SextantError("decision.closed", `${later.ref} can't take the place of ${earlier.ref}.`, {
      hint: "Nothing was changed. Choose another decision that holds.",
    });
  dropOpenFollowUps(context, earlier, `${earlier.ref} gave way to ${later.ref}.`);
  return supersedeDecision(context.db, earlier.companyId, earlier.id, later.id, context.now());
}

function refuseClosed({ ref, standing }: Decision): void {
  if (standing === "withdrawn" || standing === "superseded")
    throw new SextantError("decision.closed", `${ref} does not hold any more.`, {
      hint: "Nothing was changed. Let it hold again first.",
    });
}

function refuseFutureDay(context: AppContext, day: string): void {
  if (day > context.today())
    throw new SextantError("call.invalid", "A decision can't have been made on a day to come.", {
      hint: "Your words are kept. Give the day on which it was decided.",
    });
}

function told(context: AppContext, decision: Decision): Decision {
  context.emit({ name: "company.changed", companyId: decision.companyId });
  return decision;
}
