import type { BriefVersion } from "../../contract/brief.ts";
import { withoutMarks } from "../../contract/without-marks.ts";

/**
 * The title that a page gives itself in its first line (`# Two weeks for the bank connection`), as plain text, or null. A title with a
 * number that does not hold is none: it stays on the page, where the number can be marked.
 */
export function ownTitle({ prose, grounding }: Pick<BriefVersion, "prose" | "grounding">): string | null {
  const line = /^\s*# +(\S[^\n]*)/.exec(prose);
  const title = withoutMarks(line?.[1] ?? "")
    .replace(/\s#+\s*$|[*_`]/g, "")
    .trim();
  if (line === null || title === "") return null;
  const checks = grounding.statements.flatMap((statement) => statement.checks);
  const isIn = checks.some(
    ({ span, standing }) => span.start < line[0].length && (standing === "unsupported" || standing === "no-evidence"),
  );
  return isIn ? null : title;
}
