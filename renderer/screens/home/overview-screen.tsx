import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useFactCounts } from "../../state/fact-counts.ts";
import { hrefOf } from "../../state/route.ts";
import { today } from "../../state/stale.ts";
import { useReading } from "../../state/use-reading.ts";
import { DecisionLine } from "../decisions/decision-line.tsx";
import page from "../page.module.css";
import { SessionLine } from "../sessions/session-line.tsx";
import { NeedsList } from "./needs-list.tsx";

const shownAtMost = 3;

/** A company's own page: what needs the user there, what was decided last, and its last sessions. */
export function OverviewScreen({ company }: { company: Company }) {
  const { t } = useTranslation("frame");
  const { t: decided } = useTranslation("decisions");
  const { t: held } = useTranslation("sessions");
  const companyId = company.id;
  const alone = useMemo(() => [company], [company]);
  const sessions = useReading("session.list", { companyId });
  const followUps = useReading("followUp.list", { companyId });
  const decisions = useReading("decision.list", { companyId });
  const counts = useFactCounts(alone);
  const told = sessions.problem ?? followUps.problem ?? decisions.problem;
  const holding = (decisions.value ?? []).filter(({ standing }) => standing === "accepted");
  return (
    <main className={page.page}>
      <div className={page.head}>
        <h1>
          <bdi>{company.name}</bdi> <SampleLabel origin={company.origin} />
        </h1>
        <Button component="a" className={page.firm} href={hrefOf({ screen: "gallery", companyId })}>
          {t("home.start")}
        </Button>
      </div>
      <h2>{t("home.title")}</h2>
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      <NeedsList
        companies={alone}
        companyId={companyId}
        followUps={followUps.value}
        sessions={sessions.value}
        counts={counts}
        day={today()}
      />
      {holding.length > 0 && (
        <>
          <h2>
            <a className={page.link} href={hrefOf({ screen: "decisions", companyId })}>
              {decided("title")}
            </a>
          </h2>
          <ul className={`${page.sheet} ${page.rows}`}>
            {holding.slice(0, shownAtMost).map((decision) => (
              <DecisionLine key={decision.id} decision={decision} />
            ))}
          </ul>
        </>
      )}
      {(sessions.value ?? []).length > 0 && (
        <>
          <h2>
            <a className={page.link} href={hrefOf({ screen: "sessions", companyId })}>
              {held("title")}
            </a>
          </h2>
          <ul className={`${page.sheet} ${page.rows}`}>
            {(sessions.value ?? []).slice(0, shownAtMost).map((session) => (
              <SessionLine key={session.id} session={session} origin={null} others={[]} />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
