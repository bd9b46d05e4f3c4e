import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";

/** One saved session: what it is about, how far it came, who wrote it. */
export function SessionLine({ session, withCompany }: { session: SessionRow; withCompany: boolean }) {
  const { t } = useTranslation("sessions");
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "session", sessionId: session.id })}>
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{session.title}</bdi>
          </span>
          <span className={page.rowNote}>
            {withCompany && <bdi>{session.companyName}</bdi>}
            <span>{session.playbookTitle}</span>
            {session.hasBrief ? (
              <span>
                <IconCheck size={13} aria-hidden /> {t("briefReady")}
              </span>
            ) : (
              <span className={page.needs}>{t(`left.${session.step}`)}</span>
            )}
            {session.hasBrief && (
              <span>{session.advisor === "offline" ? t("offline") : t("by", { author: session.advisor })}</span>
            )}
            {session.unsupported > 0 && (
              <span className={page.needs}>
                <IconAlertTriangle size={14} aria-hidden /> {t("unsupported", { count: session.unsupported })}
              </span>
            )}
          </span>
        </span>
        <span className={page.rowNote}>{momentText(session.updatedAt)}</span>
      </a>
    </li>
  );
}
