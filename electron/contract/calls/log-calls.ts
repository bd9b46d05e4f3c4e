import { z } from "zod";
import { DecisionDraft, type Decision } from "../decision.ts";
import { FollowUpDraft, OutcomeDraft, type Calibration, type FollowUp } from "../follow-up.ts";
import { CompanyId, DecisionId, FollowUpId } from "../ids.ts";
import { Prose } from "../text.ts";
import { call } from "./declare-call.ts";

const ofCompany = z.object({ companyId: CompanyId });
const aDecision = ofCompany.extend({ decisionId: DecisionId });
const aFollowUp = ofCompany.extend({ followUpId: FollowUpId });

/** What a company decided, what comes due from it, and how good the predictions were. */
export const logCalls = {
  /** A company's decision log, the newest first. */
  "decision.list": call(ofCompany).returns<Decision[]>(),
  /** Writes down a decision that no session proposed; `supersedes` gives way to it. */
  "decision.record": call(
    ofCompany.extend({ draft: DecisionDraft, supersedes: DecisionId.nullable().default(null) }),
  ).returns<Decision>(),
  "decision.revise": call(aDecision.extend({ draft: DecisionDraft })).returns<Decision>(),
  /** Puts `by` in the place of a decision; what was still open of it is dropped. */
  "decision.supersede": call(aDecision.extend({ by: DecisionId })).returns<Decision>(),
  /** Takes a decision back without another in its place; what was still open of it is dropped. */
  "decision.withdraw": call(aDecision.extend({ reason: Prose.default("") })).returns<Decision>(),
  /** Lets a decision hold again that was withdrawn, superseded or turned down. */
  "decision.reinstate": call(aDecision).returns<Decision>(),
  /** Sets or lifts "do not bring this up again" of a decision. */
  "decision.bar": call(aDecision.extend({ barred: z.boolean(), reason: Prose.default("") })).returns<Decision>(),

  /** Follow-ups of one company or of all: open ones first, what is due soonest first. */
  "followUp.list": call(z.object({ companyId: CompanyId.nullable() })).returns<FollowUp[]>(),
  /** With `readNumbers`, a draft without numbers gets those of its words; without, it stays without. */
  "followUp.add": call(
    ofCompany.extend({
      draft: FollowUpDraft,
      decisionId: DecisionId.nullable().default(null),
      readNumbers: z.boolean().default(true),
    }),
  ).returns<FollowUp>(),
  "followUp.revise": call(
    aFollowUp.extend({ draft: FollowUpDraft, readNumbers: z.boolean().default(true) }),
  ).returns<FollowUp>(),
  "followUp.note": call(
    aFollowUp.extend({ text: Prose.refine((t) => t.trim() !== "", "Write the note first.") }),
  ).returns<FollowUp>(),
  /** Closes a follow-up with what happened. The outcome is kept for ever beside what had been predicted. */
  "followUp.close": call(aFollowUp.extend({ outcome: OutcomeDraft })).returns<FollowUp>(),
  "followUp.drop": call(aFollowUp.extend({ reason: Prose.default("") })).returns<FollowUp>(),
  "followUp.reopen": call(aFollowUp).returns<FollowUp>(),
  /** How good the predictions were, by playbook, of one company or of all. */
  "calibration.read": call(z.object({ companyId: CompanyId.nullable() })).returns<Calibration[]>(),
} as const;
