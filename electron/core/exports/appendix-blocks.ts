import type { Figure } from "../../contract/analysis.ts";
import type { Fact } from "../../contract/company.ts";
import type { Block } from "../../contract/document.ts";
import type { Appendix } from "../../contract/export.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { mergeGlossary } from "../../contract/merge-glossary.ts";
import type { SessionView } from "../../contract/session.ts";
import type { NoteEntry, Notes } from "./notes.ts";
import { sayDay } from "./say-day.ts";
import { sayFact, sayGround, sayRange } from "./say-ground.ts";
import { cell, tableBlock } from "./table-block.ts";
import { exportWords as words } from "./words.ts";

/** How much of what stands behind a document's numbers goes along, and whether the document is for the user. */
export interface AppendixScope {
  appendix: Appendix;
  internal: boolean;
}

/**
 * The grounding appendix on pages of its own: the notes in their order; every calculation with its formulas and the facts that the session
 * saw where all is asked for; the glossary. Where none is asked for, a line that says where the proof is.
 */
export function appendixBlocks(view: SessionView, notes: Notes, scope: AppendixScope): Block[] {
  const blocks = [...notesBlocks(notes.entries(), 2, scope), ...groundBlocks(view, scope)];
  const leads = blocks[0]?.kind === "heading";
  return [...(leads ? [{ kind: "page-break" } as const] : []), ...blocks];
}

/** What the numbers of a document rest on, under a heading; nothing where no number cites anything. */
export function notesBlocks(entries: NoteEntry[], level: 1 | 2, { appendix }: AppendixScope): Block[] {
  if (appendix === "none") return [{ kind: "paragraph", runs: [{ text: words.proofStays, italic: true }] }];
  return entries.length === 0 ? [] : [heading(level, words.sources), { kind: "notes", entries }];
}

/**
 * Every calculation of a session with its formulas and the facts that it saw, where all is asked for; the glossary. Of a page for somebody
 * else the glossary alone: what such a page cites stands in its notes, and the rest is the user's (how they judge that person, what the
 * company has in the bank).
 */
export function groundBlocks(view: SessionView, { appendix, internal }: AppendixScope): Block[] {
  if (appendix === "none") return [];
  return [
    ...(appendix === "all" && keepsGround(view, internal) ? workBlocks(view) : []),
    ...glossaryBlocks(view, appendix),
  ];
}

/** Whether all that a session computed and saw may go along with its page. */
export const keepsGround = ({ playbook }: Pick<SessionView, "playbook">, internal: boolean): boolean =>
  internal || !playbook.privateNotes;

function workBlocks(view: SessionView): Block[] {
  const blocks: Block[] = [];
  if (view.analyses.length > 0) blocks.push(heading(2, words.calculations));
  for (const { ref, message, figures, tables } of view.analyses)
    blocks.push(heading(3, `${ref} · ${message}`), ...tables.map(tableBlock), figuresTable(figures));
  if (view.facts.length > 0) blocks.push(heading(2, words.facts), factsTable(view.facts, view.company.currency));
  return blocks;
}

/** The words that the brief explains, and those of the playbook: where all is asked for every one, else those that the page uses. */
function glossaryBlocks({ brief, playbook }: SessionView, appendix: Appendix): Block[] {
  const { glossary = [], ...parts } = brief?.parts ?? {};
  const page =
    `${brief?.current.prose ?? ""} ${JSON.stringify([brief?.actions, brief?.objections, parts])}`.toLowerCase();
  const used = playbook.glossary.filter(({ term }) => appendix === "all" || uses(page, term.toLowerCase()));
  const lines = mergeGlossary(glossary, used).map(({ term, meaning }) => ({ label: term, runs: cell(meaning) }));
  return lines.length > 0 ? [heading(2, words.glossary), { kind: "fields", title: [], lines }] : [];
}

/** Whether a text holds a term as a word of its own, not as a part of another. */
function uses(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (!/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + term.length))) return true;
  return false;
}

/** A heading of plain words. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, runs: cell(text) });

function figuresTable(figures: readonly Figure[]): Block {
  return {
    kind: "table",
    title: "",
    columns: [words.figure, words.value, words.range, words.formula].map(cell),
    numeric: [false, true, true, false],
    rows: figures.map(({ label, measured }) => {
      if (!measured.known) return [label, "–", "", `${words.unknown}: ${measured.why}`].map(cell);
      const { quantity, range } = measured;
      return [
        label,
        measured.words ?? formatQuantity(quantity),
        range === undefined ? "" : sayRange(quantity, range),
        sayGround(measured),
      ].map(cell);
    }),
  };
}

function factsTable(facts: readonly Fact[], currency: string): Block {
  return {
    kind: "table",
    title: "",
    columns: ["", words.fact, words.value, words.source, words.asOf].map(cell),
    numeric: [false, false, true, false, false],
    rows: facts.map((fact) =>
      [fact.ref, fact.label, sayFact(fact, currency), fact.source, sayDay(fact.asOf)].map(cell),
    ),
  };
}
