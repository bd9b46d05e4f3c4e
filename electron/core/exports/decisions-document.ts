import type { Company } from "../../contract/company.ts";
import type { Decision } from "../../contract/decision.ts";
import type { Block, Brand, ExportDocument } from "../../contract/document.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import { heading } from "./appendix-blocks.ts";
import { sayDay } from "./say-day.ts";
import { cell } from "./table-block.ts";
import { exportWords as words } from "./words.ts";

/** What the log is made of, and whom it is for. */
export interface DecisionsExport {
  company: Company;
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
  brand: Brand;
  /** ISO day of the export. */
  today: string;
}

/** A company's decision log as a document: one architecture decision record after another, the newest first, each with what comes of it. */
export function decisionsDocument({ company, decisions, followUps, brand, today }: DecisionsExport): ExportDocument {
  return {
    title: words.decisions,
    byline: [company.name, ...(company.origin === "made-up" ? [words.madeUp] : []), sayDay(today)].join(" · "),
    client: company.name,
    language: "en",
    brand,
    blocks:
      decisions.length === 0
        ? [{ kind: "paragraph", runs: cell(words.noDecisions) }]
        : decisions.flatMap((decision) => decisionBlocks(decision, followUps)),
  };
}

/** One decision as a record: standing, context, decision, reasons, consequences, what else there was, evidence, follow-ups. */
export function decisionBlocks(decision: Decision, followUps: readonly FollowUp[]): Block[] {
  const { options, evidence, standing } = decision;
  const status = [
    words.standing[standing],
    ...(decision.supersededBy === null ? [] : [`${words.supersededBy} ${decision.supersededBy}`]),
    ...(decision.supersedes.length === 0 ? [] : [`${words.supersedes} ${decision.supersedes.join(", ")}`]),
    ...(decision.barred ? [words.barred] : []),
  ].join(" · ");
  const own = followUps.filter(({ decisionId }) => decisionId === decision.id);
  const blocks: Block[] = [
    heading(2, `${decision.ref} · ${decision.title}`),
    {
      kind: "paragraph",
      runs: [{ text: `${status} · ${words.decidedOn} ${sayDay(decision.decidedOn)}`, italic: true }],
    },
  ];
  const said: [string, string][] = [
    [words.context, decision.context],
    [words.choice, decision.choice],
    [words.reasons, decision.reasons],
    [words.consequences, decision.consequences],
    [words.barred, decision.barredReason],
    [words.standing.withdrawn, decision.withdrawnReason],
  ];
  for (const [title, text] of said) if (text.trim() !== "") blocks.push(heading(3, title), ...paragraphs(text));
  if (options.length > 0)
    blocks.push(heading(3, words.options), {
      kind: "table",
      title: "",
      columns: [words.option, words.effect, words.cost, words.assumes].map(cell),
      numeric: [false, false, false, false],
      rows: options.map(({ title, effect, cost, assumes }) => [title, effect, cost, assumes].map(cell)),
    });
  if (evidence.length > 0)
    blocks.push(heading(3, words.evidence), {
      kind: "table",
      title: "",
      columns: ["", words.fact, words.value, words.source, words.asOf].map(cell),
      numeric: [false, false, true, false, false],
      rows: evidence.map(({ ref, label, value, source, asOf }) =>
        [ref, label, value, source, asOf === "" ? "" : sayDay(asOf)].map(cell),
      ),
    });
  if (own.length > 0) blocks.push(heading(3, words.followUps), ...own.map(followUpBlock));
  return blocks;
}

/** A follow-up as labelled lines: who, when, what is measured, and how it went. */
export function followUpBlock(followUp: FollowUp): Block {
  const { ref, title, owner, dueOn, measure, baseline, target, standing, droppedReason, outcomes, notes } = followUp;
  const lines: [string, string][] = [
    [words.who, owner],
    [words.due, dueOn === null ? "" : sayDay(dueOn)],
    [words.measure, measure],
    [words.baseline, baseline],
    [words.target, target],
    [words.standsAt, standing === "dropped" ? [words.givenUp, droppedReason].filter(Boolean).join(": ") : ""],
    ...outcomes.map(({ verdict, actual, closedOn, lesson }): [string, string] => [
      words.outcome,
      [words.verdict[verdict], actual, sayDay(closedOn), lesson].filter((text) => text !== "").join(" · "),
    ]),
    ...notes.map(({ text, writtenAt }): [string, string] => [words.remark, `${sayDay(writtenAt)} · ${text}`]),
  ];
  return {
    kind: "fields",
    title: cell(`${ref} · ${title}`),
    lines: lines.filter(([, text]) => text !== "").map(([label, text]) => ({ label, runs: cell(text) })),
  };
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", runs: cell(line.trim()) }));
