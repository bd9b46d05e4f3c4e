import { useTranslation } from "react-i18next";
import type { Analysis } from "../../../electron/contract/analysis.ts";
import { FittedPicture } from "../../charts/fitted-picture.tsx";
import { FigureRow } from "../../parts/figure-row.tsx";
import { chooseFirstFigures } from "../session/analysis-section.tsx";
import figures from "../session/figures.module.css";
import styles from "./example.module.css";

/** How many figures of one analysis an example shows: enough to see what comes out. */
const fewFigures = 4;

/** The pictures of an example and the first figures of each analysis. */
export function ExampleFigures({ analyses }: { analyses: readonly Analysis[] }) {
  const { t } = useTranslation("example");
  return (
    <section aria-labelledby="example-figures">
      <h2 id="example-figures">{t("figures")}</h2>
      <div className={styles.figures}>
        {analyses.map((analysis) => (
          <section key={analysis.ref} className={figures.analysis}>
            {analysis.pictures.map((picture) => (
              <FittedPicture key={picture.shape + picture.title} picture={picture} />
            ))}
            {!analysis.pictures.some((picture) => picture.title === analysis.message) && (
              <h3 className={figures.message}>{analysis.message}</h3>
            )}
            <div className={figures.rows}>
              {chooseFirstFigures(analysis.figures)
                .first.slice(0, fewFigures)
                .map((figure) => (
                  <FigureRow key={figure.key} figure={figure} />
                ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
}
