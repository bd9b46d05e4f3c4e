import { Button, SegmentedControl } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import followUps from "../follow-ups/follow-ups.module.css";
import page from "../page.module.css";
import record from "../record.module.css";
import { CalibrationTable, shareText } from "./calibration-table.tsx";
import styles from "./predictions.module.css";
import { ShareTable } from "./share-table.tsx";
import { fewestToSay, sumUp, type SummedUp } from "./sum-up.ts";

/** How good predictions were, of one company or of all; where there are too few to say, it says so. */
export function PredictionsScreen({ company, companies }: { company: Company | null; companies: readonly Company[] }) {
  const { t } = useTranslation("predictions");
  const { t: words } = useTranslation("followUps");
  const [all, setAll] = useState(company === null);
  const companyId = all || company === null ? null : company.id;
  const { value: calibrations, problem } = useReading("calibration.read", { companyId });
  const sum = sumUp(calibrations ?? []);
  const back = hrefOf({ screen: "follow-ups", companyId });
  return (
    <main className={page.page}>
      <a className={record.back} href={back}>
        <IconChevronLeft size={16} aria-hidden /> {words("back")}
      </a>
      <h1>
        {t("title")} {companyId !== null && company !== null && <SampleLabel origin={company.origin} />}
      </h1>
      <p className={page.lead}>{t("lead")}</p>
      {company !== null && companies.length > 1 && (
        <div className={page.tools}>
          <SegmentedControl
            className={followUps.scope}
            aria-label={t("scope")}
            value={all ? "all" : "one"}
            onChange={(value) => setAll(value === "all")}
            data={[
              { value: "one", label: <bdi className={followUps.name}>{company.name}</bdi> },
              { value: "all", label: t("all") },
            ]}
          />
        </div>
      )}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {calibrations !== null && sum.closed === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t("none")}</strong>
          <p>{t("noneHint")}</p>
          <Button component="a" variant="default" href={back}>
            {t("toFollowUps")}
          </Button>
        </div>
      )}
      {calibrations !== null && sum.closed > 0 && (
        <div className={`${page.sheet} ${record.sheet}`}>
          <Headline sum={sum} />
          <CalibrationTable calibrations={calibrations} />
          {sum.shares.length > 0 && (
            <details className={styles.each}>
              <summary>{t("each")}</summary>
              <p className={record.quiet}>{t("eachHint")}</p>
              <ShareTable shares={sum.shares} withCompany={companyId === null} />
            </details>
          )}
        </div>
      )}
    </main>
  );
}

/** What the counts say in a sentence, or why they say nothing yet. */
function Headline({ sum }: { sum: SummedUp }) {
  const { t } = useTranslation("predictions");
  const { closed, told, reached, unclear, enough, shares, middle } = sum;
  if (!enough)
    return (
      <p className={styles.headline}>
        {told === 0 ? t("allUnclear", { closed }) : t("tooFew", { count: told, fewest: fewestToSay })}
      </p>
    );
  return (
    <>
      <p className={styles.headline}>{t("headline", { reached, told })}</p>
      <p className={styles.beneath}>
        {unclear > 0 && `${t("headlineUnclear", { count: unclear })} `}
        {middle !== null
          ? t("middle", { share: shareText(middle), count: shares.length })
          : shares.length > 0 && t("noMiddle", { count: shares.length })}
      </p>
    </>
  );
}
