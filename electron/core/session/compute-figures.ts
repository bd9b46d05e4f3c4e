import { runAnalysis } from "../../analysis/run-analysis.ts";
import { shareMissing } from "../../analysis/share-missing.ts";
import type { AnalysisInputs } from "../../contract/analysis.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionId } from "../../contract/ids.ts";
import type { SessionView } from "../../contract/session.ts";
import { replacePlaybookAnalyses } from "../../store/analyses.ts";
import { listAnswers, listFiguredAnswers, rememberAnswers } from "../../store/answers.ts";
import { listEarlierAnswers } from "../../store/earlier-answers.ts";
import { readCompany } from "../../store/companies.ts";
import { inTransaction } from "../../store/db.ts";
import { listFacts } from "../../store/facts.ts";
import { listSessionFacts, rememberFacts } from "../../store/session-facts.ts";
import { scopeOfSession, type SessionScope } from "../../store/session-scope.ts";
import { readSession, setStep } from "../../store/sessions.ts";
import type { SessionContext } from "../session-context.ts";
import { gatherInputs } from "./gather-inputs.ts";
import { readView } from "./read-view.ts";

/**
 * Computes the playbook's analyses from the facts and answers as they stand, remembers which those were, and moves to the
 * figures. May be done again: plain analyses keep their numbers, kept what-ifs stay.
 * @throws SextantError `session.unanswered` while a required question is open, `session.busy` while advice is being written
 */
export function computeFigures(context: SessionContext, sessionId: SessionId): SessionView {
  const { db } = context;
  const scope = scopeOfSession(db, sessionId);
  if (context.running.currentOf(sessionId) !== null)
    throw new SextantError("session.busy", "The advice is being written from the figures as they are.", {
      hint: "Nothing was changed. Wait until it is done, or stop it, then compute again.",
    });
  const session = readSession(db, scope);
  const answers = listAnswers(db, scope);
  const open = session.playbook.questions.find(
    (question) =>
      question.required &&
      !answers.some((answer) => answer.questionId === question.id && answer.standing !== "skipped"),
  );
  if (open !== undefined)
    throw new SextantError("session.unanswered", `One question is still open: "${open.ask}"`, {
      hint: 'Your other answers are kept. Answer it, or choose "I don\'t know", then go on.',
    });
  const facts = listFacts(db, scope.companyId, { retired: false });
  const currency = readCompany(db, scope.companyId).currency;
  const inputs = gatherInputs(
    session.playbook,
    facts,
    answers,
    currency,
    context.today(),
    listEarlierAnswers(db, scope, session.playbook.id),
  );
  const results = shareMissing(session.playbook.analyses.map((kind) => runAnalysis(kind, inputs)));
  inTransaction(db, () => {
    rememberFacts(db, scope, facts);
    rememberAnswers(db, scope);
    replacePlaybookAnalyses(db, scope, results, context.now());
    setStep(db, scope, "figures", session.playbook.questions.length, context.now());
  });
  return readView(context, scope);
}

/** The inputs of a session whose figures have been computed: the facts and answers that they were computed from. */
export function inputsOfSession(context: SessionContext, scope: SessionScope): AnalysisInputs {
  const { playbook } = readSession(context.db, scope);
  return gatherInputs(
    playbook,
    listSessionFacts(context.db, scope),
    listFiguredAnswers(context.db, scope),
    readCompany(context.db, scope.companyId).currency,
    context.today(),
    listEarlierAnswers(context.db, scope, playbook.id),
  );
}
