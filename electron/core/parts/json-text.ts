/** The longest structured parts that are taken, in characters: those of a full brief have about a tenth of it. */
export const longestParts = 200_000;

/** What is wrong with parts that are longer. */
export const tooLong = `longer than ${longestParts / 1000} kB`;

/**
 * The JSON object inside what a model sent: without a code fence around it and without words before it.
 * Keeps an unfinished object unfinished. Empty when no object has begun.
 */
export function jsonText(raw: string): string {
  const start = raw.indexOf("{");
  if (start < 0) return "";
  const body = raw.slice(start);
  const fence = body.search(/\n\s*```/);
  return fence < 0 ? body : body.slice(0, fence);
}
