import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "../../../../electron/contract/brief.ts";
import type { Grounding } from "../../../../electron/contract/grounding.ts";
import { dayText } from "../../../format.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import styles from "./action-card.module.css";

type TextField = "firstStep" | "measure" | "price" | "risk" | "baseline" | "target";

/**
 * What one needs to follow an action: who, the first step, from where to where by when. Price, risk and the day on which it is live are
 * behind a line to open, because the page has argued them; it stands open where a number in it needs the user.
 */
export function ActionLines({ action, fields }: { action: Action; fields: Readonly<Record<string, Grounding>> }) {
  const { t } = useTranslation("brief");
  const groundingOf = (field: TextField): Grounding | null => fields[`actions.${action.id}.${field}`] ?? null;
  const text = (field: TextField) => <MarkedProse text={action[field]} grounding={groundingOf(field)} size="small" />;
  const needsYou = (["price", "risk"] as const).some((field) =>
    groundingOf(field)?.statements.some(({ checks }) =>
      checks.some(({ standing }) => standing === "unsupported" || standing === "no-evidence"),
    ),
  );
  return (
    <>
      <dl className={styles.lines}>
        <dt>{t("actions.who")}</dt>
        <dd className={action.owner === "" ? styles.nobody : undefined}>
          {action.owner === "" ? t("actions.nobody") : action.owner}
        </dd>
        <dt>{t("actions.firstStep")}</dt>
        <dd>
          {text("firstStep")}
          {action.firstStepHours !== null && (
            <span className={styles.hours}>{t("actions.hours", { count: action.firstStepHours })}</span>
          )}
        </dd>
        <dt>{t("actions.measure")}</dt>
        <dd>{text("measure")}</dd>
        {(["baseline", "target"] as const).map((field) =>
          action[field] === "" ? null : (
            <Fragment key={field}>
              <dt>{t(`actions.${field}`)}</dt>
              <dd className={styles.strong}>{text(field)}</dd>
            </Fragment>
          ),
        )}
        {action.by !== null && (
          <>
            <dt>{t("actions.by")}</dt>
            <dd className={styles.strong}>{dayText(action.by)}</dd>
          </>
        )}
      </dl>
      {(action.price !== "" || action.risk !== "" || action.liveOn !== null) && (
        <details className={styles.more} open={needsYou}>
          <summary>{t("actions.more")}</summary>
          <dl className={styles.lines}>
            {action.liveOn !== null && (
              <>
                <dt>{t("actions.liveOn")}</dt>
                <dd>{dayText(action.liveOn)}</dd>
              </>
            )}
            {(["price", "risk"] as const).map((field) =>
              action[field] === "" ? null : (
                <Fragment key={field}>
                  <dt>{t(`actions.${field}`)}</dt>
                  <dd>{text(field)}</dd>
                </Fragment>
              ),
            )}
          </dl>
        </details>
      )}
    </>
  );
}
