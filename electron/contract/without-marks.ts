const one = String.raw`[FADRU]\d{1,6}(?:\.[a-z][a-z0-9_.]*)?`;
const some = String.raw`${one}(?:\s*[-–—]\s*${one})?`;
const own = String.raw`(?:(?:an?|my|our|own|rough)\s+){0,2}(?:proposed|proposal|estimated?|assumption|assumed|guess)`;

/**
 * Marks by their shape, with the blanks before them; what stands in the brackets is the first group: references (`F3, A1.churn`, `F7-F9`),
 * an expression (`=F4/F3`), or that a number is the writer's own. The name of a link is none.
 */
export const markPattern = new RegExp(
  String.raw`(?<![^\S\n])[^\S\n]*\[(=[^\]\n]{1,400}|${own}[^\]\n]{0,80}|${some}(?:\s*(?:[,;&+]|\band\b)\s*(?:${some}|${own}))*)\](?!\()`,
  "g",
);

/** A text without its reference, expression and proposal marks, as a reader sees it. */
export function withoutMarks(text: string): string {
  return text.replace(markPattern, "");
}
