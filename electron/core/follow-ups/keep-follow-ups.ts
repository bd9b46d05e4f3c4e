import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { FollowUp, FollowUpDraft } from "../../contract/follow-up.ts";
import { FollowUpId, type CompanyId } from "../../contract/ids.ts";
import { readCompany } from "../../store/companies.ts";
import { readDecision } from "../../store/decisions.ts";
import {
  addFollowUp,
  addFollowUpNote,
  addOutcome,
  listFollowUps,
  readFollowUp,
  reviseFollowUp,
  standFollowUp,
} from "../../store/follow-ups.ts";
import type { AppContext } from "../app-context.ts";
import { readAmounts } from "./read-amount.ts";

/**
 * Follow-ups of one company, or of all.
 * @throws SextantError `company.missing`
 */
export function showFollowUps(context: AppContext, companyId: CompanyId | null): FollowUp[] {
  if (companyId !== null) readCompany(context.db, companyId);
  return listFollowUps(context.db, companyId);
}

/**
 * Adds a follow-up, to a decision or by itself. Where numbers are to be read and none are given, they are those in the words of baseline
 * and target.
 * @throws SextantError `company.missing`, `decision.missing`
 */
export function recordFollowUp(context: AppContext, input: CallParsed<"followUp.add">): FollowUp {
  const { companyId, decisionId } = input;
  const { currency } = readCompany(context.db, companyId);
  if (decisionId !== null) readDecision(context.db, companyId, decisionId);
  const id = FollowUpId.parse(context.newId());
  const draft = withValues(input, currency);
  return told(context, addFollowUp(context.db, companyId, id, draft, decisionId, context.now(), { byUser: true }));
}

/**
 * Says a follow-up anew.
 * @throws SextantError `follow-up.missing`, `follow-up.closed` for one that is done or dropped
 */
export function rewriteFollowUp(context: AppContext, input: CallParsed<"followUp.revise">): FollowUp {
  const { companyId, followUpId } = input;
  refuseClosed(readFollowUp(context.db, companyId, followUpId));
  const { currency } = readCompany(context.db, companyId);
  const draft = withValues(input, currency);
  return told(context, reviseFollowUp(context.db, companyId, followUpId, draft, context.now()));
}

/**
 * Writes a remark, whatever its standing.
 * @throws SextantError `follow-up.missing`
 */
export function noteFollowUp(context: AppContext, input: CallParsed<"followUp.note">): FollowUp {
  const { companyId, followUpId, text } = input;
  return told(context, addFollowUpNote(context.db, companyId, followUpId, text.trim(), context.now()));
}

/**
 * Closes a follow-up with what happened, beside what had been predicted. Its number is the one that is given: none is read from the words,
 * since a page shows what it reads there, and the user may have emptied it.
 * @throws SextantError `follow-up.missing`, `follow-up.closed`, `call.invalid` for a day to come
 */
export function closeFollowUp(context: AppContext, input: CallParsed<"followUp.close">): FollowUp {
  const { companyId, followUpId } = input;
  refuseClosed(readFollowUp(context.db, companyId, followUpId));
  if (input.outcome.closedOn > context.today())
    throw new SextantError("call.invalid", "What happens on a day to come is not known yet.", {
      hint: "Your words are kept. Give the day on which it was seen.",
    });
  return told(context, addOutcome(context.db, companyId, followUpId, input.outcome, context.now()));
}

/**
 * Gives a follow-up up, with why.
 * @throws SextantError `follow-up.missing`, `follow-up.closed`
 */
export function dropFollowUp(context: AppContext, input: CallParsed<"followUp.drop">): FollowUp {
  const { companyId, followUpId, reason } = input;
  refuseClosed(readFollowUp(context.db, companyId, followUpId));
  return told(context, standFollowUp(context.db, companyId, followUpId, "dropped", reason.trim(), context.now()));
}

/**
 * Opens a follow-up again. The outcomes that were written stay.
 * @throws SextantError `follow-up.missing`
 */
export function reopenFollowUp(context: AppContext, input: CallParsed<"followUp.reopen">): FollowUp {
  return told(context, standFollowUp(context.db, input.companyId, input.followUpId, "open", "", context.now()));
}

function withValues(
  { draft, readNumbers }: Pick<CallParsed<"followUp.add">, "draft" | "readNumbers">,
  currency: string,
): FollowUpDraft {
  if (!readNumbers || draft.targetValue !== null || draft.baselineValue !== null) return draft;
  return { ...draft, ...readAmounts(draft.baseline, draft.target, currency) };
}

function refuseClosed({ ref, standing }: FollowUp): void {
  if (standing !== "open")
    throw new SextantError("follow-up.closed", `${ref} is ${standing === "done" ? "done" : "dropped"} already.`, {
      hint: "Nothing was changed. Open it again first.",
    });
}

function told(context: AppContext, followUp: FollowUp): FollowUp {
  context.emit({ name: "company.changed", companyId: followUp.companyId });
  return followUp;
}
