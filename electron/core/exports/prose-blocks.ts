import type { PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Block, Run } from "../../contract/document.ts";
import type { Grounding } from "../../contract/grounding.ts";
import { showHidden } from "../../contract/hidden-signs.ts";
import { cutPlanted, plantMarks, unplant, type PlantedText } from "../../contract/plant-marks.ts";
import { isSafeExternalUrl } from "../../contract/external-url.ts";
import type { Notes } from "./notes.ts";

/** Quotations in quotations, and signs in rows, that no reader could tell apart, stop a parser: such a text is kept line by line. */
const tooDeep = /^(?:[ \t]*>){40}|[*_~[\]`]{120}/m;

/**
 * Prose with marks as blocks of a document: marks become notes, numbers that do not hold are marked with what code gets, Markdown becomes
 * headings, lists and tables. HTML and images in it stay visible as the text that they are; links keep their name and their address where
 * that is https or mailto.
 * @param level the level that the prose's own highest heading takes
 */
export function proseBlocks(prose: string, grounding: Grounding | null, notes: Notes, level: 1 | 2 | 3 = 2): Block[] {
  const planted: PlantedText =
    grounding === null ? { text: prose, marks: [], claims: [] } : plantMarks(prose, grounding);
  if (tooDeep.test(planted.text)) return plainParagraphs(planted, notes);
  const tree = fromMarkdown(planted.text, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const highest = Math.min(6, ...tree.children.flatMap((node) => (node.type === "heading" ? [node.depth] : [])));
  const reader = { planted, notes, shift: level - highest, open: null as number | null };
  return tree.children.flatMap((node) => blocksOf(node, reader));
}

/** A short text with marks as one line of runs. */
export function proseRuns(text: string, grounding: Grounding | null, notes: Notes): Run[] {
  const [first, ...others] = proseBlocks(text, grounding, notes);
  if (first === undefined) return [];
  if (first.kind === "paragraph" && others.length === 0) return first.runs;
  // Several blocks in a cell or behind a label: their text in a row.
  return [first, ...others].flatMap((block, at) => [...(at === 0 ? [] : [{ text: " " }]), ...runsIn(block)]);
}

interface Reader {
  planted: PlantedText;
  notes: Notes;
  shift: number;
  /** The unconfirmed number that is open across emphasis. */
  open: number | null;
}

function blocksOf(node: RootContent, reader: Reader): Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(node.children.flatMap((child) => runsOf(child, {}, reader)));
    case "heading": {
      const runs = node.children.flatMap((child) => runsOf(child, {}, reader));
      const level = Math.min(3, Math.max(1, node.depth + reader.shift)) as 1 | 2 | 3;
      return isBlank(runs) ? [] : [{ kind: "heading", level, runs }];
    }
    case "list": {
      // Of a heading or a point that was left out nothing stands, not even its sign.
      const items = node.children
        .map((item) => item.children.flatMap((child) => blocksOf(child, reader)))
        .filter((item) => item.length > 0);
      return items.length === 0
        ? []
        : [{ kind: "list", ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    case "blockquote":
      return [{ kind: "quote", blocks: node.children.flatMap((child) => blocksOf(child, reader)) }];
    case "code":
      return [{ kind: "code", text: showHidden(unplant(node.value, reader.planted.marks)) }];
    case "thematicBreak":
      return [{ kind: "rule" }];
    case "table": {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => cell.children.flatMap((child) => runsOf(child, {}, reader))),
      );
      const columns = head ?? [];
      return [{ kind: "table", title: "", columns, numeric: columns.map((_, at) => isNumeric(rows, at)), rows }];
    }
    case "html":
      return paragraph(textRuns(node.value, {}, reader));
    default:
      return "children" in node ? (node.children as RootContent[]).flatMap((child) => blocksOf(child, reader)) : [];
  }
}

type Look = Pick<Run, "bold" | "italic" | "href">;

function runsOf(node: PhrasingContent, look: Look, reader: Reader): Run[] {
  switch (node.type) {
    case "text":
    case "html":
      return textRuns(node.value, look, reader);
    case "inlineCode":
      return [{ ...look, text: showHidden(unplant(node.value, reader.planted.marks)), code: true }];
    case "strong":
      return node.children.flatMap((child) => runsOf(child, { ...look, bold: true }, reader));
    case "emphasis":
      return node.children.flatMap((child) => runsOf(child, { ...look, italic: true }, reader));
    case "link":
      return node.children.flatMap((child) =>
        runsOf(child, isSafeExternalUrl(node.url) ? { ...look, href: node.url } : look, reader),
      );
    case "image":
      // Never loaded: its name and its address stand in the text.
      return textRuns(`${node.alt ?? ""} (${node.url})`.trim(), look, reader);
    case "break":
      return [{ ...look, text: "\n" }];
    default:
      return "children" in node ? node.children.flatMap((child) => runsOf(child as PhrasingContent, look, reader)) : [];
  }
}

function textRuns(value: string, look: Look, reader: Reader): Run[] {
  const runs: Run[] = [];
  for (const piece of cutPlanted(value)) {
    if (piece.kind === "claim-opens") reader.open = piece.index;
    else if (piece.kind === "claim-closes") reader.open = null;
    else if (piece.kind === "chip") runs.push(...chipRun(piece.index, runs, reader));
    else runs.push({ ...look, text: showHidden(piece.text), ...claimMark(reader) });
  }
  return runs;
}

/** A note goes onto the run that it stands behind, so that no line begins with its number. */
function chipRun(index: number, runs: Run[], reader: Reader): Run[] {
  const mark = reader.planted.marks[index];
  if (mark === undefined) return [];
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.replace(/[ \u00A0]+$/, "");
  const note = mark.kind === "proposed" ? null : reader.notes.numberOf(mark);
  if (mark.kind !== "proposed" && note === null) return [];
  const added: Run = note === null ? { text: "", mark: { kind: "proposed", reason: "" } } : { text: "", note };
  if (last !== undefined && last.note === undefined && last.mark === undefined) {
    Object.assign(last, added, { text: last.text });
    return [];
  }
  return [added];
}

function claimMark(reader: Reader): Pick<Run, "mark"> {
  const claim = reader.open === null ? undefined : reader.planted.claims[reader.open];
  if (claim === undefined) return {};
  const { got, reason } = claim.check;
  const why = reason.trim().replace(/\.$/, "");
  // What code gets stands once.
  const told =
    got === null || why.includes(got.text) ? why : `${why === "" ? "" : `${why}; `}the facts give ${got.text}`;
  return { mark: { kind: "unsupported", reason: claim.quiet ? "nothing is cited for it" : told } };
}

const isBlank = (runs: readonly Run[]): boolean =>
  runs.every(({ text, note, mark }) => text.trim() === "" && note === undefined && mark === undefined);

const paragraph = (runs: Run[]): Block[] => (isBlank(runs) ? [] : [{ kind: "paragraph", runs }]);

function plainParagraphs(planted: PlantedText, notes: Notes): Block[] {
  const reader: Reader = { planted, notes, shift: 0, open: null };
  return planted.text.split(/\n{2,}/).flatMap((text) => paragraph(textRuns(text, {}, reader)));
}

/** The runs of a block and of whatever stands in it, in their order. */
export function runsIn(block: Block): Run[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.runs;
    case "list":
      return block.items.flatMap((item) => item.flatMap((inner) => [...runsIn(inner), { text: " " }]));
    case "quote":
      return block.blocks.flatMap(runsIn);
    case "code":
      return [{ text: block.text, code: true }];
    case "table":
      return [block.columns, ...block.rows].flatMap((row) => row.flatMap((cell) => [...cell, { text: " " }]));
    case "fields":
      return [...block.title, ...block.lines.flatMap(({ runs }) => runs)];
    default:
      return [];
  }
}

/** A column of numbers, percentages or amounts is set to the right. */
function isNumeric(rows: readonly Run[][][], at: number): boolean {
  const cells = rows
    .map((row) =>
      (row[at] ?? [])
        .map(({ text }) => text)
        .join("")
        .trim(),
    )
    .filter((text) => text !== "" && text !== "–");
  return cells.length > 0 && cells.every((text) => /^[-−+~≈]?[$€£]?\d[\d.,\s\u00A0\u202F]*(?:%|[kM])?$/.test(text));
}
