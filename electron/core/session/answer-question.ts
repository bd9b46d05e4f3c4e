import type { CallParsed } from "../../contract/calls.ts";
import type { Fact, FactDraft } from "../../contract/company.ts";
import { SextantError } from "../../contract/errors.ts";
import { FactId } from "../../contract/ids.ts";
import { knownMetrics } from "../../contract/metrics.ts";
import { sayTable } from "../../contract/say-table.ts";
import type { Question } from "../../contract/playbook.ts";
import type { AskedQuestion, SessionView } from "../../contract/session.ts";
import { listAnalyses } from "../../store/analyses.ts";
import { putAnswer, listAnswers } from "../../store/answers.ts";
import { readCompany } from "../../store/companies.ts";
import { inTransaction } from "../../store/db.ts";
import { addFact, listFacts, reviseFact } from "../../store/facts.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { readSession, setStep } from "../../store/sessions.ts";
import { lastFullMonth } from "../days.ts";
import type { SessionContext } from "../session-context.ts";
import { afterAnswer } from "./after-answer.ts";
import { askQuestions } from "./ask-questions.ts";
import { checkAnswer, wrongAnswer } from "./check-answer.ts";
import { standingFigures, whyImpossible } from "./check-figures.ts";
import { computeFigures } from "./compute-figures.ts";
import { readView } from "./read-view.ts";

/**
 * Keeps one answer and goes on: to the next question, or to the figures behind the last of the first ones; an answer may be given
 * again at any time. With `keepAsFact` it also becomes a fact of the company (a new revision, where a fact of the same metric covers the same time), in the same transaction.
 * @throws SextantError `call.invalid` for an answer that is not of the question's type; what was answered before stays
 */
export function answerQuestion(context: SessionContext, input: CallParsed<"session.answer">): SessionView {
  const { db } = context;
  const scope = scopeOfSession(db, input.sessionId);
  if (context.running.currentOf(scope.sessionId) !== null)
    throw new SextantError("session.busy", "The advice is being written from the answers as they are.", {
      hint: "What you typed is still there. Wait until it is done, or stop it, then answer again.",
    });
  const session = readSession(db, scope);
  const facts = listFacts(db, scope.companyId, { retired: false });
  const { currency } = readCompany(db, scope.companyId);
  const asked = askQuestions(session.playbook, facts, listAnswers(db, scope), context.today(), currency);
  const index = asked.findIndex(({ question }) => question.id === input.questionId);
  const current = asked[index];
  if (current === undefined)
    throw new SextantError("call.invalid", "This session does not ask that question.", {
      hint: "Nothing was changed. Open the session again.",
    });
  const value = checkAnswer(current.question, input.answer);
  const today = context.today();
  const impossible =
    value === "" ? null : whyImpossible(current, value, standingFigures(asked, today), currency, today);
  if (impossible !== null) throw wrongAnswer(impossible);
  const next = afterAnswer(asked, index, listAnalyses(db, scope).length > 0);
  inTransaction(db, () => {
    const kept =
      input.keepAsFact && input.answer.standing === "said" && current.question.type !== "table"
        ? keepAsFact(context, scope.companyId, current, value, facts)
        : null;
    const unchanged = current.prefill !== null && input.answer.standing === "said" && current.prefill.value === value;
    putAnswer(
      db,
      scope,
      {
        questionId: input.questionId,
        standing: input.answer.standing,
        value,
        factRef: kept?.ref ?? (unchanged ? (current.prefill?.ref ?? null) : null),
        answeredAt: context.now(),
      },
      findableWords(current.question, value),
    );
    // Until the figures are there, all answers at a glance are: a crash in between loses nothing and skips nothing.
    setStep(db, scope, "ask", next.to === "question" ? next.at : asked.length, context.now());
  });
  return next.to === "figures" ? computeFigures(context, scope.sessionId) : readView(context, scope);
}

/** What the search finds of an answer: of a table the words of its cells, line by line. */
function findableWords(question: Question, value: string): string {
  const rows = question.type === "table" ? sayTable(question, value, "") : null;
  return rows === null ? value : rows.rows.map((row) => row.filter(Boolean).join(" ")).join("\n");
}

/** Makes the answer a fact of the company, sourced to its owner's words of today. */
function keepAsFact(
  context: SessionContext,
  companyId: Fact["companyId"],
  { question, prefill }: AskedQuestion,
  value: string,
  facts: readonly Fact[],
): Fact {
  const draft = draftOf(question, value, readCompany(context.db, companyId).currency, context.today());
  const same = facts.find((fact) => fact.id === prefill?.factId && fact.period === draft.period);
  if (same !== undefined)
    return reviseFact(context.db, companyId, same.id, { ...draft, label: same.label, text: same.text }, context.now());
  return addFact(context.db, companyId, FactId.parse(context.newId()), draft, context.now());
}

const longestLabel = 300;

function draftOf(question: Question, value: string, currency: string, today: string): FactDraft {
  const known = knownMetrics.find((metric) => metric.key === question.metric);
  const numeric = question.type === "number" || question.type === "money" || question.type === "percent";
  const unit =
    question.unit ??
    known?.unit ??
    (question.type === "money" ? "money" : question.type === "percent" ? "percent" : "count");
  const label =
    question.type === "choice" ? (question.options?.find((option) => option.value === value)?.label ?? value) : value;
  return {
    kind: numeric ? "metric" : "text",
    label: (known?.label ?? question.ask).slice(0, longestLabel),
    metric: question.metric ?? null,
    value: numeric ? value : null,
    unit: numeric ? unit : null,
    currency: numeric && unit === "money" ? currency : null,
    per: numeric ? (question.per ?? known?.per ?? null) : null,
    // What is counted over a month is asked of the last full one.
    period: known?.period === "month" ? lastFullMonth(today) : known?.period === "day" ? today : "",
    text: numeric ? "" : label,
    source: "Said in a session",
    asOf: today,
  };
}
