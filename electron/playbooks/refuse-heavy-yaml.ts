import { CST, Lexer } from "yaml";

/** The longest front matter that is read, in characters, and the most tokens in it; the largest that ships has a third and a fifth. */
const longest = 128_000;
const mostTokens = 30_000;
/** How deep lists and maps may stand within each other on one line. */
const deepest = 32;
/** Repetitions by `*name`. */
const mostAliases = 100;

/** What nests a thing in the one before it, on the same line. */
const nesting = new Set(["seq-item-ind", "explicit-key-ind", "map-value-ind"]);

/**
 * Why this YAML is not given to the parser, or null: some short texts take it a very long time, or all of the stack.
 * Only splits the text into tokens, and stops at the first reason.
 * @returns the reason, and the place of it in the text
 */
export function refuseHeavyYaml(text: string): { offset: number; reason: string } | null {
  if (text.length > longest)
    return { offset: 0, reason: `it has ${Math.ceil(text.length / 1000)} kB, at most ${longest / 1000} kB are read` };
  let offset = 0;
  let tokens = 0;
  let brackets = 0;
  let onLine = 0;
  let aliases = 0;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    tokens += 1;
    if (type === "newline") onLine = 0;
    if (type === "flow-seq-start" || type === "flow-map-start") brackets += 1;
    if (type === "flow-seq-end" || type === "flow-map-end") brackets -= 1;
    if (brackets === 0 && nesting.has(type ?? "")) onLine += 1;
    if (type === "alias") aliases += 1;
    if (brackets > deepest || onLine > deepest)
      return { offset, reason: `lists or maps stand more than ${deepest} deep within each other` };
    if (aliases > mostAliases) return { offset, reason: `it repeats things by more than ${mostAliases} aliases` };
    if (tokens > mostTokens)
      return { offset, reason: "it holds more lists, fields and lines than a playbook can need" };
    // The marks that the lexer puts between documents and before texts are not in the text.
    if (type !== "doc-mode" && type !== "flow-error-end" && type !== "scalar") offset += source.length;
  }
  return null;
}
