import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { DryRun, OwnPlaybook } from "../../../electron/contract/own-playbook.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SourcePanel } from "../../parts/source-panel.tsx";
import { SourcesContext, type Sources } from "../../parts/sources.ts";
import { ExampleBrief } from "../example/example-brief.tsx";
import { ExampleFigures } from "../example/example-figures.tsx";
import page from "../page.module.css";
import { SentMessages } from "../session/request-preview.tsx";
import styles from "./playbook.module.css";

/** Runs the text on this company, or on the sample of the example, and shows what a session would come to. */
export function DryRunSection(props: { company: Company; view: OwnPlaybook; text: string; faulty: boolean }) {
  const { company, view, text, faulty } = props;
  const { t } = useTranslation("playbook");
  const [on, setOn] = useState<"company" | "sample">("company");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [shown, setShown] = useState<{ run: DryRun; text: string } | null>(null);
  const sample = view.exampleSample;
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const reply = await bridge.invoke("playbook.dryRun", {
      playbookId: view.playbookId,
      text,
      on: on === "sample" && sample !== null ? { sample } : { companyId: company.id },
    });
    setBusy(false);
    if (reply.ok) setShown({ run: reply.value, text });
    else setRefused(reply.error);
  };
  return (
    <section className={styles.dry} aria-labelledby="dry-run">
      <h2 id="dry-run">{t("dry.title")}</h2>
      <p className={page.lead}>{t("dry.lead")}</p>
      <div className={styles.dryWays}>
        {sample !== null && (
          <SegmentedControl
            aria-label={t("dry.on")}
            size="sm"
            value={on}
            onChange={(value) => setOn(value as typeof on)}
            data={[
              { value: "company", label: t("dry.company", { company: company.name }) },
              { value: "sample", label: t("dry.sample") },
            ]}
          />
        )}
        <Button variant="default" loading={busy} disabled={faulty} onClick={() => void run()}>
          {t("dry.run")}
        </Button>
        <span className={styles.standing} role="status">
          {busy ? t("dry.running") : shown !== null && shown.text !== text ? t("dry.stale") : ""}
        </span>
      </div>
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      {shown !== null && <DryRunResult run={shown.run} />}
    </section>
  );
}

type Part = "figures" | "brief" | "request";

function DryRunResult({ run }: { run: DryRun }) {
  const { t } = useTranslation("playbook");
  const [part, setPart] = useState<Part>("figures");
  const [opened, setOpened] = useState<string | null>(null);
  const { session, request, unanswered } = run;
  const sources = useMemo<Sources>(
    () => ({
      facts: session.facts,
      analyses: session.analyses,
      currency: session.company.currency,
      open: setOpened,
    }),
    [session],
  );
  const tokens = new Intl.NumberFormat("en-US").format(request.tokens);
  return (
    <SourcesContext.Provider value={sources}>
      <div className={styles.result}>
        <SegmentedControl
          aria-label={t("dry.result")}
          value={part}
          onChange={(value) => setPart(value as Part)}
          data={[
            { value: "figures", label: t("dry.figures") },
            { value: "brief", label: t("dry.brief") },
            { value: "request", label: t("dry.request", { tokens }) },
          ]}
        />
        {unanswered > 0 && <p className={styles.standing}>{t("dry.unanswered", { count: unanswered })}</p>}
        {part === "figures" && <ExampleFigures analyses={session.analyses} />}
        {part === "brief" && session.brief !== null && <ExampleBrief brief={session.brief} recorded={null} />}
        {part === "request" && (
          <div className={styles.request}>
            <SentMessages request={request} />
          </div>
        )}
      </div>
      {opened !== null && <SourcePanel sources={sources} reference={opened} onClose={() => setOpened(null)} />}
    </SourcesContext.Provider>
  );
}
