import type { Citable, Span } from "../../contract/grounding.ts";

const pairs =
  /“([^“”]{1,1500})”|„([^„“”]{1,1500})[“”]|«([^«»]{1,1500})»|(?<![\p{L}\p{N}])"([^"]{1,1500})"(?![\p{L}\p{N}])/gu;

/** A quotation of three words or more, with its quote marks. */
export interface FoundQuotation {
  span: Span;
  words: string;
}

/** Finds quotations in prose. Shorter ones are names or single words and claim nothing. */
export function findQuotations(text: string): FoundQuotation[] {
  const found: FoundQuotation[] = [];
  for (const match of text.matchAll(pairs)) {
    const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    if (/\n\s*\n/.test(words)) continue;
    if ((words.match(/[\p{L}\p{N}]+/gu) ?? []).length < 3) continue;
    found.push({ span: { start: match.index, end: match.index + match[0].length }, words });
  }
  return found;
}

/** Letters and digits alone, in lower case, so that neither commas nor line breaks nor the kind of apostrophe matter. */
export function normaliseWords(text: string): string {
  return ` ${text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

const normalised = new WeakMap<Citable, string>();

function wordsOf(citable: Citable): string {
  let words = normalised.get(citable);
  if (words === undefined) {
    words = normaliseWords(citable.text);
    normalised.set(citable, words);
  }
  return words;
}

/**
 * Whether a quotation stands in a source: word for word, in order; "…" and "[...]" may leave words out between its parts.
 */
export function isQuotedFrom(words: string, citable: Citable): boolean {
  const source = wordsOf(citable);
  let from = 0;
  for (const part of words.split(/\[\s*(?:\.\.\.|…)\s*\]|\.{3,}|…/)) {
    const wanted = normaliseWords(part);
    if (wanted.trim() === "") continue;
    const at = source.indexOf(wanted, from);
    if (at < 0) return false;
    from = at + wanted.length - 1;
  }
  return true;
}
