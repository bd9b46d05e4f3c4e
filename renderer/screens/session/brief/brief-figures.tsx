import type { Analysis } from "../../../../electron/contract/analysis.ts";
import { choosePageFigures } from "../../../../electron/contract/page-figures.ts";
import { FittedPicture } from "../../../charts/fitted-picture.tsx";
import { FiguresTable } from "../../../parts/figures-table.tsx";
import styles from "./brief.module.css";

/** Picture and table of a brief, drawn here and not written by whoever wrote the prose. */
export function BriefFigures({ analyses, prose }: { analyses: readonly Analysis[]; prose: string }) {
  const { picture, table } = choosePageFigures(analyses, prose);
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
