import { capitalsOfFinance, everydayCapitals, knownBy, terms, type Family } from "./term-list.ts";

/** A term where it stands in a text. */
export interface TermUse {
  /** As it is written there. */
  term: string;
  start: number;
  end: number;
}

const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/[ -]/g, "[ -]");

/** The first use of each technical term in a text that the audience does not know already, in the order of the text. Acronyms count as terms. */
export function firstUses(text: string, audience: string): TermUse[] {
  const known = new Set(knownBy[audience] ?? []);
  const wanted = (Object.keys(terms) as Family[])
    .filter((family) => !known.has(family))
    .flatMap((family) => terms[family]);
  // The longest first, so that "technical debt" is one term and "regression test" is not "regression".
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${[...wanted]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join("|")})(?:e?s)?(?![\\p{L}\\p{N}_-])`,
    "giu",
  );
  const first = new Map<string, TermUse>();
  const keep = (hit: RegExpExecArray) => {
    const name = nameOf(hit[0]);
    if (!first.has(name)) first.set(name, { term: hit[0], start: hit.index, end: hit.index + hit[0].length });
  };
  for (const hit of text.matchAll(pattern)) keep(hit);
  for (const hit of text
    .replace(shouting, (words) => " ".repeat(words.length))
    .matchAll(/(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9]{1,5}s?(?![\p{L}\p{N}_-])/gu)) {
    const letters = hit[0].replace(/s$/, "");
    const isKnown =
      everydayCapitals.has(letters) ||
      listed.has(letters.toLowerCase()) ||
      (known.has("finance") && capitalsOfFinance.has(letters));
    if (!isKnown) keep(hit);
  }
  return [...first.values()].sort((a, b) => a.start - b.start);
}

/** One name for a term however it is written: "Pull-requests" is "pull request". */
const nameOf = (term: string) => term.toLowerCase().replace(/[ -]+/g, " ").replace(/s$/, "");
const listed = new Set(Object.values(terms).flat());
/** Four words and more in capitals are emphasis, no acronyms. */
const shouting = /(?<![\p{L}\p{N}])(?:[A-Z]+[ ,;:'!?.-]+){3,}[A-Z]+(?![\p{L}\p{N}])/gu;

/**
 * Whether a term is explained where it first stands: by a bracket, "that is", "means", "is a" and the like right behind it, by standing itself in the
 * bracket behind its long form, by "called", "known as" before it, or by a next sentence that begins with "That means".
 */
export function isExplained(text: string, { start, end, term }: TermUse): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60).replace(/^["”'’]/, "");
  if (
    /^[^.!?]{0,140}[.!?]\s+(?:that|this|it|in plain words|in other words)[, ]+(?:means|is (?:an?|the|what|when|how)\b)/i.test(
      text.slice(end, end + 200),
    )
  )
    return true;
  if (/\p{L}[\p{L}\s'’-]*\(\s*$/u.test(before) && /^\s*[),;]/.test(after)) return true;
  if (
    /\b(?:called|known as|named|we call (?:it|this|that)|we mean by|the word for (?:it|this|that) is|term is|in other words)\s+(?:(?:an?|the)\s+)?["“'‘]?$/i.test(
      before,
    )
  )
    return true;
  if (/^\s*\((?!\s*\))/.test(after) && !/^\s*\((?:see|and|or|e\.g\.|\d)/i.test(after)) return true;
  if (/^\s*(?:,\s*|[—–-]\s+)?(?:that is|i\.e\.|meaning|in other words|or rather|or simply)\b/i.test(after)) return true;
  if (/^\s*(?::|[—–])\s*(?:an?|the|how|what|when|work|code|money|time|all|any|each|every|those|people)\b/i.test(after))
    return true;
  // An aside of several words and its closing comma; two words are an item of a list.
  if (
    /^,\s*(?:an?|the|work|time|money)\s+(?:(?!and\b|or\b)\p{Ll}[\p{Ll}'’-]*\s+){2,}\p{Ll}[\p{Ll}'’-]*\s*[,;.—–]/u.test(
      text.slice(end, end + 140),
    )
  )
    return true;
  if (/^\s*,?\s*(?:which\s+)?(?:means?|refers? to|stands? for|describes?)\b/i.test(after)) return true;
  return (
    /^\s*(?:is|are)\s+(?:like\s+)?(?:an?|the|what|when|how|where|work|code|money|time|software|any|every)\b/i.test(
      after,
    ) &&
    !/^(?:is|are)\s+the\s+(?:problem|reason|cause)/i.test(after.trim()) &&
    term !== ""
  );
}
