/** Stand before and after a hit in what the search index gives back. Private-use characters, taken out of every indexed text. */
export const hitStart = "\uE000";
export const hitEnd = "\uE001";

/** Letters, digits and the marks on them: what the index's tokenizer takes as parts of words. */
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Scripts that are written without spaces: the index takes a whole run of them as one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * A text as the search sees it: without reference marks such as `[F3]`, `[A1.churn]` or `[=F4/F3]`, without the signs
 * that Markdown uses for headings, emphasis and tables, and without characters that the search itself uses.
 */
export function searchableText(text: string): string {
  return (
    text
      .replace(/\s?\[(?:[FA][1-9]\d*(?:\.[a-z0-9_.]+)?(?:\s*[,;]\s*)?)+\]/g, "")
      .replace(/\s?\[=[^\]\n]{1,400}\]/g, "")
      .replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, "")
      .replace(/\*\*|__|`+/g, "")
      .replace(/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/gm, "")
      .replace(/[ \t]*\|[ \t]*/g, " ")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000\uE000\uE001]/g, "")
      .trim()
  );
}

/**
 * What a person typed as a query of the index: every word in quotes, so that no sign has a meaning of its own; all must
 * occur, and the last may be the beginning of one.
 * @returns null when there is no word in it, or when it holds a script that the index can't split into words
 */
export function matchQuery(typed: string): string | null {
  const words = typed.match(word)?.slice(0, 24) ?? [];
  if (words.length === 0 || unspaced.test(typed)) return null;
  return `${words.map((each) => `"${each}"`).join(" ")}*`;
}

/** A snippet of the index in parts: what lies between the two signs is a hit. */
export function splitSnippet(snippet: string): { text: string; hit: boolean }[] {
  const parts: { text: string; hit: boolean }[] = [];
  for (const [index, piece] of snippet.split(hitStart).entries()) {
    const [inside = "", outside] = index === 0 ? ["", piece] : piece.split(hitEnd);
    if (inside !== "") parts.push({ text: inside, hit: true });
    if (outside !== undefined && outside !== "") parts.push({ text: outside, hit: false });
  }
  return parts;
}

/**
 * A snippet around the first place where `typed` stands in `body`, for queries that the index can't answer. Letters are
 * compared without regard to case.
 */
export function snippetAround(body: string, typed: string, reach = 60): { text: string; hit: boolean }[] {
  const at = body.toLocaleLowerCase("en").indexOf(typed.toLocaleLowerCase("en"));
  if (at === -1) return splitSnippet(body.slice(0, 2 * reach));
  const end = at + typed.length;
  const before = (at > reach ? "…" : "") + wellFormed(body.slice(Math.max(0, at - reach), at));
  const after = wellFormed(body.slice(end, end + reach)) + (end + reach < body.length ? "…" : "");
  return [
    { text: before, hit: false },
    { text: body.slice(at, end), hit: true },
    { text: after, hit: false },
  ].filter((part) => part.text !== "");
}

/** Drops half a surrogate pair at either end, where a cut fell into a character. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
