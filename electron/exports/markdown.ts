import type { Block, ExportDocument, Run } from "../contract/document.ts";
import { escapeMarkdown, fencedCode, guardLineStart } from "./escape-markdown.ts";
import { markdownRuns } from "./markdown-runs.ts";
import { headingDepths, titleOfFields } from "./heading-depths.ts";
import { formatWords as words } from "./words.ts";

/**
 * A document as GitHub's Markdown: notes are footnotes, what does not hold is marked in words, a picture is the table that says the same.
 * Whatever stands in the texts reads back as text.
 */
export function renderMarkdown(document: ExportDocument): string {
  const { title, byline, client, brand } = document;
  const prepared = brand.name === "" ? words.preparedFor(client) : words.prepared(brand.name, client);
  const head = [
    `# ${escapeMarkdown(title)}`,
    guardLineStart(escapeMarkdown(byline)),
    guardLineStart(escapeMarkdown(prepared)),
  ];
  const depths = headingDepths(document.blocks);
  const body = writeBlocks(document.blocks, (block) => depths.get(block) ?? 0);
  return `${[...head, body].filter((part) => part !== "").join("\n\n")}\n`;
}

/** Blocks without a title of their own, such as those of one decision; their headings begin at the first level. */
export function markdownOfBlocks(blocks: readonly Block[]): string {
  return `${writeBlocks(blocks, (block) => (block.kind === "heading" ? Math.max(1, block.level - 1) : 3))}\n`;
}

type DepthOf = (block: Block) => number;

function writeBlocks(blocks: readonly Block[], depthOf: DepthOf): string {
  const texts: string[] = [];
  let before: Block["kind"] | null = null;
  let odd = false;
  for (const block of blocks) {
    // Two lists, or two quotations, that follow each other would read as one.
    const isList = block.kind === "list" || (block.kind === "fields" && titleOfFields(block) === "");
    odd = isList && (before === "list" || before === "fields") ? !odd : false;
    const text = writeBlock(block, depthOf, odd);
    if (text === "") continue;
    if (block.kind === "quote" && before === "quote") texts.push("<!-- -->");
    texts.push(text);
    before = block.kind;
  }
  return texts.join("\n\n");
}

function writeBlock(block: Block, depthOf: DepthOf, odd: boolean): string {
  switch (block.kind) {
    case "heading":
      return headingLine(block.runs, depthOf(block));
    case "paragraph":
      return paragraphText(block.runs);
    case "list":
      return listText(block, depthOf, odd);
    case "quote":
      return prefixed(writeBlocks(block.blocks, depthOf), "> ");
    case "code":
      return fencedCode(block.text);
    case "rule":
      return "---";
    case "table":
      return tableText(block);
    case "picture":
      return [
        strong(block.title),
        tableText({ ...block.table, title: block.table.title === block.title ? "" : block.table.title }),
      ]
        .filter((text) => text !== "")
        .join("\n\n");
    case "fields": {
      const lines = block.lines.map(
        ({ label, runs }) => `${odd ? "*" : "-"} **${escapeMarkdown(label)}:** ${markdownRuns(runs).trim()}`,
      );
      return [...(titleOfFields(block) === "" ? [] : [headingLine(block.title, depthOf(block))]), lines.join("\n")]
        .filter((text) => text !== "")
        .join("\n\n");
    }
    case "notes":
      return block.entries
        .map(({ label, value, detail }, at) => {
          const said = [value === "" ? label : `${label}: ${value}`, detail].filter((text) => text !== "").join(". ");
          return `[^${at + 1}]: ${guardLineStart(escapeMarkdown(said))}`;
        })
        .join("\n");
    case "page-break":
      return "";
  }
}

const strong = (text: string): string => markdownRuns([{ text: text.trim(), bold: true }]);

function headingLine(runs: readonly Run[], depth: number): string {
  const text = markdownRuns(runs).trim();
  // Within a quotation or a list it is none of this document's own.
  if (depth === 0) return paragraphText(runs.map((run) => ({ ...run, bold: true })));
  // Signs at its end would be taken for the end of the heading.
  return text === "" ? "" : `${"#".repeat(depth)} ${text.replace(/#+$/, (signs) => `\\${signs}`)}`;
}

function paragraphText(runs: readonly Run[]): string {
  return markdownRuns(runs, "\n")
    .split("\n")
    .map((line) => guardLineStart(line.trim()))
    .filter((line) => line !== "")
    .join("\\\n");
}

function listText({ ordered, start, items }: Block & { kind: "list" }, depthOf: DepthOf, odd: boolean): string {
  const texts = items.map((blocks, at) => {
    const marker = ordered ? `${start + at}${odd ? ")" : "."} ` : odd ? "* " : "- ";
    const text = prefixed(writeBlocks(blocks, depthOf), " ".repeat(marker.length), "");
    return `${marker}${text.slice(text === "" ? 0 : marker.length)}`.trimEnd();
  });
  const isLoose = items.some((blocks) => blocks.filter(({ kind }) => kind !== "list").length > 1);
  return texts.join(isLoose ? "\n\n" : "\n");
}

function prefixed(text: string, prefix: string, ofEmpty = prefix.trimEnd()): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? ofEmpty : `${prefix}${line}`))
    .join("\n");
}

function tableText({ title, columns, numeric, rows }: Block & { kind: "table" }): string {
  if (columns.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const cellText = (cell: readonly Run[] | undefined): string =>
    // Within code a stroke would end the cell, and elsewhere it is escaped already.
    markdownRuns(cell ?? [])
      .trim()
      .replace(/(?<!\\)\|/g, "\\|");
  const text = [
    line(columns.map(cellText)),
    line(columns.map((_, at) => (numeric[at] === true ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map((_, at) => cellText(row[at])))),
  ].join("\n");
  return title.trim() === "" ? text : `${strong(title)}\n\n${text}`;
}
