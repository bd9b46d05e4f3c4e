import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { dayText } from "../../format.ts";
import styles from "./follow-ups.module.css";

/** What was predicted, to look at while one says what came. */
export function Predicted({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation("followUps");
  const { baseline, target, dueOn } = followUp;
  return (
    <aside className={styles.predicted} aria-label={t("outcome.predicted")}>
      <h3>{t("outcome.predicted")}</h3>
      <dl>
        {baseline !== "" && (
          <div>
            <dt>{t("baseline")}</dt>
            <dd>{baseline}</dd>
          </div>
        )}
        <div>
          <dt>{t("target")}</dt>
          <dd>{target === "" ? t("outcome.nothing") : target}</dd>
        </div>
        {dueOn !== null && (
          <div>
            <dt>{t("dueOn")}</dt>
            <dd>{dayText(dueOn)}</dd>
          </div>
        )}
      </dl>
    </aside>
  );
}
