import { rankPlaybooks } from "../playbooks/rank-playbooks.ts";
import { readVersion } from "../store/briefs.ts";
import { scopeOfSession } from "../store/session-scope.ts";
import { editBrief } from "./brief/edit-brief.ts";
import { settleAction } from "./brief/settle-action.ts";
import { challengeBrief } from "./challenge/challenge-brief.ts";
import { settleObjection } from "./challenge/settle-objection.ts";
import { compareSessions } from "./compare/compare-sessions.ts";
import { computeExample } from "./examples/compute-example.ts";
import { listPlaybooks } from "./examples/list-playbooks.ts";
import { exportBrief, exportCalendar, exportDecisions, exportEngagement } from "./exports/export-calls.ts";
import type { SessionHandlers } from "./handlers.ts";
import { compareOpinion } from "./opinion/compare-opinion.ts";
import { seekOpinion } from "./opinion/seek-opinion.ts";
import { takeOpinionAction } from "./opinion/take-action.ts";
import { takeOverOpinion } from "./opinion/take-over.ts";
import { copyPlaybook } from "./own-playbooks/copy-playbook.ts";
import { dryRun } from "./own-playbooks/dry-run.ts";
import { keepDraft, readText, saveVersion, settleSource, takeUpText, useVersion } from "./own-playbooks/edit-own.ts";
import { openOwn } from "./own-playbooks/show-own.ts";
import type { SessionContext } from "./session-context.ts";
import { answerQuestion } from "./session/answer-question.ts";
import { computeFigures } from "./session/compute-figures.ts";
import { goTo } from "./session/go-to.ts";
import { putAwaySession, removeSession, renameSession } from "./session/keep-sessions.ts";
import { readView } from "./session/read-view.ts";
import { startSession } from "./session/start-session.ts";
import { keepWhatIf, tryWhatIf } from "./session/try-what-if.ts";
import { suggestNext } from "./session/suggest-next.ts";
import { testAdvisor } from "./test-advisor.ts";
import { previewRequest } from "./turn/preview-request.ts";
import { retryCards } from "./turn/retry-cards.ts";
import { sendTurn, stopTurn } from "./turn/send-turn.ts";
import { writeBrief } from "./turn/write-brief.ts";

/** What answers the calls of the guided session. */
export function sessionHandlers(context: SessionContext): SessionHandlers {
  return {
    "playbook.list": () => listPlaybooks(context),
    "playbook.example": (input) => computeExample(context, input.playbookId),
    "playbook.rank": (input) => rankPlaybooks(input.problem, context.playbooks().playbooks),
    "playbook.copy": (input) => copyPlaybook(context, input),
    "playbook.openOwn": (input) => openOwn(context, input.playbookId),
    "playbook.keepDraft": (input) => keepDraft(context, input),
    "playbook.saveVersion": (input) => saveVersion(context, input),
    "playbook.useVersion": (input) => useVersion(context, input),
    "playbook.takeUp": (input) => takeUpText(context, input),
    "playbook.readText": (input) => readText(context, input),
    "playbook.settleSource": (input) => settleSource(context, input),
    "playbook.dryRun": (input) => dryRun(context, input),
    "playbook.next": (input) => suggestNext(context, input.sessionId),
    "session.start": (input) => startSession(context, input),
    "session.compare": (input) => compareSessions(context, input),
    "session.open": (input) => readView(context, scopeOfSession(context.db, input.sessionId)),
    "session.rename": (input) => renameSession(context, input),
    "session.delete": (input) => removeSession(context, input),
    "session.archive": (input) => putAwaySession(context, input),
    "session.answer": (input) => answerQuestion(context, input),
    "session.goTo": (input) => goTo(context, input),
    "session.computeFigures": (input) => computeFigures(context, input.sessionId),
    "analysis.whatIf": (input) => tryWhatIf(context, input),
    "analysis.keepWhatIf": (input) => keepWhatIf(context, scopeOfSession(context.db, input.sessionId), input, "user"),
    "session.previewRequest": (input) => previewRequest(context, input.sessionId),
    "session.advise": (input) => writeBrief(context, input),
    "session.sendTurn": (input) => sendTurn(context, input),
    "session.stopTurn": (input) => stopTurn(context, input),
    "session.challenge": (input) => challengeBrief(context, input),
    "session.secondOpinion": (input) => seekOpinion(context, input),
    "session.retryCards": (input) => retryCards(context, input.sessionId),
    "brief.edit": (input) => editBrief(context, input),
    "brief.readVersion": (input) => readVersion(context.db, scopeOfSession(context.db, input.sessionId), input.number),
    "action.settle": (input) => settleAction(context, input),
    "export.brief": (input) => exportBrief(context, input),
    "export.decisions": (input) => exportDecisions(context, input),
    "export.calendar": (input) => exportCalendar(context, input),
    "export.engagement": (input) => exportEngagement(context, input),
    "objection.settle": (input) => settleObjection(context, input),
    "opinion.compare": (input) => compareOpinion(context, input),
    "opinion.takeOver": (input) => takeOverOpinion(context, input),
    "opinion.takeAction": (input) => takeOpinionAction(context, input),
    "settings.testConnection": (input) => testAdvisor(context, input),
  };
}
