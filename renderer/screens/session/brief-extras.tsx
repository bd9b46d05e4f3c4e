import { useTranslation } from "react-i18next";
import type { Brief } from "../../../electron/contract/brief.ts";
import { MarkedProse } from "../../parts/prose/marked-prose.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import styles from "./brief.module.css";

/** What follows the prose on the page: options in the same units, open questions, and notes that are not part of the page. */
export function BriefExtras({ brief }: { brief: Brief }) {
  const { t } = useTranslation("brief");
  const { options, openQuestions, privateNotes } = brief.parts;
  const text = (place: string, words: string) => (
    <MarkedProse text={words} grounding={brief.fields[place] ?? null} size="small" />
  );
  const hasWeeks = options.some((option) => option.personWeeks !== null);
  return (
    <>
      {options.length > 0 && (
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
      )}
      {openQuestions.length > 0 && (
        <section className={styles.section}>
          <h2>{t("questions")}</h2>
          <ul className={styles.questions}>
            {openQuestions.map((question, at) => (
              <li key={at}>{text(`openQuestions.${at}`, question)}</li>
            ))}
          </ul>
        </section>
      )}
      {privateNotes !== "" && (
        <section className={styles.private}>
          <h2>{t("privateTitle")}</h2>
          <p className={styles.quiet}>{t("privateHint")}</p>
          <MarkedProse text={privateNotes} grounding={brief.fields["privateNotes"] ?? null} size="small" />
        </section>
      )}
    </>
  );
}
