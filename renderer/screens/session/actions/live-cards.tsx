import { useTranslation } from "react-i18next";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import type { LiveTurn } from "../../../state/live-turn.ts";
import { ContradictionNotes } from "../brief/contradiction-notes.tsx";
import styles from "./action-card.module.css";

/** The action cards as far as they have come, each with the decisions that it goes against. */
export function LiveCards({ parts, contradictions }: Pick<LiveTurn, "parts" | "contradictions">) {
  const { t } = useTranslation("brief");
  return (
    <>
      {parts.actions?.map((action, at) => (
        <section key={at} className={styles.card} aria-label={action.title}>
          <h3 className={styles.title}>
            <MarkedProse text={action.title} grounding={null} size="small" />
          </h3>
          <MarkedProse text={action.why} grounding={null} size="small" />
          <ContradictionNotes contradictions={contradictions[at] ?? []} />
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
