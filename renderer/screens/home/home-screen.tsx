import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useFactCounts } from "../../state/fact-counts.ts";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { CompanyRow } from "./company-row.tsx";
import { StaleRow, UnfinishedRow } from "./needs-rows.tsx";

const shownAtMost = 6;

/** What needs the user across all companies, then each company as a row. */
export function HomeScreen({ companies }: { companies: readonly Company[] }) {
  const { t } = useTranslation("frame");
  const { value: sessions, problem } = useReading("session.list", { companyId: null });
  const counts = useFactCounts(companies);
  const unfinished = (sessions ?? []).filter((session) => !session.hasBrief);
  const more = unfinished.length - shownAtMost;
  const stale = companies.filter((company) => (counts.get(company.id)?.stale ?? 0) > 0);
  const isCalm = sessions !== null && unfinished.length === 0 && stale.length === 0;
  return (
    <main className={page.page}>
      <h1>{t("home.title")}</h1>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {!isCalm && (
        <ul className={`${page.sheet} ${page.rows}`}>
          {unfinished.slice(0, shownAtMost).map((session) => (
            <UnfinishedRow key={session.id} session={session} />
          ))}
          {more > 0 && (
            <li>
              <a className={page.row} href={hrefOf({ screen: "sessions", companyId: null })}>
                <span className={page.go}>{t("home.more", { count: more })}</span>
              </a>
            </li>
          )}
          {stale.map((company) => (
            <StaleRow key={company.id} company={company} count={counts.get(company.id)?.stale ?? 0} />
          ))}
        </ul>
      )}
      {isCalm && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{sessions.length === 0 ? t("home.nothingYet") : t("home.nothing")}</strong>
          <p>{sessions.length === 0 ? t("home.nothingYetHint") : t("home.nothingHint")}</p>
        </div>
      )}
      <h2>{t("home.companies")}</h2>
      <ul className={`${page.sheet} ${page.rows}`}>
        {companies.map((company) => (
          <CompanyRow
            key={company.id}
            company={company}
            count={counts.get(company.id) ?? null}
            last={sessions?.find((session) => session.companyId === company.id) ?? null}
          />
        ))}
      </ul>
    </main>
  );
}
