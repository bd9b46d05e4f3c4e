import { Button } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { staleAfterDays, type Company } from "../../../electron/contract/company.ts";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { CompanyBadge } from "../../parts/rail/company-badge.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { isStale } from "../facts/stale.ts";

/** What needs the user across all companies, then each company as a row. */
export function HomeScreen({ companies }: { companies: readonly Company[] }) {
  const { t } = useTranslation("frame");
  const { value: sessions, problem } = useReading("session.list", { companyId: null });
  const unfinished = (sessions ?? []).filter((session) => !session.hasBrief);
  return (
    <main className={page.page}>
      <h1>{t("home.title")}</h1>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={page.sheet}>
        <ul className={page.rows}>
          {unfinished.slice(0, 8).map((session) => (
            <UnfinishedRow key={session.id} session={session} />
          ))}
          {companies.map((company) => (
            <StaleRow key={company.id} company={company} />
          ))}
        </ul>
        {sessions !== null && unfinished.length === 0 && (
          <div className={page.empty}>
            <strong>{t("home.nothing")}</strong>
            <p>{t("home.nothingHint")}</p>
          </div>
        )}
      </div>
      <h2>{t("home.companies")}</h2>
      <ul className={`${page.sheet} ${page.rows}`}>
        {companies.map((company) => (
          <CompanyRow
            key={company.id}
            company={company}
            last={sessions?.find((session) => session.companyId === company.id) ?? null}
          />
        ))}
      </ul>
    </main>
  );
}

function UnfinishedRow({ session }: { session: SessionRow }) {
  const { t } = useTranslation("frame");
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "session", sessionId: session.id })}>
        <IconPlayerPlay size={17} aria-hidden />
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{session.title}</bdi>
          </span>
          <span className={page.rowNote}>
            <bdi>{session.companyName}</bdi>
            <span>
              {t("home.unfinished", { playbook: session.playbookTitle, step: t(`home.steps.${session.step}`) })}
            </span>
          </span>
        </span>
        <span>{t("home.goOn")}</span>
      </a>
    </li>
  );
}

function StaleRow({ company }: { company: Company }) {
  const { t } = useTranslation("frame");
  const facts = useReading("fact.list", { companyId: company.id }).value ?? [];
  const today = new Date().toISOString().slice(0, 10);
  const count = facts.filter((fact) => isStale(fact.asOf, today, staleAfterDays)).length;
  if (count === 0) return null;
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "facts", companyId: company.id, focus: "" })}>
        <span className={page.needs}>
          <IconAlertTriangle size={17} aria-hidden />
        </span>
        <span className={page.rowText}>
          <span className={page.rowTitle}>{t("home.stale", { count })}</span>
          <span className={page.rowNote}>
            <bdi>{company.name}</bdi>
          </span>
        </span>
        <span>{t("home.check")}</span>
      </a>
    </li>
  );
}

function CompanyRow({ company, last }: { company: Company; last: SessionRow | null }) {
  const { t } = useTranslation("frame");
  const facts = useReading("fact.list", { companyId: company.id }).value;
  return (
    <li>
      <div className={page.row}>
        <CompanyBadge company={company} />
        <div className={page.rowText}>
          <div className={page.rowTitle}>
            <bdi>{company.name}</bdi> <SampleLabel origin={company.origin} />
          </div>
          <div className={page.rowNote}>
            {facts !== null && (
              <a href={hrefOf({ screen: "facts", companyId: company.id, focus: "" })}>
                {t("home.facts", { count: facts.length })}
              </a>
            )}
            {last === null ? (
              <span>{t("home.noSession")}</span>
            ) : (
              <a href={hrefOf({ screen: "session", sessionId: last.id })}>
                {t("home.lastSession", { day: momentText(last.updatedAt) })}
              </a>
            )}
          </div>
        </div>
        <Button component="a" variant="default" href={hrefOf({ screen: "gallery", companyId: company.id })}>
          {t("home.start")}
        </Button>
      </div>
    </li>
  );
}
