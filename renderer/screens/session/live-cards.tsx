import { useTranslation } from "react-i18next";
import type { BriefParts } from "../../../electron/contract/brief.ts";
import { MarkedProse } from "../../parts/prose/marked-prose.tsx";
import styles from "./action-card.module.css";

/** The action cards as far as they have come. */
export function LiveCards({ parts }: { parts: Partial<BriefParts> }) {
  const { t } = useTranslation("brief");
  return (
    <>
      {parts.actions?.map((action, at) => (
        <section key={at} className={styles.card} aria-label={action.title}>
          <h3 className={styles.title}>
            <MarkedProse text={action.title} grounding={null} size="small" />
          </h3>
          <MarkedProse text={action.why} grounding={null} size="small" />
          {action.firstStep !== "" && (
            <dl className={styles.lines}>
              <dt>{t("actions.firstStep")}</dt>
              <dd>
                <MarkedProse text={action.firstStep} grounding={null} size="small" />
              </dd>
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
