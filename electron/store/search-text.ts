import type { Span } from "../contract/grounding.ts";

/** Letters, digits and the marks on them: what the index's tokenizer takes as parts of words. */
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Scripts that are written without spaces: the index takes a whole run of them as one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * A text as the search sees it: without reference marks such as `[F3]`, `[A1.churn]` or `[=F4/F3]`, without the signs
 * that Markdown uses for headings, emphasis and tables.
 */
export function searchableText(text: string): string {
  return text
    .replace(/\s?\[(?:[FADRU][1-9]\d*(?:\.[a-z0-9_.]+)?(?:[,;] ?)?)+\]/g, "")
    .replace(/\s?\[(?:=[^\]\n]{1,400}|proposed|estimate)\]/gi, "")
    .replace(/\*\*|__|`/g, "")
    .replaceAll("\u0000", "")
    .split("\n")
    .map(plainLine)
    .join("\n")
    .trim();
}

/** A line without the signs of a heading, a quotation, a list or a table. */
function plainLine(line: string): string {
  if (/^[ \t|:-]+$/.test(line)) return "";
  return line.replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/, "").replaceAll("|", " ");
}

/**
 * What a person typed as a query of the index: every word in quotes, so that no sign has a meaning of its own; all must
 * occur, and the last may be the beginning of one. A single letter is no beginning: it would stand for a large part of all words.
 * @returns null when there is no word in it, or when it holds a script that the index can't split into words
 */
export function matchQuery(typed: string): string | null {
  const words = wordsOf(typed);
  if (words.length === 0 || unspaced.test(typed)) return null;
  const quoted = words.map((each) => `"${each}"`).join(" ");
  return mayBegin(words.at(-1)!) ? `${quoted}*` : quoted;
}

/**
 * Where in a text the words of a query stand, as the index compares them: without regard to case and accents. Time grows with
 * the length of the text only.
 */
export function findHits(text: string, typed: string): Span[] {
  const folded = wordsOf(typed).map(fold);
  const last = folded.at(-1) ?? "";
  const whole = new Set(folded);
  const hits: Span[] = [];
  for (const found of text.matchAll(word)) {
    const plain = fold(found[0]);
    if (whole.has(plain) || (mayBegin(last) && plain.startsWith(last)))
      hits.push({ start: found.index, end: found.index + found[0].length });
  }
  return hits;
}

/** The first place in a text where `typed` stands as it is, in whatever case; for what `matchQuery` can't ask. */
export function findLiteral(text: string, typed: string): Span[] {
  const [inText, wanted] = [text.toLowerCase(), typed.toLowerCase()];
  // A few letters grow when they change case; then the places of the two texts don't agree any more.
  const sameLengths = inText.length === text.length && wanted.length === typed.length;
  const start = sameLengths ? inText.indexOf(wanted) : text.indexOf(typed);
  return start === -1 ? [] : [{ start, end: start + typed.length }];
}

/** The words of a query, as many as one can mean. */
function wordsOf(typed: string): string[] {
  return typed.match(word)?.slice(0, 24) ?? [];
}

/** Whether a word may be the beginning of the one that is meant. */
const mayBegin = (last: string): boolean => last.length > 1;

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
