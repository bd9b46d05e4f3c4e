/** A sentence where it stands in the text, in UTF-16 units of the original. */
export interface Sentence {
  text: string;
  span: { start: number; end: number };
}

const blank = (text: string) => text.replace(/[^\n]/g, " ");

/**
 * The prose of a Markdown text, every character at its place: headings, code, tables, links' addresses, Markdown's signs and reference marks such as
 * [F3], [=F4/F3] and [A1.key] are blanked. So a position in the result is the same position in the text.
 */
export function maskMarkup(text: string): string {
  return (
    text
      .replace(/\r/g, " ")
      .replace(/^(```|~~~)[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm, blank)
      .replace(/<!--[\s\S]{0,1000}?-->/g, blank)
      .replace(/^[ \t]*(?:\||#{1,6}[ \t]).*$/gm, blank)
      .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, blank)
      // Marks first: what is left in brackets is a link or plain words.
      .replace(
        /\[(?:=[^[\]\n]{0,300}|[FADRU]\d+(?:\.[a-z0-9_.]+)?(?:\s*,\s*[FADRU]\d+(?:\.[a-z0-9_.]+)?)*|proposed|\^[^[\]\n]{0,60})\]/gi,
        blank,
      )
      .replace(/!\[[^[\]\n]{0,300}\]\([^()\n]{0,2000}\)/g, blank)
      .replace(
        /\[([^[\]\n]{0,300})\]\([^()\n]{0,2000}\)/g,
        (link, words: string) => ` ${words}${" ".repeat(link.length - words.length - 1)}`,
      )
      .replace(/https?:\/\/\S+/g, blank)
      .replace(/^[ \t]*(?:>|[-*+]|\d{1,3}[.)])(?=[ \t])(?:[ \t]*\[[ xX]\])?/gm, blank)
      .replace(/[*_`~#|[\]]/g, " ")
  );
}

/** Sentences of a text without its headings: a list item and a paragraph each end one, and a line break inside a paragraph does not. */
export function readSentences(text: string): Sentence[] {
  const masked = maskMarkup(text);
  return blocksOf(text, masked).flatMap(({ start, end }) => splitBlock(masked, start, end));
}

/** Runs of lines that belong together. */
function blocksOf(text: string, masked: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    const empty = masked.slice(at, end).trim() === "";
    const begins = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
    if (open && (empty || begins)) {
      blocks.push(open);
      open = null;
    }
    if (!empty) {
      open = open ? { start: open.start, end } : { start: at, end };
    }
    at = end + 1;
  }
  if (open) blocks.push(open);
  return blocks;
}

function splitBlock(masked: string, start: number, end: number): Sentence[] {
  const block = masked.slice(start, end).replace(/\n/g, " ");
  const parts = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(block)];
  const sentences: Sentence[] = [];
  let carried = "";
  let from = 0;
  for (const { segment, index } of parts) {
    if (carried === "") from = index;
    carried += segment;
    // "e.g.", "approx." and one-letter initials end no sentence.
    if (
      /\b(?:e\.g|i\.e|approx|vs|etc|no|fig|dr|mr|mrs|ms|st|[A-Z])\.\s*$/i.test(carried) &&
      index + segment.length < block.length &&
      !/\betc\.\s*$/i.test(carried)
    )
      continue;
    push(carried, from);
    carried = "";
  }
  if (carried !== "") push(carried, from);
  return sentences;

  function push(raw: string, index: number): void {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (!/\p{L}/u.test(trimmed)) return;
    sentences.push({
      text: trimmed.replace(/\s+/g, " "),
      span: { start: start + index + lead, end: start + index + lead + trimmed.length },
    });
  }
}

/** The words of a sentence; a number with its signs is one. */
export function readWords(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}
