import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import styles from "./brief.module.css";

/** The questions that a brief leaves open; nothing where there are none. */
export function BriefQuestions({ brief }: { brief: Brief }) {
  const { t } = useTranslation("brief");
  const { openQuestions } = brief.parts;
  const text = (place: string, words: string) => (
    <MarkedProse text={words} grounding={brief.fields[place] ?? null} size="small" />
  );
  if (openQuestions.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t("questions")}</h2>
      <ul className={styles.questions}>
        {openQuestions.map((question, at) => (
          <li key={at}>{text(`openQuestions.${at}`, question)}</li>
        ))}
      </ul>
    </section>
  );
}
