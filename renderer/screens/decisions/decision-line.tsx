import { useTranslation } from "react-i18next";
import type { Decision } from "../../../electron/contract/decision.ts";
import { dayText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";
import styles from "./decisions.module.css";
import { StandingLabel } from "./standing-label.tsx";

/** One decision of the log: its reference, what it says, where it came from, where it stands and since when. */
export function DecisionLine({ decision }: { decision: Decision }) {
  const { t } = useTranslation("decisions");
  const { companyId, ref, title, playbookTitle, standing, decidedOn } = decision;
  return (
    <li className={styles.line}>
      <a className={page.row} href={hrefOf({ screen: "decision", companyId, ref })}>
        <span className={styles.ref}>{ref}</span>
        <span className={page.rowText}>
          <span className={`${page.rowTitle} ${standing === "accepted" ? "" : styles.past}`}>
            <bdi>{title}</bdi>
          </span>
          <span className={page.rowNote}>
            <span>{playbookTitle === "" ? t("byHand") : playbookTitle}</span>
          </span>
        </span>
        <span className={styles.side}>
          <StandingLabel decision={decision} />
          <span>{dayText(decidedOn)}</span>
        </span>
      </a>
    </li>
  );
}
