import { useTranslation } from "react-i18next";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import type { FollowUp, Outcome } from "../../../electron/contract/follow-up.ts";
import { dayText } from "../../format.ts";
import styles from "./follow-ups.module.css";
import { shareThatCame } from "../../../electron/contract/share-that-came.ts";
import { sayValue } from "./predicted-change.ts";

/** The outcomes that were written down, the newest first: predicted beside actual, and what was learnt. */
export function OutcomeList({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation("followUps");
  if (followUp.outcomes.length === 0) return null;
  return (
    <section>
      <h2>{followUp.standing === "done" ? t("outcomes") : t("outcomesEarlier")}</h2>
      {followUp.outcomes.toReversed().map((outcome) => (
        <OutcomeEntry key={outcome.number} outcome={outcome} followUp={followUp} />
      ))}
    </section>
  );
}

function OutcomeEntry({ outcome, followUp }: { outcome: Outcome; followUp: FollowUp }) {
  const { t } = useTranslation("followUps");
  const share = shareThatCame(outcome);
  const actual = outcome.actual === "" ? sayValue(outcome.actualValue, followUp) : outcome.actual;
  const predicted = outcome.predicted === "" ? sayValue(outcome.predictedValue, followUp) : outcome.predicted;
  return (
    <div className={styles.outcome}>
      <p className={styles.outcomeHead}>
        <strong>{t(`verdicts.${outcome.verdict}`)}</strong>
        <span>{t("outcome.seen", { day: dayText(outcome.closedOn) })}</span>
        {share !== null && (
          <span>{t("outcome.share", { share: formatValue({ value: share, unit: "percent" }, "en-US", 0) })}</span>
        )}
      </p>
      <dl className={styles.compared}>
        <div>
          <dt>{t("outcome.predicted")}</dt>
          <dd>{predicted === "" ? t("outcome.nothing") : predicted}</dd>
        </div>
        <div>
          <dt>{t("outcome.actual")}</dt>
          <dd>{actual === "" ? t("outcome.nothing") : actual}</dd>
        </div>
      </dl>
      {outcome.lesson !== "" && (
        <p className={styles.lesson} dir="auto">
          {t("outcome.lessonOf", { lesson: outcome.lesson })}
        </p>
      )}
    </div>
  );
}
