import type { Material } from "../../advisor/advisor.ts";
import { listAnalyses } from "../../store/analyses.ts";
import { listAnswers } from "../../store/answers.ts";
import { readCompany } from "../../store/companies.ts";
import { listSessionFacts } from "../../store/session-facts.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { readSession } from "../../store/sessions.ts";
import type { AppContext } from "../app-context.ts";
import { readHistory } from "../since-last/read-history.ts";

/** All that a session knows: what an advisor is told. Facts stand as they stood when the figures were computed. */
export function gatherMaterial(context: AppContext, scope: SessionScope): Material {
  const { db } = context;
  const session = readSession(db, scope);
  const facts = listSessionFacts(db, scope);
  return {
    company: readCompany(db, scope.companyId),
    playbook: session.playbook,
    problem: session.problem,
    facts,
    answers: listAnswers(db, scope),
    analyses: listAnalyses(db, scope),
    ...readHistory(context, scope, session.createdAt, facts),
    today: context.today(),
  };
}
