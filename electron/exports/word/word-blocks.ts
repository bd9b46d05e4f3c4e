import { Bookmark, ImageRun, Paragraph, TextRun, type FileChild, type IParagraphOptions } from "docx";
import type { Block, Run } from "../../contract/document.ts";
import { describePicture, textOf } from "../block-text.ts";
import { cleanText, readsRightToLeft } from "../clean-text.ts";
import { fitInto, rasterise } from "../rasterise.ts";
import { noteMark, wordRuns } from "./word-runs.ts";
import { colours, fonts, orderedFrom, unordered } from "./word-style.ts";
import { wordFields, wordTable } from "./word-table.ts";

/** What the blocks of one document share. */
export interface WordSetting {
  /** A colour that can be read on white, `#rrggbb`. */
  brand: string;
  /** How many entries the notes of the document have. */
  notes: number;
  /** Counts the lists, so that each has its own numbers, and the notes. */
  lists: { count: number; starts: number[] };
  noted: { count: number };
}

/** Where a block stands: how deep in lists, and whether in a quotation. */
interface Place {
  depth: number;
  quoted: boolean;
}

const outside: Place = { depth: 0, quoted: false };

/** Blocks as Word's own: headings, numbered lists, tables with heads, pictures with a drawing for readers that know no SVG. */
export async function wordBlocks(
  blocks: readonly Block[],
  setting: WordSetting,
  place: Place = outside,
): Promise<FileChild[]> {
  const children: FileChild[] = [];
  // One after the other: lists and notes are counted in the order in which they are read.
  for (const block of blocks) children.push(...(await wordBlock(block, setting, place)));
  return children;
}

async function wordBlock(block: Block, setting: WordSetting, place: Place): Promise<FileChild[]> {
  switch (block.kind) {
    case "heading":
      return [paragraph(block.runs, setting, { heading: `Heading${block.level}` })];
    case "paragraph":
      return [paragraph(block.runs, setting, standing(place))];
    case "list":
      return listItems(block, setting, place);
    case "quote":
      return wordBlocks(block.blocks, setting, { ...place, quoted: true });
    case "code":
      return [
        new Paragraph({
          ...standing(place),
          style: "Code",
          children: wordRuns([{ text: block.text }], setting.notes, { font: fonts.code, size: 17 }),
        }),
      ];
    case "rule":
      return [new Paragraph({ border: { bottom: { style: "single", size: 6, color: colours.line, space: 1 } } })];
    case "table":
      return tableBlocks(block, setting);
    case "picture":
      return pictureBlocks(block, setting);
    case "fields":
      return fieldBlocks(block, setting);
    case "notes":
      return noteBlocks(block, setting);
    case "page-break":
      // A line of no height, so that the next page begins at its top.
      return [new Paragraph({ spacing: { after: 0, line: 20, lineRule: "exact" }, pageBreakBefore: true })];
  }
}

function paragraph(runs: readonly Run[], { notes }: WordSetting, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...options,
    bidirectional: readsRightToLeft(textOf(runs)),
    children: wordRuns(runs, notes),
  });
}

const standing = ({ depth, quoted }: Place): IParagraphOptions => ({
  ...(depth > 0 || quoted ? { indent: { left: 360 * depth + (quoted ? 280 : 0) } } : {}),
  ...(quoted ? { style: "Quote" } : {}),
});

async function listItems(
  { ordered, start, items }: Block & { kind: "list" },
  setting: WordSetting,
  place: Place,
): Promise<FileChild[]> {
  const instance = ++setting.lists.count;
  if (ordered) setting.lists.starts.push(start);
  const numbering = {
    reference: ordered ? orderedFrom(start) : unordered,
    level: Math.min(8, place.depth),
    instance,
  };
  const children: FileChild[] = [];
  for (const [first, ...others] of items) {
    const isText = first?.kind === "paragraph";
    children.push(
      paragraph(isText ? first.runs : [], setting, {
        numbering,
        spacing: { after: 70 },
        ...(place.quoted ? { style: "Quote" } : {}),
      }),
    );
    const rest = first === undefined || isText ? others : [first, ...others];
    children.push(...(await wordBlocks(rest, setting, { ...place, depth: place.depth + 1 })));
  }
  return children;
}

/** Two tables in a row would grow into one, and one at the end of a page would touch what follows. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 200, lineRule: "auto" }, children: [] });

function tableBlocks(block: Block & { kind: "table" }, setting: WordSetting): FileChild[] {
  const table = wordTable(block, setting);
  return [
    ...(block.title === "" ? [] : [paragraph([{ text: block.title }], setting, { style: "Caption" })]),
    ...(table === null ? [] : [table, gap()]),
  ];
}

async function pictureBlocks(block: Block & { kind: "picture" }, setting: WordSetting): Promise<FileChild[]> {
  const raster = await rasterise(block.svg, 1400);
  if (raster === null)
    return tableBlocks({ ...block.table, title: block.table.title === "" ? block.title : block.table.title }, setting);
  const { width, height } = fitInto(raster, { width: 612, height: 800 });
  const transformation = { width: Math.round(width), height: Math.max(1, Math.round(height)) };
  const description = describePicture(block);
  const name = cleanText(block.title);
  return [
    ...(block.title === "" ? [] : [paragraph([{ text: block.title }], setting, { style: "Caption" })]),
    new Paragraph({
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(block.svg, "utf8"),
          fallback: { type: "png", data: raster.png },
          transformation,
          altText: { name, title: name, description },
        }),
      ],
    }),
  ];
}

function fieldBlocks({ title, lines }: Block & { kind: "fields" }, setting: WordSetting): FileChild[] {
  const label = { font: fonts.plain, size: 18, color: colours.quiet };
  return [
    ...(title.length === 0 ? [] : [paragraph(title, setting, { style: "FieldsTitle" })]),
    ...(lines.length === 0
      ? []
      : [
          wordFields(
            lines.map((line) => ({
              label: wordRuns([{ text: line.label }], setting.notes, label),
              value: wordRuns(line.runs, setting.notes),
              rightToLeft: readsRightToLeft(textOf(line.runs)),
            })),
          ),
          gap(),
        ]),
  ];
}

function noteBlocks({ entries }: Block & { kind: "notes" }, { notes, noted }: WordSetting): FileChild[] {
  return entries.map(({ label, value, detail }) => {
    const note = ++noted.count;
    return new Paragraph({
      style: "Notes",
      tabStops: [{ type: "left", position: 400 }],
      children: [
        new Bookmark({ id: noteMark(note), children: [new TextRun({ text: String(note), bold: true })] }),
        new TextRun({ text: "\t" }),
        ...wordRuns([{ text: label, bold: true }], notes),
        ...wordRuns([{ text: value === "" ? "" : `: ${value}` }], notes),
        ...wordRuns([{ text: detail === "" ? "" : `. ${detail}` }], notes, { color: colours.quiet }),
      ],
    });
  });
}
