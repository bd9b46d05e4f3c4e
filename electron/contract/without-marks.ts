const mark = /\s*\[(?:=[^\]]*|[FADU]\d+[^\]]*|proposed|estimate)\]/g;

/** A text without its reference, expression and proposal marks, as a reader sees it. */
export function withoutMarks(text: string): string {
  return text.replace(mark, "");
}
