import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionComparison } from "../../contract/session-comparison.ts";
import { figuresComputedAt, listAnalyses } from "../../store/analyses.ts";
import { readBrief } from "../../store/briefs.ts";
import { listDecisions } from "../../store/decisions.ts";
import { listFollowUps } from "../../store/follow-ups.ts";
import { scopeOfSession, type SessionScope } from "../../store/session-scope.ts";
import { readSession } from "../../store/sessions.ts";
import type { AppContext } from "../app-context.ts";
import { compareActions } from "./compare-actions.ts";
import { compareFigures } from "./compare-figures.ts";
import { comparePages } from "./compare-pages.ts";

/**
 * Two sessions of one playbook of one company, the earlier against the later, in whichever order they are named.
 * @throws SextantError `session.missing`; `session.not-comparable` for one session twice, two companies' or two playbooks'
 */
export function compareSessions(
  { db }: Pick<AppContext, "db">,
  { sessionId, with: other }: CallParsed<"session.compare">,
): SessionComparison {
  const [named, second] = [scopeOfSession(db, sessionId), scopeOfSession(db, other)];
  if (named.companyId !== second.companyId)
    throw notComparable("They are of two companies, and companies are kept apart.");
  const [one, two] = [readSide(db, named), readSide(db, second)];
  if (sessionId === other) throw notComparable("Both are the same one.");
  if (one.session.playbook.id !== two.session.playbook.id) throw notComparable("They ran with two playbooks.");
  const [earlier, later] = one.session.createdAt <= two.session.createdAt ? [one, two] : [two, one];
  return {
    companyId: named.companyId,
    playbookTitle: later.session.playbook.title,
    earlier: earlier.told,
    later: later.told,
    figures: compareFigures(earlier.analyses, later.analyses),
    page:
      earlier.brief === null || later.brief === null
        ? { fresh: [], gone: [], stayed: 0 }
        : comparePages(earlier.brief.current.prose, later.brief.current.prose),
    actions: compareActions({
      earlier: { id: earlier.told.id, actions: earlier.brief?.actions ?? [] },
      later: later.brief?.actions ?? [],
      decisions: listDecisions(db, named.companyId),
      followUps: listFollowUps(db, named.companyId),
    }),
  };
}

function readSide(db: AppContext["db"], scope: SessionScope) {
  const session = readSession(db, scope);
  const brief = readBrief(db, scope);
  const { id, title, createdAt } = session;
  const computedAt = figuresComputedAt(db, scope);
  return {
    session,
    brief,
    analyses: listAnalyses(db, scope),
    told: { id, title, startedAt: createdAt, computedAt, hasBrief: brief !== null },
  };
}

function notComparable(why: string): SextantError {
  return new SextantError("session.not-comparable", `These two sessions can't be compared. ${why}`, {
    hint: "Nothing was changed. Choose two sessions of one playbook in the list of a company's sessions.",
  });
}
