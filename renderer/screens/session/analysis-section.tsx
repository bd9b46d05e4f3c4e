import { useTranslation } from "react-i18next";
import type { AnalysisResult, Figure } from "../../../electron/contract/analysis.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { FittedPicture } from "../../charts/fitted-picture.tsx";
import { Notes } from "../../parts/analysis-sheet.tsx";
import { FigureRow } from "../../parts/figure-row.tsx";
import { FiguresTable } from "../../parts/figures-table.tsx";
import { FillGap } from "./fill-gap.tsx";
import styles from "./figures.module.css";

/** How many figures stand open; the others are one click away. */
const openFigures = 6;

/**
 * The figures that one reads first: those that were judged, then those with a range, in their own order; where neither exists, the
 * first ones. What can't be computed is told apart.
 */
export function chooseFirstFigures(figures: readonly Figure[]): { first: Figure[]; more: Figure[] } {
  const known = figures.filter(({ measured }) => measured.known);
  const rank = ({ measured }: Figure): number =>
    measured.known && measured.verdict ? 2 : measured.known && measured.range ? 1 : 0;
  const chosen = new Set([...known].sort((one, other) => rank(other) - rank(one)).slice(0, openFigures));
  return { first: known.filter((figure) => chosen.has(figure)), more: known.filter((figure) => !chosen.has(figure)) };
}

/** One analysis: the picture first, its sentence, its tables, then its figures; `result` may be a what-if of it. */
export function AnalysisSection({
  view,
  analysis,
  result,
}: {
  view: SessionView;
  analysis: AnalysisResult;
  result: AnalysisResult;
}) {
  const { t } = useTranslation("figures");
  const { first, more } = chooseFirstFigures(result.figures);
  const todayOf = (key: string) =>
    result === analysis ? undefined : analysis.figures.find((figure) => figure.key === key)?.measured;
  const titles = result.pictures.map((picture) => picture.title);
  return (
    <section className={styles.analysis}>
      {result.pictures.map((picture) => (
        <FittedPicture key={picture.shape + picture.title} picture={picture} />
      ))}
      <h2 className={titles.includes(result.message) ? "visually-hidden" : styles.message}>{result.message}</h2>
      {result.tables.map((table) => (
        <FiguresTable key={table.title} table={table} />
      ))}
      {first.length > 0 && (
        <div className={styles.rows}>
          {first.map((figure) => (
            <FigureRow key={figure.key} figure={figure} today={todayOf(figure.key)} />
          ))}
        </div>
      )}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t("allFigures", { count: more.length })}</summary>
          {more.map((figure) => (
            <FigureRow key={figure.key} figure={figure} today={todayOf(figure.key)} />
          ))}
        </details>
      )}
      <div className={styles.notes}>
        {result.missing.length > 0 && (
          <div className={styles.missing}>
            <h3>{t("missing")}</h3>
            <ul>
              {result.missing.map(({ what, needs }) => (
                <li key={what + needs}>
                  {t("missingLine", { what })} <FillGap view={view} needs={needs.split(/,\s+/)} />
                </li>
              ))}
            </ul>
          </div>
        )}

        <Notes title={t("cautions")} lines={result.cautions} />
        {result.conventions.length > 0 && (
          <details>
            <summary>{t("conventions")}</summary>
            <ul>
              {result.conventions.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
