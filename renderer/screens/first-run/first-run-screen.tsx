import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SampleId } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useCompanies } from "../../state/companies.ts";
import { goTo } from "../../state/route.ts";
import styles from "./first-run.module.css";

const samples = [
  { id: "ledgerly", button: "firstRun.ledgerly", is: "firstRun.ledgerlyIs" },
  { id: "buffer", button: "firstRun.buffer", is: "firstRun.bufferIs" },
] as const;

/** The two ways in: a sample company, or one's own. */
export function FirstRunScreen() {
  const { t } = useTranslation("frame");
  const { addSample, problem } = useCompanies();
  const [busy, setBusy] = useState<SampleId | null>(null);
  const start = async (sample: SampleId): Promise<void> => {
    setBusy(sample);
    const company = await addSample(sample);
    setBusy(null);
    if (company !== null) goTo({ screen: "gallery", companyId: company.id });
  };
  return (
    <main className={styles.desk}>
      <h1>{t("firstRun.title")}</h1>
      <p className={styles.lead}>{t("firstRun.lead")}</p>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.waysIn}>
        <section className={styles.way} aria-labelledby="way-sample">
          <h2 id="way-sample">{t("firstRun.tryTitle")}</h2>
          <p>{t("firstRun.tryLead")}</p>
          {samples.map(({ id, button, is }) => (
            <div key={id} className={styles.sample}>
              <p>{t(is)}</p>
              <Button
                variant={id === "ledgerly" ? "filled" : "default"}
                loading={busy === id}
                disabled={busy !== null && busy !== id}
                onClick={() => void start(id)}
              >
                {t(button)}
              </Button>
            </div>
          ))}
        </section>
        <section className={styles.way} aria-labelledby="way-own">
          <h2 id="way-own">{t("firstRun.addTitle")}</h2>
          <p>{t("firstRun.addLead")}</p>
          <Button variant="default" className={styles.alone} onClick={() => goTo({ screen: "add-company" })}>
            {t("firstRun.add")}
          </Button>
        </section>
      </div>
    </main>
  );
}
