import type { Analysis, Table } from "./analysis.ts";
import type { Picture } from "./picture.ts";

/** A head row's second line in Markdown: `|---|:--:|`. */
const tableInProse = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t|:-]*$/m;

/**
 * The picture and the table that stand behind a brief's first paragraph, on screen and in exports, so that the prose need not recite them:
 * the playbook's first analysis that has one gives it. A page that sets out a table of its own needs no second one. How plainly a text reads
 * is for its writer and not for the page, and a what-if is not what stands. Everything is in the appendix as well.
 */
export function choosePageFigures(
  analyses: readonly Analysis[],
  prose: string,
): { picture: Picture | null; table: Table | null } {
  const own = analyses.filter(({ kind, changes }) => kind !== "plainness" && changes.length === 0);
  const table = own.find((analysis) => analysis.tables.length > 0)?.tables[0] ?? null;
  return {
    picture: own.find((analysis) => analysis.pictures.length > 0)?.pictures[0] ?? null,
    table: tableInProse.test(prose) ? null : table,
  };
}
