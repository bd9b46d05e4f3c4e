import type { Analysis, Table } from "../../../electron/contract/analysis.ts";
import type { Picture } from "../../../electron/contract/picture.ts";
import { FittedPicture } from "../../charts/fitted-picture.tsx";
import { FiguresTable } from "../../parts/figures-table.tsx";
import { plainAnalyses } from "../../state/what-if.ts";
import styles from "./brief.module.css";

/**
 * The picture and the table that stand above the prose, so that the prose need not recite them: the playbook's first analysis
 * that has one gives it. How plainly a text reads is for its writer and not for the page. Everything else is in the appendix.
 */
export function choosePageFigures(analyses: readonly Analysis[]): { picture: Picture | null; table: Table | null } {
  const own = plainAnalyses(analyses).filter(({ kind }) => kind !== "plainness");
  return {
    picture: own.find((analysis) => analysis.pictures.length > 0)?.pictures[0] ?? null,
    table: own.find((analysis) => analysis.tables.length > 0)?.tables[0] ?? null,
  };
}

/** Picture and table of a brief, drawn here and not written by whoever wrote the prose. */
export function BriefFigures({ analyses }: { analyses: readonly Analysis[] }) {
  const { picture, table } = choosePageFigures(analyses);
  if (picture === null && table === null) return null;
  return (
    <div className={styles.pageFigures}>
      {picture !== null && <FittedPicture picture={picture} />}
      {table !== null && (
        <div className={styles.wide}>
          <FiguresTable table={table} />
        </div>
      )}
    </div>
  );
}
