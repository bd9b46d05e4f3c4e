import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { CompanyBadge } from "../../parts/rail/company-badge.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import type { FactCount } from "../../state/fact-counts.ts";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";

/** One company: its last session, how many facts it has and how many are stale, and the way to a new session. */
export function CompanyRow(props: { company: Company; count: FactCount | null; last: SessionRow | null }) {
  const { company, count, last } = props;
  const { t } = useTranslation("frame");
  return (
    <li>
      <div className={page.row}>
        <CompanyBadge company={company} />
        <div className={page.rowText}>
          <div className={page.rowTitle}>
            <a className={page.link} href={hrefOf({ screen: "overview", companyId: company.id })}>
              <bdi>{company.name}</bdi>
            </a>{" "}
            <SampleLabel origin={company.origin} />
          </div>
          <div className={page.rowNote}>
            {count !== null && (
              <a className={page.link} href={hrefOf({ screen: "facts", companyId: company.id, focus: "" })}>
                {count.all === 0 ? t("home.addFacts") : t("home.facts", { count: count.all })}
              </a>
            )}
            {count !== null && count.stale > 0 && <span>{t("home.staleCount", { count: count.stale })}</span>}
            {last === null ? (
              <span>{t("home.noSession")}</span>
            ) : (
              <span>
                <a className={page.link} href={hrefOf({ screen: "session", sessionId: last.id })}>
                  {t("home.lastSession", { day: momentText(last.updatedAt) })}
                </a>
                {last.hasBrief && `, ${t("home.briefReady")}`}
              </span>
            )}
          </div>
        </div>
        <Button
          component="a"
          variant="default"
          href={hrefOf({ screen: "gallery", companyId: company.id })}
          aria-label={`${t("home.start")}: ${company.name}`}
        >
          {t("home.start")}
        </Button>
      </div>
    </li>
  );
}
