/**
 * A text in the pieces in which it is streamed: headings, list items and sentences, each with the blanks behind it.
 * Put together again they are the text.
 */
export function splitPieces(text: string): string[] {
  return text.match(/[^\n]*?[.!?:](?:\s+|$)|[^\n]+\n*|\n+/g) ?? [];
}
