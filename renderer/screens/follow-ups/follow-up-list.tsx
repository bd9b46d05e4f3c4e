import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import page from "../page.module.css";
import { FollowUpLine } from "./follow-up-line.tsx";
import styles from "./follow-ups.module.css";
import { followUpGroups, groupFollowUps, type FollowUpGroup } from "./group-follow-ups.ts";

interface FollowUpListProps {
  followUps: readonly FollowUp[];
  /** Every company, where the list is of all of them and says whose each is; null for one company's. */
  companies: readonly Company[] | null;
  /** Today, an ISO day. */
  day: string;
}

/** Follow-ups by group: open ones in sight, closed ones behind a line to open, which stands open where nothing else is there. */
export function FollowUpList({ followUps, companies, day }: FollowUpListProps) {
  const { t } = useTranslation("followUps");
  const groups = groupFollowUps(followUps, day);
  const origins = new Map(companies?.map(({ id, origin }) => [id, origin]));
  const hasOpen = followUps.some(({ standing }) => standing === "open");
  const name = (group: FollowUpGroup): string =>
    t("groupCount", { name: t(`groups.${group}`), count: groups[group].length });
  const rows = (group: FollowUpGroup) => (
    <ul className={`${page.sheet} ${page.rows}`}>
      {groups[group].map((followUp) => (
        <FollowUpLine
          key={followUp.id}
          followUp={followUp}
          origin={companies === null ? null : (origins.get(followUp.companyId) ?? "own")}
          day={day}
        />
      ))}
    </ul>
  );
  return (
    <>
      {!hasOpen && <p className={styles.calm}>{t("nothingOpen")}</p>}
      {followUpGroups
        .filter((group) => groups[group].length > 0)
        .map((group) =>
          group === "done" || group === "dropped" ? (
            <details key={group} className={styles.closed} open={!hasOpen}>
              <summary>{name(group)}</summary>
              {rows(group)}
            </details>
          ) : (
            <section key={group}>
              <h2 className={group === "overdue" ? styles.overdue : undefined}>{name(group)}</h2>
              {rows(group)}
            </section>
          ),
        )}
    </>
  );
}
