const mark = /\s*\[(?:=[^\]]*|[FADRU]\d+[^\]]*|proposed|estimate)\]/g;

/** A text without its reference, expression and proposal marks, as a reader sees it. */
export function withoutMarks(text: string): string {
  return text.replace(mark, "");
}
