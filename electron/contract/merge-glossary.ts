import type { BriefParts } from "./brief.ts";

/** The words that a brief explains: its own first, then the playbook's that it does not explain itself, in any case of letters. */
export function mergeGlossary(own: BriefParts["glossary"], usual: BriefParts["glossary"]): BriefParts["glossary"] {
  const known = new Set(own.map(({ term }) => term.toLowerCase()));
  return [...own, ...usual.filter(({ term }) => !known.has(term.toLowerCase()))];
}
