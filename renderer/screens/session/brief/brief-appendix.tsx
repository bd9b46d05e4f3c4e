import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import { mergeGlossary } from "../../../../electron/contract/merge-glossary.ts";
import type { SessionView } from "../../../../electron/contract/session.ts";
import { useChangeWords } from "../../../parts/analysis-sheet.tsx";
import { FiguresTable } from "../../../parts/figures-table.tsx";
import { FigureRow } from "../../../parts/figure-row.tsx";
import styles from "./brief.module.css";

/** Every calculation with its formula, and the words that need explaining; closed until asked for. */
export function BriefAppendix({ view, brief }: { view: SessionView; brief: Brief }) {
  const { t } = useTranslation("brief");
  const changeWords = useChangeWords();
  const glossary = mergeGlossary(brief.parts.glossary, view.playbook.glossary);
  return (
    <details className={styles.appendix}>
      <summary>{t("appendix")}</summary>
      <h3>{t("calculations")}</h3>
      {view.analyses.map((analysis) => (
        <section key={analysis.ref}>
          <h4>
            <span className={styles.ref}>{analysis.ref}</span> {analysis.message}
          </h4>
          {analysis.changes.length > 0 && <p className={styles.quiet}>{changeWords(analysis.changes)}</p>}
          {analysis.tables.map((table, at) => (
            <FiguresTable key={at} table={table} />
          ))}
          {analysis.figures.map((figure) => (
            <FigureRow key={figure.key} figure={figure} />
          ))}
        </section>
      ))}
      {glossary.length > 0 && (
        <>
          <h3>{t("glossary")}</h3>
          <dl className={styles.glossary}>
            {glossary.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}
