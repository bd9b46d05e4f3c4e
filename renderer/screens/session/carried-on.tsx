import { IconCalendarCheck, IconGavel, IconVolumeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../../electron/contract/decision.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { dayText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import styles from "./actions/action-card.module.css";

/** An action's entry in the decision log, and what comes due from it. */
export interface Carried {
  decision: Decision;
  followUps: readonly FollowUp[];
}

/** Leads from an action to its decision and its follow-ups, and says where it is not to be brought up again. */
export function CarriedOn({ carried }: { carried: Carried }) {
  const { t } = useTranslation("brief");
  const { decision, followUps } = carried;
  const { companyId } = decision;
  const icon = { size: 15, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <ul className={styles.carried}>
      <li>
        <IconGavel {...icon} />
        <span>
          {t("actions.inLog")} <a href={hrefOf({ screen: "decision", companyId, ref: decision.ref })}>{decision.ref}</a>
        </span>
      </li>
      {followUps
        .filter(({ standing }) => standing !== "dropped")
        .map(({ id, ref, dueOn }) => (
          <li key={id}>
            <IconCalendarCheck {...icon} />
            <span>
              {t("actions.comesDue")} <a href={hrefOf({ screen: "follow-up", companyId, ref })}>{ref}</a>
              {dueOn !== null && `, ${t("actions.dueOn", { day: dayText(dueOn) })}`}
            </span>
          </li>
        ))}
      {decision.barred && (
        <li>
          <IconVolumeOff {...icon} />
          <span>{t("actions.barred")}</span>
        </li>
      )}
    </ul>
  );
}
