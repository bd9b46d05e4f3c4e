import { IconChevronRight, IconClockExclamation, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import { staleFocus } from "../facts/read-focus.ts";
import page from "../page.module.css";

/** A session that has no brief yet, and where it was left. */
export function UnfinishedRow({ session }: { session: SessionRow }) {
  const { t } = useTranslation("frame");
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "session", sessionId: session.id })}>
        <IconPlayerPlay size={18} stroke={1.7} aria-hidden className={page.rowIcon} />
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{session.title}</bdi>
          </span>
          <span className={page.rowNote}>
            <bdi className={page.short}>{session.companyName}</bdi>
            <span>
              {t("home.unfinished", { playbook: session.playbookTitle, step: t(`home.steps.${session.step}`) })}
            </span>
            <span>{momentText(session.updatedAt)}</span>
          </span>
        </span>
        <span className={page.go}>
          {t("home.goOn")} <IconChevronRight size={16} aria-hidden />
        </span>
      </a>
    </li>
  );
}

/** A company's facts that may not be true any more. */
export function StaleRow({ company, count }: { company: Company; count: number }) {
  const { t } = useTranslation("frame");
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "facts", companyId: company.id, focus: staleFocus })}>
        <IconClockExclamation size={18} stroke={1.7} aria-hidden className={page.warmIcon} />
        <span className={page.rowText}>
          <span className={page.rowTitle}>{t("home.stale", { count })}</span>
          <span className={page.rowNote}>
            <bdi className={page.short}>{company.name}</bdi>
          </span>
        </span>
        <span className={page.go}>
          {t("home.check")} <IconChevronRight size={16} aria-hidden />
        </span>
      </a>
    </li>
  );
}
