import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import type { SessionRow } from "../../../electron/contract/session.ts";
import type { FactCount } from "../../state/fact-counts.ts";
import { hrefOf } from "../../state/route.ts";
import { groupFollowUps } from "../follow-ups/group-follow-ups.ts";
import page from "../page.module.css";
import { DueRow, StaleRow, UnfinishedRow } from "./needs-rows.tsx";

const shownAtMost = 6;

interface NeedsListProps {
  companies: readonly Company[];
  /** The company whose page this is; null for all of them. */
  companyId: CompanyId | null;
  /** Null until they have been read. */
  followUps: readonly FollowUp[] | null;
  sessions: readonly SessionRow[] | null;
  counts: ReadonlyMap<CompanyId, FactCount>;
  /** Today, an ISO day. */
  day: string;
}

/** What needs the user: what is overdue, what comes due in seven days, unfinished sessions, stale facts; or that nothing does. */
export function NeedsList({ companies, companyId, followUps, sessions, counts, day }: NeedsListProps) {
  const { t } = useTranslation("frame");
  const { overdue, soon } = groupFollowUps(followUps ?? [], day);
  const due = [...overdue, ...soon];
  const unfinished = (sessions ?? []).filter((session) => !session.hasBrief);
  const stale = companies.filter((company) => (counts.get(company.id)?.stale ?? 0) > 0);
  const whose = companyId === null;
  const isRead = followUps !== null && sessions !== null;
  if (due.length === 0 && unfinished.length === 0 && stale.length === 0) {
    if (!isRead) return null;
    const isNew = sessions.length === 0 && followUps.length === 0;
    return (
      <div className={`${page.sheet} ${page.empty}`}>
        <strong>{isNew ? t("home.nothingYet") : t("home.nothing")}</strong>
        <p>{isNew ? t("home.nothingYetHint") : t("home.nothingHint")}</p>
      </div>
    );
  }
  const more = (href: string, words: string) => (
    <li>
      <a className={page.row} href={href}>
        <span className={page.go}>{words}</span>
      </a>
    </li>
  );
  return (
    <ul className={`${page.sheet} ${page.rows}`}>
      {due.slice(0, shownAtMost).map((followUp) => (
        <DueRow key={followUp.id} followUp={followUp} day={day} whose={whose} />
      ))}
      {due.length > shownAtMost &&
        more(hrefOf({ screen: "follow-ups", companyId }), t("home.moreDue", { count: due.length - shownAtMost }))}
      {unfinished.slice(0, shownAtMost).map((session) => (
        <UnfinishedRow key={session.id} session={session} whose={whose} />
      ))}
      {unfinished.length > shownAtMost &&
        more(hrefOf({ screen: "sessions", companyId }), t("home.more", { count: unfinished.length - shownAtMost }))}
      {stale.map((company) => (
        <StaleRow key={company.id} company={company} count={counts.get(company.id)?.stale ?? 0} whose={whose} />
      ))}
    </ul>
  );
}
