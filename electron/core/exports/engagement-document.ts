import type { Company } from "../../contract/company.ts";
import type { Decision } from "../../contract/decision.ts";
import type { Block, ExportDocument } from "../../contract/document.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import type { SessionView } from "../../contract/session.ts";
import { groundBlocks, heading, notesBlocks } from "./appendix-blocks.ts";
import { briefBlocks, briefByline, titleOfBrief, type BriefExport } from "./brief-document.ts";
import { decisionBlocks, followUpBlock } from "./decisions-document.ts";
import { describeMark } from "./describe-note.ts";
import { collectNotes, noNotes, type NoteEntry, type Notes } from "./notes.ts";
import { sayDay } from "./say-day.ts";
import { cell } from "./table-block.ts";
import { exportWords as words } from "./words.ts";

/** What an engagement is made of: everything of one company that is to be handed over. */
export interface EngagementExport extends BriefExport {
  company: Company;
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
  /** Sessions with a brief, the newest first. */
  sessions: readonly SessionView[];
  /** ISO day of the export. */
  today: string;
}

/**
 * A whole company as one document: its profile, the decision log, what came due with how it went, then every brief with its calculations,
 * the newest first. The notes of all briefs are counted on and stand at the end.
 */
export function engagementDocument(engagement: EngagementExport): ExportDocument {
  const { company, decisions, followUps, sessions, brand, today } = engagement;
  const entries: NoteEntry[] = [];
  const free = followUps.filter(({ decisionId }) => !decisions.some(({ id }) => id === decisionId));
  const notesOf = (view: SessionView): Notes =>
    engagement.appendix === "none" ? noNotes : collectNotes(describeMark(view, engagement.internal), entries);
  const briefs = sessions.flatMap((view): Block[] => [
    { kind: "page-break" },
    heading(1, titleOfBrief(view)),
    ...(view.brief === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            runs: [{ text: briefByline(view, view.brief.current), italic: true as const }],
          },
        ]),
    ...briefBlocks(view, engagement, notesOf(view)),
    ...groundBlocks(view, engagement),
  ]);
  return {
    title: `${words.engagement}: ${company.name}`,
    byline: [company.name, ...(company.origin === "made-up" ? [words.madeUp] : []), sayDay(today)].join(" · "),
    client: company.name,
    language: "en",
    brand,
    blocks: [
      heading(1, words.profile),
      profileBlock(company),
      heading(1, words.decisions),
      ...(decisions.length === 0
        ? [{ kind: "paragraph" as const, runs: cell(words.noDecisions) }]
        : decisions.flatMap((decision) => decisionBlocks(decision, followUps))),
      ...(free.length === 0 ? [] : [heading(1, words.otherFollowUps), ...free.map(followUpBlock)]),
      ...briefs,
      ...(entries.length === 0 ? [] : [{ kind: "page-break" as const }]),
      ...(briefs.length === 0 ? [] : notesBlocks(entries, 1, engagement)),
    ],
  };
}

function profileBlock({ name, industry, stage, businessModel, headcount, currency, sells, goals }: Company): Block {
  const lines: [string, string][] = [
    [words.company.name, name],
    [words.company.industry, industry],
    [words.company.stage, words.stages[stage]],
    [words.company.model, words.models[businessModel]],
    [words.company.people, headcount === null ? "" : String(headcount)],
    [words.company.currency, currency],
    [words.company.sells, sells],
    [words.company.goals, goals],
  ];
  return {
    kind: "fields",
    title: [],
    lines: lines.filter(([, text]) => text.trim() !== "").map(([label, text]) => ({ label, runs: cell(text) })),
  };
}
