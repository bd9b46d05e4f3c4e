import type { Grounding, Span } from "./grounding.ts";
import { countChecks, worstOf } from "./tally-checks.ts";

/** A text with its check. */
export interface CheckedText {
  text: string;
  grounding: Grounding;
}

/**
 * A text without some of its parts, with the check of what is left: what lies in a part that was cut is gone, everything else stands at its
 * new place, and what held such a part is shorter by it and stands as what is left of it.
 * @param spans in their order, none over another
 * @param instead what stands in the place of each
 */
export function cutFromText({ text, grounding }: CheckedText, spans: readonly Span[], instead = ""): CheckedText {
  let left = "";
  let at = 0;
  for (const { start, end } of spans) {
    left += text.slice(at, start) + instead;
    at = end;
  }
  left += text.slice(at);
  const isCut = ({ start, end }: Span): boolean => spans.some((cut) => start >= cut.start && end <= cut.end);
  const moved = (place: number): number =>
    spans.reduce(
      (sum, { start, end }) => sum - Math.max(0, Math.min(place, end) - start) + (place >= end ? instead.length : 0),
      place,
    );
  const move = ({ start, end }: Span): Span => ({ start: moved(start), end: moved(end) });
  const statements = grounding.statements
    .filter(({ span }) => !isCut(span))
    .map((statement) => {
      const span = move(statement.span);
      const checks = statement.checks
        .filter((check) => !isCut(check.span))
        .map((check) => ({ ...check, span: move(check.span) }));
      const standing = checks.length < statement.checks.length ? worstOf(checks) : statement.standing;
      return { ...statement, span, text: left.slice(span.start, span.end), checks, standing };
    });
  return {
    text: left,
    grounding: {
      ...grounding,
      marks: grounding.marks.filter(({ span }) => !isCut(span)).map((mark) => ({ ...mark, span: move(mark.span) })),
      statements,
      counts: countChecks(statements),
    },
  };
}
