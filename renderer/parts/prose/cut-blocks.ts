import { Lexer } from "marked";

/** A longer block than this is no prose that anybody set; drawing it as Markdown would stop the page. */
const longestBlock = 20_000;
/** Quotations in quotations, and signs in rows, that no reader could tell apart. */
const tooDeep = /^(?:[ \t]*>){40}|[*_~[\]`]{120}/m;

/** One top-level block of a Markdown text with its own source; `plain` when it is shown as it was written, not as Markdown. */
export interface ProseBlock {
  text: string;
  plain: boolean;
}

/** The Markdown's top-level blocks in their order. Never throws, whatever the text. */
export function cutBlocks(text: string): ProseBlock[] {
  if (tooDeep.test(text)) return cutLines(text);
  try {
    // Blocks alone: what stands inside a line is read when the block is drawn.
    return new Lexer()
      .blockTokens(text, [])
      .filter((token) => token.type !== "space")
      .map(({ raw }) => ({ text: raw, plain: raw.length > longestBlock }));
  } catch {
    return cutLines(text);
  }
}

/** Cut at empty lines, without a parser. */
function cutLines(text: string): ProseBlock[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== "")
    .map((block) => ({ text: block, plain: block.length > longestBlock || tooDeep.test(block) }));
}
