import { useTranslation } from "react-i18next";
import type { Brief } from "../../../electron/contract/brief.ts";
import type { ComputedExample } from "../../../electron/contract/example.ts";
import { MarkedProse } from "../../parts/prose/marked-prose.tsx";
import { ActionCard } from "../session/actions/action-card.tsx";
import actionStyles from "../session/actions/action-card.module.css";
import { BriefExtras } from "../session/brief/brief-extras.tsx";
import paper from "../session/paper.module.css";
import styles from "./example.module.css";

/** The example's brief with its chips and cards, to look at; and a model's answer to the same, where one was kept. */
export function ExampleBrief({ brief, recorded }: { brief: Brief; recorded: ComputedExample["recorded"] }) {
  const { t } = useTranslation("example");
  return (
    <section aria-labelledby="example-brief">
      <h2 id="example-brief">{t("brief")}</h2>
      <div className={`${paper.desk} ${styles.desk}`}>
        <article className={paper.paper}>
          <p className={styles.byline}>{t("offline")}</p>
          <MarkedProse text={brief.current.prose} grounding={brief.current.grounding} />
          <BriefExtras brief={brief} />
        </article>
        <div className={paper.side}>
          <h3 className={actionStyles.groupTitle}>{t("actions")}</h3>
          {brief.actions.map((action) => (
            <ActionCard key={action.id} action={action} fields={brief.fields} readOnly />
          ))}
        </div>
      </div>
      {recorded !== null && (
        <>
          <h2>{t("recorded")}</h2>
          <article className={`${paper.paper} ${styles.recorded}`}>
            <p className={styles.byline}>{recorded.note}</p>
            <MarkedProse text={recorded.prose} grounding={recorded.grounding} />
          </article>
        </>
      )}
    </section>
  );
}
