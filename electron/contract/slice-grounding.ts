import type { Grounding, Span } from "./grounding.ts";

/** The check of a part of a text, with its places counted from the part's own beginning; what reaches over an end of it is left out. */
export function sliceGrounding(grounding: Grounding, start: number, end: number): Grounding {
  const isInside = (span: Span): boolean => span.start >= start && span.end <= end;
  const moved = ({ start: from, end: to }: Span): Span => ({ start: from - start, end: to - start });
  return {
    marks: grounding.marks.filter(({ span }) => isInside(span)).map((mark) => ({ ...mark, span: moved(mark.span) })),
    statements: grounding.statements
      .filter(({ span }) => isInside(span))
      .map((statement) => ({
        ...statement,
        span: moved(statement.span),
        checks: statement.checks.map((check) => ({ ...check, span: moved(check.span) })),
      })),
    counts: grounding.counts,
  };
}
