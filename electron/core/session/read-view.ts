import type { Brief, BriefVersion } from "../../contract/brief.ts";
import type { Fact } from "../../contract/company.ts";
import type { Decision } from "../../contract/decision.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { IsoTime } from "../../contract/ids.ts";
import type { SessionView, Turn } from "../../contract/session.ts";
import { figuresComputedAt, listAnalyses } from "../../store/analyses.ts";
import { listAnswers, listFiguredAnswers, listOffers } from "../../store/answers.ts";
import { readBrief, type StoredBrief } from "../../store/briefs.ts";
import { readCompany } from "../../store/companies.ts";
import { listEarlierAnswers } from "../../store/earlier-answers.ts";
import { listFacts } from "../../store/facts.ts";
import { listOpinions, toOpinionRow } from "../../store/opinions.ts";
import { listSessionFacts } from "../../store/session-facts.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { readSession } from "../../store/sessions.ts";
import { listTurns } from "../../store/turns.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import { checkFields } from "../brief/check-fields.ts";
import type { SessionContext } from "../session-context.ts";
import { findContradictions } from "../decisions/find-contradictions.ts";
import { decisionLine, followUpLine, readHistory } from "../since-last/read-history.ts";
import { listCitables } from "../turn/list-citables.ts";
import { askQuestions } from "./ask-questions.ts";
import { findChanges } from "./find-changes.ts";

/** Everything that the session's screen shows, read from the store alone. */
export function readView(context: SessionContext, scope: SessionScope): SessionView {
  const { db } = context;
  const session = readSession(db, scope);
  const company = readCompany(db, scope.companyId);
  const inForce = listFacts(db, scope.companyId, { retired: false });
  const facts = factsOfSession(context, scope, inForce);
  const analyses = listAnalyses(db, scope);
  const answers = listAnswers(db, scope);
  const brief = readBrief(db, scope);
  const computedAt = figuresComputedAt(db, scope);
  const history = readHistory(context, scope, session.createdAt, facts);
  const citables = listCitables({
    facts,
    analyses,
    company,
    today: context.today(),
    answers,
    playbook: session.playbook,
    ...history,
  });
  return {
    id: scope.sessionId,
    company,
    playbook: session.playbook,
    title: session.title,
    problem: session.problem,
    step: session.step,
    at: session.at,
    questions: askQuestions(
      session.playbook,
      inForce,
      answers,
      context.today(),
      company.currency,
      listOffers(db, scope),
      listEarlierAnswers(db, scope, session.playbook.id),
    ),
    facts,
    analyses,
    changedSince: findChanges({
      playbook: session.playbook,
      analyses,
      computedAt,
      before: { facts, answers: listFiguredAnswers(db, scope) },
      now: { facts: inForce, answers },
      currency: company.currency,
      today: context.today(),
    }),
    turns: listTurns(db, scope).map((turn) => asItEnded(turn, context.running)),
    brief: brief && {
      ...brief,
      fields: checkFields(brief, citables, company.currency, brief.current.grounding),
      contradictions: contradictionsOf(brief, history.decisions),
    },
    overtaken: brief === null ? 0 : countOvertaken(brief.current, computedAt, citables, company.currency),
    opinions: listOpinions(db, scope).map(toOpinionRow),
    sinceLast: history.sinceLast,
    log: { decisions: history.decisions.map(decisionLine), followUps: history.followUps.map(followUpLine) },
    pending: context.running.currentOf(scope.sessionId),
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
  };
}

/** A turn whose end the store could not be told is shown as it ended. */
function asItEnded(turn: Turn, running: SessionContext["running"]): Turn {
  const problem = turn.state === "pending" ? running.whyLeftOpen(turn.id) : null;
  return problem === null ? turn : { ...turn, state: "failed", problem };
}

/** What the actions of a brief go against, of what had been decided when its newest version was written; actions that go against nothing are left out. */
function contradictionsOf({ actions, current }: StoredBrief, decisions: readonly Decision[]): Brief["contradictions"] {
  const found = actions.map((action) => [action.id, findContradictions(action, decisions, current.createdAt)] as const);
  return Object.fromEntries(found.filter(([, against]) => against.length > 0));
}

/** How many numbers stopped agreeing with what they cite because the figures were computed again behind the text. */
function countOvertaken(
  version: BriefVersion,
  computedAt: IsoTime | null,
  citables: readonly Citable[],
  companyCurrency: string,
): number {
  if (computedAt === null || computedAt <= version.createdAt) return 0;
  const { counts } = checkGrounding(version.prose, citables, { companyCurrency });
  return Math.max(0, counts.unsupported - version.grounding.counts.unsupported);
}

/** The facts as the session saw them; before it has computed anything, the company's as they stand now. */
function factsOfSession(context: SessionContext, scope: SessionScope, inForce: Fact[]): Fact[] {
  const seen = listSessionFacts(context.db, scope);
  return seen.length > 0 ? seen : inForce;
}
