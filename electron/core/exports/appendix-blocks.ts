import type { Figure } from "../../contract/analysis.ts";
import type { Fact } from "../../contract/company.ts";
import type { Block } from "../../contract/document.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Mark } from "../../contract/grounding.ts";
import type { Source } from "../../contract/measured.ts";
import { mergeGlossary } from "../../contract/merge-glossary.ts";
import type { Unit } from "../../contract/quantity.ts";
import type { SessionView } from "../../contract/session.ts";
import type { NoteEntry, Notes } from "./notes.ts";
import { sayDay } from "./say-day.ts";
import { cell, tableBlock } from "./table-block.ts";
import { exportWords as words } from "./words.ts";

/** What stands behind a mark: a fact with its source and day, a figure with its formula, or what was computed from both. */
export function describeMark({ facts, analyses, company }: SessionView): (mark: Mark) => NoteEntry {
  return (mark) => {
    const [ref = "", ...key] = (mark.refs[0] ?? "").split(".");
    if (mark.kind === "expression")
      return { label: mark.label || words.computed, value: mark.valueText, detail: mark.body };
    const fact = facts.find((each) => each.ref === ref);
    if (fact !== undefined)
      return {
        label: fact.label,
        value: mark.valueText || factValue(fact, company.currency),
        detail: `${ref} · ${fact.source}, ${sayDay(fact.asOf)}`,
      };
    const figure = analyses.find((each) => each.ref === ref)?.figures.find((each) => each.key === key[0]);
    const formula = figure?.measured.known === true ? ` · ${figure.measured.formula}` : "";
    return { label: mark.label || mark.body, value: mark.valueText, detail: `${mark.body}${formula}` };
  };
}

/** The grounding appendix: the notes in their order, every calculation with its formulas, the facts that the session saw, the glossary. */
export function appendixBlocks(view: SessionView, notes: Notes, internal: boolean): Block[] {
  return [...notesBlocks(notes.entries(), 2), ...groundBlocks(view, internal)];
}

/** What the numbers of a document rest on, under a heading; nothing where no number cites anything. */
export function notesBlocks(entries: NoteEntry[], level: 1 | 2): Block[] {
  return entries.length === 0 ? [] : [heading(level, words.sources), { kind: "notes", entries }];
}

/**
 * Every calculation of a session with its formulas, the facts that it saw, the glossary. Of a page for somebody else the glossary alone:
 * what such a page cites stands in its notes, and the rest is the user's (how they judge that person, what the company has in the bank).
 * @param internal whether the document is for the user
 */
export function groundBlocks(view: SessionView, internal: boolean): Block[] {
  return [...(keepsGround(view, internal) ? workBlocks(view) : []), ...glossaryBlocks(view)];
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

function glossaryBlocks(view: SessionView): Block[] {
  const lines = mergeGlossary(view.brief?.parts.glossary ?? [], view.playbook.glossary).map(({ term, meaning }) => ({
    label: term,
    runs: cell(meaning),
  }));
  return lines.length > 0 ? [heading(2, words.glossary), { kind: "fields", title: [], lines }] : [];
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
      const { quantity, range, verdict, source, formula } = measured;
      const bound = (value: number): string => formatQuantity({ ...quantity, value });
      const rests = [
        formula,
        verdict === undefined ? "" : `${verdict.words} (${verdict.threshold}; ${sayingSource(verdict.source)})`,
        source === undefined ? "" : sayingSource(source),
      ];
      return [
        label,
        measured.words ?? formatQuantity(quantity),
        range === undefined ? "" : `${bound(range.low)} – ${bound(range.high)}`,
        rests.filter((text) => text !== "").join(" · "),
      ].map(cell);
    }),
  };
}

const sayingSource = ({ title, edition, heuristic }: Source): string =>
  `${[title, edition].filter(Boolean).join(", ")}${heuristic ? ", rule of thumb" : ""}`;

function factsTable(facts: readonly Fact[], currency: string): Block {
  return {
    kind: "table",
    title: "",
    columns: ["", words.fact, words.value, words.source, words.asOf].map(cell),
    numeric: [false, false, true, false, false],
    rows: facts.map((fact) =>
      [fact.ref, fact.label, factValue(fact, currency), fact.source, sayDay(fact.asOf)].map(cell),
    ),
  };
}

/** The value of a fact with its unit, or its text. */
function factValue({ value, unit, currency, per, text }: Fact, companyCurrency: string): string {
  if (value === null || unit === null) return text;
  return formatQuantity({
    value: Number(value),
    unit: unit satisfies Unit,
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per === null ? {} : { per }),
  });
}
