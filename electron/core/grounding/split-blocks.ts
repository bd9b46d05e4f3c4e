/** A stretch of Markdown that is read on its own: a paragraph, a heading, a list item, a row of a table. */
export interface Block {
  kind: "paragraph" | "heading" | "item" | "header" | "row";
  /** Where its words begin and end, list markers, hashes and quote signs left out. */
  start: number;
  end: number;
  /** Counts up with every heading, so that a number proven in a section holds for that section. */
  section: number;
  /** Of a row: where its table's header block stands in the list of blocks. */
  header?: number;
}

interface Line {
  start: number;
  end: number;
}

function linesOf(prose: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= prose.length) {
    let end = prose.indexOf("\n", start);
    if (end < 0) end = prose.length;
    lines.push({ start, end: end > start && prose[end - 1] === "\r" ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** The `|---|---|` line under a table's header. Read by characters: a pattern over long runs of blanks would backtrack. */
function isTableRule(line: string): boolean {
  let dashes = false;
  let bars = false;
  for (const sign of line) {
    if (sign === "-") dashes = true;
    else if (sign === "|") bars = true;
    else if (sign !== ":" && sign !== " " && sign !== "\t") return false;
  }
  return dashes && bars;
}

const opening = /^(?:[ \t]*>)*[ \t]*/;
const marker = /^(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const heading = /^#{1,6}[ \t]+/;
/** The number of a heading, "2." or "2.1" or "3)", is no claim; "80 % of" is one. */
const headingNumber = /^\d{1,2}(?:(?:\.\d{1,2})+\.?|[.):])[ \t]+/;
const onlySigns = /^[-=*_~ \t]*$/;

/**
 * Cuts Markdown into blocks, in one pass over its lines. Fenced code holds no block.
 * Written here because a reference `[=F4*F13]` is no Markdown: a parser reads its stars as emphasis and its places are lost.
 */
export function splitBlocks(prose: string): Block[] {
  const lines = linesOf(prose);
  const blocks: Block[] = [];
  let section = 0;
  let open: Block | null = null;
  let fence = "";
  let tableHeader = -1;

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const text = prose.slice(line.start, line.end);
    const indent = opening.exec(text.slice(0, 200))?.[0].length ?? 0;
    const words = text.slice(indent);

    if (fence) {
      if (words.startsWith(fence) && onlySigns.test(words.slice(0, 200).replaceAll("`", ""))) fence = "";
      continue;
    }
    if (words.startsWith("```") || words.startsWith("~~~")) {
      fence = words.slice(0, 3);
      open = null;
      tableHeader = -1;
      continue;
    }
    if (words.length < 400 && onlySigns.test(words)) {
      open = null;
      tableHeader = -1;
      continue;
    }
    const hashes = heading.exec(words.slice(0, 200))?.[0];
    if (hashes) {
      section += 1;
      open = null;
      tableHeader = -1;
      const number = headingNumber.exec(words.slice(hashes.length, hashes.length + 40))?.[0] ?? "";
      blocks.push({
        kind: "heading",
        start: line.start + indent + hashes.length + number.length,
        end: line.end,
        section,
      });
      continue;
    }
    if (words.includes("|")) {
      if (tableHeader >= 0) {
        if (!isTableRule(words))
          blocks.push({ kind: "row", start: line.start + indent, end: line.end, section, header: tableHeader });
        continue;
      }
      const next = lines[index + 1];
      if (next && isTableRule(prose.slice(next.start, next.end))) {
        open = null;
        tableHeader = blocks.length;
        blocks.push({ kind: "header", start: line.start + indent, end: line.end, section });
        continue;
      }
    }
    tableHeader = -1;
    const bullet = marker.exec(words.slice(0, 200))?.[0];
    if (bullet) {
      open = { kind: "item", start: line.start + indent + bullet.length, end: line.end, section };
      blocks.push(open);
    } else if (open) {
      open.end = line.end;
    } else {
      open = { kind: "paragraph", start: line.start + indent, end: line.end, section };
      blocks.push(open);
    }
  }
  return blocks;
}
