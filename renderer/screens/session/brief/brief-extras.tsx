import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { BriefOptions } from "./brief-options.tsx";
import { BriefQuestions } from "./brief-questions.tsx";
import styles from "./brief.module.css";

/** What follows the prose on the page: options in the same units, open questions, and notes that are not part of the page. */
export function BriefExtras({ brief }: { brief: Brief }) {
  const { t } = useTranslation("brief");
  const { privateNotes } = brief.parts;
  return (
    <>
      <BriefOptions brief={brief} />
      <BriefQuestions brief={brief} />
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
