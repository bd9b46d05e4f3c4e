import type { StoreCallName } from "../contract/calls/store-calls.ts";
import type { AppContext } from "./app-context.ts";
import {
  recordDecision,
  reinstateDecision,
  replaceDecision,
  rewriteDecision,
  setBar,
  showDecisions,
  withdrawDecision,
} from "./decisions/keep-decisions.ts";
import { describeApp } from "./describe-app.ts";
import type { Handlers } from "./dispatch.ts";
import { readBrand, setBrand } from "./exports/keep-brand.ts";
import { calibrate } from "./follow-ups/calibrate.ts";
import {
  closeFollowUp,
  dropFollowUp,
  noteFollowUp,
  recordFollowUp,
  reopenFollowUp,
  rewriteFollowUp,
  showFollowUps,
} from "./follow-ups/keep-follow-ups.ts";
import { changeCompany, createCompany, createSample } from "./keep-companies.ts";
import { changeFact, recordFact, setFactAside, showFacts, takeFactBack } from "./keep-facts.ts";
import { forgetKey, openKeys, readKeyOf, readSettings, setAdvisor, setAppearance, storeKey } from "./keep-settings.ts";
import { findInSessions, showSessions } from "./list-sessions.ts";
import { listCompanies } from "../store/companies.ts";

/** The calls that make up the guided session: what a playbook, an analysis or an advisor takes part in. */
export type SessionCallName =
  | "playbook.list"
  | "playbook.rank"
  | "playbook.example"
  | "playbook.next"
  | "playbook.copy"
  | "playbook.openOwn"
  | "playbook.keepDraft"
  | "playbook.saveVersion"
  | "playbook.useVersion"
  | "playbook.takeUp"
  | "playbook.readText"
  | "playbook.settleSource"
  | "playbook.dryRun"
  | "session.start"
  | "session.compare"
  | "session.open"
  | "session.rename"
  | "session.delete"
  | "session.archive"
  | "session.answer"
  | "session.goTo"
  | "session.computeFigures"
  | "analysis.whatIf"
  | "analysis.keepWhatIf"
  | "session.previewRequest"
  | "session.advise"
  | "session.sendTurn"
  | "session.stopTurn"
  | "session.challenge"
  | "session.secondOpinion"
  | "session.retryCards"
  | "brief.edit"
  | "brief.readVersion"
  | "action.settle"
  | "export.brief"
  | "export.decisions"
  | "export.calendar"
  | "export.engagement"
  | "objection.settle"
  | "opinion.compare"
  | "opinion.takeOver"
  | "opinion.takeAction"
  | "settings.testConnection";

/** What answers the calls of the guided session. */
export type SessionHandlers = Pick<Handlers, SessionCallName>;

/** What answers the calls that need the store, the clock and the secret box only. */
export function plainHandlers(context: AppContext): Omit<Handlers, SessionCallName | StoreCallName> {
  return {
    "app.describe": () => describeApp(context),
    "company.list": () => listCompanies(context.db),
    "company.create": (input) => createCompany(context, input),
    "company.createSample": async (input) => {
      await context.backUpFirst("before-import");
      return createSample(context, input);
    },
    "company.revise": (input) => changeCompany(context, input),
    "fact.list": (input) => showFacts(context, input),
    "fact.add": (input) => recordFact(context, input),
    "fact.revise": (input) => changeFact(context, input),
    "fact.retire": (input) => setFactAside(context, input),
    "fact.restore": (input) => takeFactBack(context, input),
    "decision.list": (input) => showDecisions(context, input.companyId),
    "decision.record": (input) => recordDecision(context, input),
    "decision.revise": (input) => rewriteDecision(context, input),
    "decision.supersede": (input) => replaceDecision(context, input),
    "decision.withdraw": (input) => withdrawDecision(context, input),
    "decision.reinstate": (input) => reinstateDecision(context, input),
    "decision.bar": (input) => setBar(context, input),
    "followUp.list": (input) => showFollowUps(context, input.companyId),
    "followUp.add": (input) => recordFollowUp(context, input),
    "followUp.revise": (input) => rewriteFollowUp(context, input),
    "followUp.note": (input) => noteFollowUp(context, input),
    "followUp.close": (input) => closeFollowUp(context, input),
    "followUp.drop": (input) => dropFollowUp(context, input),
    "followUp.reopen": (input) => reopenFollowUp(context, input),
    "calibration.read": (input) => calibrate(showFollowUps(context, input.companyId)),
    "session.list": (input) => showSessions(context, input),
    "session.search": (input) => findInSessions(context, input),
    "brand.read": () => readBrand(context.db),
    "brand.set": (input) => setBrand(context, input),
    "settings.read": () => readSettings(context),
    "settings.setAdvisor": (input) => setAdvisor(context, input),
    "settings.setAppearance": (input) => setAppearance(context, input),
    "settings.storeKey": (input) => storeKey(context, input),
    "settings.openKeys": (input) => openKeys(context, input),
    "settings.forgetKey": () => forgetKey(context),
    "settings.keyOf": (input) => readKeyOf(context, input.baseUrl),
  };
}
