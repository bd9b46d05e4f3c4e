import { useTranslation } from "react-i18next";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import type { ComparedAction } from "../../../electron/contract/session-comparison.ts";
import { hrefOf } from "../../state/route.ts";
import styles from "./compare.module.css";

/** What became of each action, with the way to its decision and its follow-up. */
export function ComparedActions({ companyId, actions }: { companyId: CompanyId; actions: readonly ComparedAction[] }) {
  const { t } = useTranslation("compare");
  if (actions.length === 0) return <p className={styles.quiet}>{t("noActions")}</p>;
  return (
    <ul className={styles.actions}>
      {actions.map((action, at) => (
        <li key={at}>
          <div>
            <strong dir="auto">{action.title}</strong>
            <span className={styles.became} data-became={action.became}>
              {t(`became.${action.became}`)}
              {action.verdict !== null && `: ${t(`verdict.${action.verdict}`)}`}
            </span>
          </div>
          {action.actual !== "" && (
            <p>
              {action.target === ""
                ? t("came", { actual: action.actual })
                : t("outcome", { target: action.target, actual: action.actual })}
            </p>
          )}
          {action.reason !== "" && <p dir="auto">{action.reason}</p>}
          {action.again !== null && <p className={styles.quiet}>{t("again", { title: action.again })}</p>}
          {action.decisionRef !== null && (
            <p className={styles.ways}>
              <a href={hrefOf({ screen: "decision", companyId, ref: action.decisionRef })}>{action.decisionRef}</a>
              {action.followUpRef !== null && (
                <a href={hrefOf({ screen: "follow-up", companyId, ref: action.followUpRef })}>{action.followUpRef}</a>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
