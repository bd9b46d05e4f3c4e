import { useTranslation } from "react-i18next";
import type { DecisionLine, FollowUpLine } from "../../../electron/contract/since-last.ts";
import { dayText } from "../../format.ts";
import styles from "./prose.module.css";

/** What a chip tells of a decision: which, where it stands, why. */
export function DecisionLines({ decision }: { decision: DecisionLine }) {
  const { t } = useTranslation("parts");
  const { title, standing, decidedOn, reasons, barred, barredReason } = decision;
  const why = barred ? barredReason || reasons : reasons;
  return (
    <>
      <div className={styles.cardLabel}>{t(`log.decision.${standing}`, { day: dayText(decidedOn) })}</div>
      <div className={styles.cardTitle}>{title}</div>
      {barred && <div className={styles.cardLine}>{t("log.barred")}</div>}
      {why !== "" && <div className={styles.cardLine}>{why}</div>}
    </>
  );
}

/** What a chip tells of a follow-up: which, what was promised and what came, or when it is due. */
export function FollowUpLines({ followUp }: { followUp: FollowUpLine }) {
  const { t } = useTranslation("parts");
  const { title, standing, dueOn, target, actual, verdict } = followUp;
  const promised = target === "" ? "" : t("log.promisedIs", { value: target });
  const came = actual === "" ? "" : t("log.cameIs", { value: actual });
  const due = standing === "open" && dueOn !== null ? t("log.dueOn", { day: dayText(dueOn) }) : "";
  return (
    <>
      <div className={styles.cardLabel}>
        {t(verdict === null ? `log.followUp.${standing}` : `log.verdict.${verdict}`)}
      </div>
      <div className={styles.cardTitle}>{title}</div>
      {[promised, came, due]
        .filter((line) => line !== "")
        .map((line) => (
          <div key={line} className={styles.cardLine}>
            {line}
          </div>
        ))}
    </>
  );
}
