import { IconCalendarDue, IconChevronRight, IconClockExclamation, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import { staleFocus } from "../facts/read-focus.ts";
import { dueWords } from "../follow-ups/due-label.tsx";
import { daysUntil } from "../follow-ups/group-follow-ups.ts";
import page from "../page.module.css";

/** A follow-up that is overdue or comes due soon. `day` is today; `whose` says which company's it is, here and below. */
export function DueRow({ followUp, day, whose }: { followUp: FollowUp; day: string; whose: boolean }) {
  const { t } = useTranslation("frame");
  const { t: words } = useTranslation("followUps");
  const { companyId, companyName, ref, title, owner, dueOn } = followUp;
  const isLate = dueOn !== null && daysUntil(dueOn, day) < 0;
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "follow-up", companyId, ref })}>
        <IconCalendarDue size={18} stroke={1.7} aria-hidden className={isLate ? page.warmIcon : page.rowIcon} />
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{title}</bdi>
          </span>
          <span className={page.rowNote}>
            {whose && <bdi className={page.short}>{companyName}</bdi>}
            <span className={isLate ? page.needs : undefined}>{dueWords(followUp, day, words)}</span>
            {owner !== "" && <span>{owner}</span>}
          </span>
        </span>
        <span className={page.go}>
          {t("home.open")} <IconChevronRight size={16} aria-hidden />
        </span>
      </a>
    </li>
  );
}

/** A session that has no brief yet, and where it was left. */
export function UnfinishedRow({ session, whose }: { session: SessionRow; whose: boolean }) {
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
            {whose && <bdi className={page.short}>{session.companyName}</bdi>}
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
export function StaleRow({ company, count, whose }: { company: Company; count: number; whose: boolean }) {
  const { t } = useTranslation("frame");
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "facts", companyId: company.id, focus: staleFocus })}>
        <IconClockExclamation size={18} stroke={1.7} aria-hidden className={page.warmIcon} />
        <span className={page.rowText}>
          <span className={page.rowTitle}>{t("home.stale", { count })}</span>
          {whose && (
            <span className={page.rowNote}>
              <bdi className={page.short}>{company.name}</bdi>
            </span>
          )}
        </span>
        <span className={page.go}>
          {t("home.check")} <IconChevronRight size={16} aria-hidden />
        </span>
      </a>
    </li>
  );
}
