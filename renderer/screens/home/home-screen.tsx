import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useFactCounts } from "../../state/fact-counts.ts";
import { hrefOf } from "../../state/route.ts";
import { today } from "../../state/stale.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { CompanyRow } from "./company-row.tsx";
import { NeedsList } from "./needs-list.tsx";

/** What needs the user across all companies, then each company as a row. */
export function HomeScreen({ companies }: { companies: readonly Company[] }) {
  const { t } = useTranslation("frame");
  const { value: sessions, problem } = useReading("session.list", { companyId: null });
  const followUps = useReading("followUp.list", { companyId: null });
  const counts = useFactCounts(companies);
  const told = problem ?? followUps.problem;
  return (
    <main className={page.page}>
      <h1>{t("home.title")}</h1>
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      <NeedsList
        companies={companies}
        companyId={null}
        followUps={followUps.value}
        sessions={sessions}
        counts={counts}
        day={today()}
      />
      <p className={page.further}>
        <a className={page.link} href={hrefOf({ screen: "follow-ups", companyId: null })}>
          {t("home.allFollowUps")}
        </a>
        <a className={page.link} href={hrefOf({ screen: "predictions", companyId: null })}>
          {t("home.allPredictions")}
        </a>
      </p>
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
