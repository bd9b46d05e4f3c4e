import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SampleId } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useCompanies } from "../../state/companies.ts";
import { goTo } from "../../state/route.ts";
import styles from "./first-run.module.css";

const samples = [
  { id: "ledgerly", origin: "made-up" },
  { id: "buffer", origin: "published" },
] as const;

/** The two ways in: a sample company, or one's own. `isFirst`: there is no company yet. */
export function FirstRunScreen({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation("frame");
  const addSample = useCompanies((state) => state.addSample);
  const [busy, setBusy] = useState<SampleId | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (sample: SampleId): Promise<void> => {
    setBusy(sample);
    const company = await addSample(sample);
    setBusy(null);
    if (company === null) return setProblem(useCompanies.getState().problem);
    goTo({ screen: "gallery", companyId: company.id });
  };
  return (
    <main className={styles.desk} data-first={isFirst}>
      <h1>{isFirst ? t("firstRun.title") : t("firstRun.another")}</h1>
      <p className={styles.lead}>{isFirst ? t("firstRun.lead") : t("firstRun.anotherLead")}</p>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.waysIn}>
        <section className={styles.way} aria-labelledby="way-sample">
          <h2 id="way-sample">{t("firstRun.tryTitle")}</h2>
          <p>{t("firstRun.tryLead")}</p>
          {samples.map(({ id, origin }) => (
            <div key={id} className={styles.sample}>
              <div>
                <h3>
                  {t(`firstRun.${id}Name`)} <SampleLabel origin={origin} />
                </h3>
                <p>{t(`firstRun.${id}Is`)}</p>
              </div>
              <Button
                variant={id === "ledgerly" && isFirst ? "filled" : "default"}
                loading={busy === id}
                disabled={busy !== null && busy !== id}
                onClick={() => void start(id)}
              >
                {t(`firstRun.${id}`)}
              </Button>
            </div>
          ))}
        </section>
        <section className={styles.way} aria-labelledby="way-own">
          <h2 id="way-own">{t("firstRun.ownTitle")}</h2>
          <p>{t("firstRun.ownLead")}</p>
          <Button
            variant={isFirst ? "default" : "filled"}
            className={styles.alone}
            onClick={() => goTo({ screen: "add-company" })}
          >
            {t("firstRun.add")}
          </Button>
        </section>
      </div>
    </main>
  );
}
