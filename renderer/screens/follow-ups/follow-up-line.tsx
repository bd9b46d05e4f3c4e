import { useTranslation } from "react-i18next";
import type { Origin } from "../../../electron/contract/company.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { dayText } from "../../format.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";
import { DueLabel } from "./due-label.tsx";
import styles from "./follow-ups.module.css";
import { groupOf } from "./group-follow-ups.ts";

/** One follow-up: what, who, from where to where, and when. With `origin`, also whose it is. `day` is today. */
export function FollowUpLine(props: { followUp: FollowUp; origin: Origin | null; day: string }) {
  const { followUp, origin, day } = props;
  const { t } = useTranslation("followUps");
  const { companyId, ref, title, owner, baseline, target, dueOn, standing } = followUp;
  const change =
    target === "" ? "" : baseline === "" ? t("toOnly", { to: target }) : t("fromTo", { from: baseline, to: target });
  const group = groupOf(followUp, day);
  return (
    <li className={styles.line}>
      <a className={page.row} href={hrefOf({ screen: "follow-up", companyId, ref })}>
        <span className={styles.ref}>{ref}</span>
        <span className={page.rowText}>
          <span className={`${page.rowTitle} ${standing === "open" ? "" : styles.past}`}>
            <bdi>{title}</bdi>
          </span>
          <span className={page.rowNote}>
            {origin !== null && (
              <span className={styles.whose}>
                <bdi className={page.short}>{followUp.companyName}</bdi> <SampleLabel origin={origin} />
              </span>
            )}
            <span>{owner === "" ? t("nobody") : owner}</span>
            {change !== "" && <span className={styles.change}>{change}</span>}
          </span>
        </span>
        <span className={styles.side}>
          <DueLabel followUp={followUp} day={day} />
          {dueOn !== null && (group === "overdue" || group === "soon") && <span>{dayText(dueOn)}</span>}
        </span>
      </a>
    </li>
  );
}
