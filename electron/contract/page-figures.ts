import type { Analysis, Table } from "./analysis.ts";
import type { Picture } from "./picture.ts";

/**
 * The picture and the table that stand behind a brief's first paragraph, on screen and in exports, so that the prose need not recite them:
 * the playbook's first analysis that has one gives it. How plainly a text reads is for its writer and not for the page, and a what-if is
 * not what stands. Everything else is in the appendix.
 */
export function choosePageFigures(analyses: readonly Analysis[]): { picture: Picture | null; table: Table | null } {
  const own = analyses.filter(({ kind, changes }) => kind !== "plainness" && changes.length === 0);
  return {
    picture: own.find((analysis) => analysis.pictures.length > 0)?.pictures[0] ?? null,
    table: own.find((analysis) => analysis.tables.length > 0)?.tables[0] ?? null,
  };
}
