import { useTranslation } from "react-i18next";
import type { Analysis, Figure } from "../../electron/contract/analysis.ts";
import { formatValue } from "../../electron/contract/format-quantity.ts";
import type { Quantity } from "../../electron/contract/quantity.ts";
import { FittedPicture } from "../charts/fitted-picture.tsx";
import { FigureReasons, FigureRow, SourceLine } from "./figure-row.tsx";
import styles from "./sheet.module.css";

/** What was changed in a what-if, in words: "Sign-ups that activate: 20.0 % to 25.0 %". */
export function useChangeWords(): (changes: Analysis["changes"]) => string {
  const { t } = useTranslation("parts");
  return (changes) =>
    changes
      .map(({ label, from, to, unit, currency }) => {
        const text = (value: number): string => {
          const quantity: Quantity = { value, unit, ...(currency === undefined ? {} : { currency }) };
          return formatValue(quantity);
        };
        return from === null
          ? t("panel.changeOnly", { label, to: text(to) })
          : t("panel.changeTo", { label, from: text(from), to: text(to) });
      })
      .join("; ");
}

/** One analysis, whole; the figure that was asked for stands first and open. */
export function AnalysisSheet({ analysis, figure }: { analysis: Analysis; figure: Figure | null }) {
  const { t } = useTranslation("parts");
  const changeWords = useChangeWords();
  const others = analysis.figures.filter((one) => one.key !== figure?.key);
  return (
    <div className={styles.sheet}>
      {figure !== null && (
        <>
          <h3 className={styles.label}>{figure.label}</h3>
          {figure.measured.known ? (
            <>
              <p className={styles.value}>{figure.measured.words ?? formatValue(figure.measured.quantity)}</p>
              <FigureReasons measured={figure.measured} />
            </>
          ) : (
            <p>{figure.measured.why}</p>
          )}
        </>
      )}
      <p className={styles.message}>{analysis.message}</p>
      <p className={styles.quiet}>{t(`panel.askedBy.${analysis.askedBy}`)}</p>
      {analysis.changes.length > 0 && (
        <p>
          <strong>{t("panel.changed")}</strong> {changeWords(analysis.changes)}
        </p>
      )}
      {analysis.pictures.map((picture) => (
        <FittedPicture key={picture.title} picture={picture} />
      ))}
      {others.map((one) => (
        <FigureRow key={one.key} figure={one} />
      ))}
      <Notes title={t("panel.conventions")} lines={analysis.conventions} />
      <Notes title={t("panel.cautions")} lines={analysis.cautions} />
      {analysis.sources.length > 0 && (
        <>
          <h3>{t("panel.sources")}</h3>
          <ul>
            {analysis.sources.map((source) => (
              <li key={`${source.title}${source.edition ?? ""}`}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A titled list of remarks; nothing at all where there are none. */
export function Notes({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
