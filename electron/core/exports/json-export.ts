import type { Brief } from "../../contract/brief.ts";
import type { Company } from "../../contract/company.ts";
import type { Decision } from "../../contract/decision.ts";
import type { Unsupported } from "../../contract/export.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import type { SessionView } from "../../contract/session.ts";
import { keepsGround } from "./appendix-blocks.ts";
import { shownObjections, titleOfBrief } from "./brief-document.ts";
import { withoutUnsupported } from "./without-unsupported.ts";
import { exportWords as words } from "./words.ts";

/** What goes into a JSON file, and beside it what the file is called by. */
export interface JsonExport {
  client: string;
  title: string;
  content: {
    format: "sextant-brief" | "sextant-decisions" | "sextant-engagement";
    /** Counted on when a field is taken away or comes to mean something else. */
    version: 1;
    /** ISO time. */
    exportedAt: string;
    company: Company;
    [field: string]: unknown;
  };
}

/** How much of what is there goes along. */
export interface JsonScope {
  unsupported: Unsupported;
  internal: boolean;
  exportedAt: string;
}

/** A brief with everything that it rests on, as a program reads it: text with its marks, checks, facts, analyses. */
export function briefJson(view: SessionView, scope: JsonScope): JsonExport {
  return {
    client: view.company.name,
    title: titleOfBrief(view),
    content: {
      format: "sextant-brief",
      version: 1,
      exportedAt: scope.exportedAt,
      company: view.company,
      ...sessionJson(view, scope),
    },
  };
}

/** A decision log with what comes of it. */
export function decisionsJson(log: DecisionLog, exportedAt: string): JsonExport {
  return {
    client: log.company.name,
    title: words.decisions,
    content: { format: "sextant-decisions", version: 1, exportedAt, ...logJson(log) },
  };
}

/** A whole company: profile, decision log, follow-ups, and every brief, the newest first. */
export function engagementJson(log: DecisionLog & { sessions: readonly SessionView[] }, scope: JsonScope): JsonExport {
  return {
    client: "",
    title: `${words.engagement}: ${log.company.name}`,
    content: {
      format: "sextant-engagement",
      version: 1,
      exportedAt: scope.exportedAt,
      ...logJson(log),
      briefs: log.sessions.map((view) => sessionJson(view, scope)),
    },
  };
}

interface DecisionLog {
  company: Company;
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
}

const logJson = ({ company, decisions, followUps }: DecisionLog) => ({ company, decisions, followUps });

function sessionJson(view: SessionView, { unsupported, internal }: JsonScope) {
  const { id, playbook, facts, analyses, problem, questions, createdAt, updatedAt } = view;
  const { sinceLast } = view;
  const brief = view.brief === null ? null : clientBrief(view.brief, unsupported, internal);
  return {
    session: { id, title: titleOfBrief(view), createdAt, updatedAt },
    playbook: { id: playbook.id, title: playbook.title, glossary: playbook.glossary },
    // What was told in confidence stays with the user.
    ...(!keepsGround(view, internal)
      ? {}
      : {
          problem,
          answers: questions.flatMap(({ question, answer }) =>
            answer === null ? [] : [{ question: question.ask, ...answer }],
          ),
          facts,
          analyses,
        }),
    brief,
    ...(internal ? { sinceLast } : {}),
  };
}

function clientBrief(whole: Brief, unsupported: Unsupported, internal: boolean): unknown {
  const left = unsupported === "remove" ? withoutUnsupported(whole) : whole;
  const { current, actions, parts, fields, contradictions } = left;
  const objections = shownObjections(left, internal);
  const shown = actions.filter(({ standing }) => internal || standing !== "rejected");
  const gone = [
    ...actions.filter((action) => !shown.includes(action)).map(({ id }) => `actions.${id}.`),
    ...whole.objections
      .filter(({ id }) => objections.every((one) => one.id !== id))
      .map(({ id }) => `objections.${id}.`),
  ];
  const { privateNotes, ...open } = parts;
  return {
    ...current,
    actions: shown,
    objections,
    ...open,
    ...(internal ? { privateNotes, contradictions } : {}),
    checks: Object.fromEntries(
      Object.entries(fields).filter(
        ([place]) => internal || !(place === "privateNotes" || gone.some((start) => place.startsWith(start))),
      ),
    ),
  };
}
