import type { Grounding, Span } from "./grounding.ts";

/** A text with its check. */
export interface CheckedText {
  text: string;
  grounding: Grounding;
}

/**
 * A text without some of its parts, with the check of what is left: what lies in a part that was cut is gone, everything else stands at its
 * new place, and what held such a part is shorter by it.
 * @param spans in their order, none over another
 */
export function cutFromText({ text, grounding }: CheckedText, spans: readonly Span[]): CheckedText {
  let left = "";
  let at = 0;
  for (const { start, end } of spans) {
    left += text.slice(at, start);
    at = end;
  }
  const isCut = ({ start, end }: Span): boolean => spans.some((cut) => start >= cut.start && end <= cut.end);
  const moved = (place: number): number =>
    place - spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(place, end) - start), 0);
  const move = ({ start, end }: Span): Span => ({ start: moved(start), end: moved(end) });
  return {
    text: left + text.slice(at),
    grounding: {
      ...grounding,
      marks: grounding.marks.filter(({ span }) => !isCut(span)).map((mark) => ({ ...mark, span: move(mark.span) })),
      statements: grounding.statements
        .filter(({ span }) => !isCut(span))
        .map((statement) => ({
          ...statement,
          span: move(statement.span),
          checks: statement.checks
            .filter(({ span }) => !isCut(span))
            .map((check) => ({ ...check, span: move(check.span) })),
        })),
    },
  };
}
