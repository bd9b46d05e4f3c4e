import { Button, Loader } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { ComputedExample } from "../../../electron/contract/example.ts";
import type { PlaybookId } from "../../../electron/contract/ids.ts";
import { bridge } from "../../bridge.ts";
import { dayText } from "../../format.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { SourcesContext, type Sources } from "../../parts/sources.ts";
import { SourcePanel } from "../../parts/source-panel.tsx";
import { goTo, hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { ExampleAnswers } from "./example-answers.tsx";
import { ExampleBrief } from "./example-brief.tsx";
import { ExampleFigures } from "./example-figures.tsx";
import styles from "./example.module.css";

/** What a playbook comes to on a sample company, computed anew whenever somebody looks. */
export function ExampleScreen({ company, playbookId }: { company: Company; playbookId: PlaybookId }) {
  const { t } = useTranslation("example");
  const { value: example, problem } = useReading("playbook.example", { playbookId });
  return (
    <main className={page.page}>
      <a className={styles.back} href={hrefOf({ screen: "gallery", companyId: company.id })}>
        <IconArrowLeft size={15} aria-hidden /> {t("back")}
      </a>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {example === null && problem === null && <Loader color="teal" size="sm" aria-label={t("computing")} />}
      {example !== null && <Example example={example} />}
    </main>
  );
}

function Example({ example }: { example: ComputedExample }) {
  const { t } = useTranslation("example");
  const { session, recorded } = example;
  const [shown, setShown] = useState<string | null>(null);
  const sources = useMemo<Sources>(
    () => ({
      facts: session.facts,
      analyses: session.analyses,
      currency: session.company.currency,
      open: setShown,
    }),
    [session],
  );
  return (
    <SourcesContext.Provider value={sources}>
      <p className={styles.whose}>
        <span>{t("label")}</span>
        <bdi>{session.company.name}</bdi>
        <SampleLabel origin={session.company.origin} />
        <span>{t("day", { day: dayText(example.day) })}</span>
      </p>
      <h1>{session.playbook.title}</h1>
      <blockquote className={styles.problem}>{session.problem}</blockquote>
      <p className={page.lead}>{t("lead")}</p>
      <StartWith example={example} />
      <ExampleAnswers session={session} />
      <ExampleFigures analyses={session.analyses} />
      {session.brief !== null && <ExampleBrief brief={session.brief} recorded={recorded} />}
      <StartWith example={example} />
      {shown !== null && <SourcePanel sources={sources} reference={shown} onClose={() => setShown(null)} />}
    </SourcesContext.Provider>
  );
}

/** The way from looking to doing: a session of the sample company with the example's answers filled in. */
function StartWith({ example }: { example: ComputedExample }) {
  const { t } = useTranslation("example");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    const reply = await startWith(example);
    setBusy(false);
    if (!reply.ok) return setRefused(reply.error);
    goTo({ screen: "session", sessionId: reply.value.id });
  };
  return (
    <div className={styles.start}>
      <Button loading={busy} onClick={() => void start()}>
        {t("start")}
      </Button>
      <span>{t("startHint", { company: example.session.company.name })}</span>
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
    </div>
  );
}

/** Adds the sample company where it is not there yet, then starts the session. */
async function startWith({ sample, session }: ComputedExample) {
  const company = await bridge.invoke("company.createSample", { sample });
  if (!company.ok) return company;
  return bridge.invoke("session.start", {
    companyId: company.value.id,
    playbookId: session.playbook.id,
    problem: session.problem,
    example: true,
  });
}
