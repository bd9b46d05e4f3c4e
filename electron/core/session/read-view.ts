import type { Fact } from "../../contract/company.ts";
import type { SessionView } from "../../contract/session.ts";
import { listAnalyses } from "../../store/analyses.ts";
import { listAnswers } from "../../store/answers.ts";
import { readBrief } from "../../store/briefs.ts";
import { readCompany } from "../../store/companies.ts";
import { listFacts } from "../../store/facts.ts";
import { listSessionFacts } from "../../store/session-facts.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { readSession } from "../../store/sessions.ts";
import { listTurns } from "../../store/turns.ts";
import { checkFields } from "../brief/check-fields.ts";
import type { SessionContext } from "../session-context.ts";
import { listCitables } from "../turn/list-citables.ts";
import { askQuestions } from "./ask-questions.ts";

/** Everything that the session's screen shows, read from the store alone. */
export function readView(context: SessionContext, scope: SessionScope): SessionView {
  const { db } = context;
  const session = readSession(db, scope);
  const company = readCompany(db, scope.companyId);
  const inForce = listFacts(db, scope.companyId, { retired: false });
  const facts = factsOfSession(context, scope, inForce);
  const analyses = listAnalyses(db, scope);
  const brief = readBrief(db, scope);
  return {
    id: scope.sessionId,
    company,
    playbook: session.playbook,
    title: session.title,
    problem: session.problem,
    step: session.step,
    at: session.at,
    questions: askQuestions(session.playbook, inForce, listAnswers(db, scope), context.today()),
    facts,
    analyses,
    turns: listTurns(db, scope),
    brief:
      brief === null
        ? null
        : {
            ...brief,
            fields: checkFields(
              brief,
              listCitables({ facts, analyses, company, today: context.today() }),
              company.currency,
            ),
          },
    pending: context.running.currentOf(scope.sessionId),
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
  };
}

/** The facts as the session saw them; before it has computed anything, the company's as they stand now. */
function factsOfSession(context: SessionContext, scope: SessionScope, inForce: Fact[]): Fact[] {
  const seen = listSessionFacts(context.db, scope);
  return seen.length > 0 ? seen : inForce;
}
