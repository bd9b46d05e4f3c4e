import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { ScrollRegion } from "../../../parts/scroll-region.tsx";
import styles from "./brief.module.css";

/** The options of a brief, side by side in the same units; nothing where there are none. */
export function BriefOptions({ brief }: { brief: Brief }) {
  const { t } = useTranslation("brief");
  const { options } = brief.parts;
  const text = (place: string, words: string) => (
    <MarkedProse text={words} grounding={brief.fields[place] ?? null} size="small" />
  );
  const hasWeeks = options.some((option) => option.personWeeks !== null);
  if (options.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t("options.title")}</h2>
      <div className={styles.wide}>
        <ScrollRegion label={t("options.title")}>
          <table className={styles.options}>
            <thead>
              <tr>
                <th scope="col">{t("options.option")}</th>
                <th scope="col" className={styles.effect}>
                  {t("options.effect")}
                </th>
                <th scope="col">{t("options.cost")}</th>
                {hasWeeks && (
                  <th scope="col" className={styles.weeks}>
                    {t("options.weeks")}
                  </th>
                )}
                <th scope="col">{t("options.assumes")}</th>
              </tr>
            </thead>
            <tbody>
              {options.map((option, at) => (
                <tr key={at}>
                  <th scope="row">{text(`options.${at}.title`, option.title)}</th>
                  <td>{text(`options.${at}.effect`, option.effect)}</td>
                  <td>{text(`options.${at}.cost`, option.cost)}</td>
                  {hasWeeks && <td>{option.personWeeks ?? "–"}</td>}
                  <td>{text(`options.${at}.assumes`, option.assumes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </section>
  );
}
