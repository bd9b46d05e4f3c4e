import { useTranslation } from "react-i18next";
import type { DecisionLine, FollowUpLine } from "../../electron/contract/since-last.ts";
import { dayText } from "../format.ts";
import { hrefOf } from "../state/route.ts";
import styles from "./sheet.module.css";

/** One decision, as far as a session needs it: where it stands, since when, why; the way to the log. */
export function DecisionSheet({ decision }: { decision: DecisionLine }) {
  const { t } = useTranslation("parts");
  const { companyId, ref, title, standing, decidedOn, reasons, barred, barredReason } = decision;
  return (
    <div className={styles.sheet}>
      <h3 className={styles.label}>{t(`log.decision.${standing}`, { day: dayText(decidedOn) })}</h3>
      <p className={styles.message} dir="auto">
        {title}
      </p>
      <Lines
        lines={[
          [t("log.reasons"), reasons],
          [t("log.barred"), barred ? barredReason || t("log.noReason") : ""],
        ]}
      />
      <a href={hrefOf({ screen: "decision", companyId, ref })}>{t("log.openDecision")}</a>
    </div>
  );
}

/** One follow-up, as far as a session needs it: what was promised, what came or when it is due; the way to it. */
export function FollowUpSheet({ followUp }: { followUp: FollowUpLine }) {
  const { t } = useTranslation("parts");
  const { companyId, ref, title, standing, owner, dueOn, measure, baseline, target, actual, verdict } = followUp;
  return (
    <div className={styles.sheet}>
      <h3 className={styles.label}>{t(verdict === null ? `log.followUp.${standing}` : `log.verdict.${verdict}`)}</h3>
      <p className={styles.message} dir="auto">
        {title}
      </p>
      <Lines
        lines={[
          [t("log.measure"), measure],
          [t("log.baseline"), baseline],
          [t("log.promised"), target],
          [t("log.came"), actual],
          [t("log.owner"), owner],
          [t("log.due"), dueOn === null ? "" : dayText(dueOn)],
        ]}
      />
      <a href={hrefOf({ screen: "follow-up", companyId, ref })}>{t("log.openFollowUp")}</a>
    </div>
  );
}

function Lines({ lines }: { lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.lines}>
      {lines
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
