import { Button, Loader } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import type { OpinionId } from "../../../../electron/contract/ids.ts";
import type { ComparedSide, Comparison, Opinion } from "../../../../electron/contract/opinion.ts";
import type { SessionView } from "../../../../electron/contract/session.ts";
import { momentText } from "../../../format.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { useSession } from "../../../state/session.ts";
import { useReading } from "../../../state/use-reading.ts";
import { ComparedActions } from "./compared-actions.tsx";
import { ComparedRest } from "./compared-rest.tsx";
import { useOpinionWords } from "./opinion-words.ts";
import styles from "./comparison.module.css";

export interface ComparisonPageProps {
  view: SessionView;
  brief: Brief;
  opinionId: OpinionId;
  onClose: () => void;
}

/** The brief and an opinion side by side: what each answers, does and rests on, and where they differ. */
export function ComparisonPage({ view, brief, opinionId, onClose }: ComparisonPageProps) {
  const { t } = useTranslation("brief");
  const { t: commonWords } = useTranslation("common");
  const { takeOver, busy, live, problem, failed } = useSession();
  const read = useReading("opinion.compare", { sessionId: view.id, opinionId });
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    back.current?.scrollIntoView({ block: "center" });
  }, []);
  const take = async (): Promise<void> => {
    if (await takeOver(opinionId)) onClose();
  };
  return (
    <div className={styles.page}>
      <Button
        ref={back}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={15} aria-hidden />}
        onClick={onClose}
      >
        {t("opinion.back")}
      </Button>
      <header className={styles.head}>
        <h1>{t("opinion.sideBySide")}</h1>
        <p>{t("opinion.foundByCode")}</p>
      </header>
      {read.problem !== null && <ProblemNote message={read.problem.message} hint={read.problem.hint} />}
      {problem !== null && (failed === "opinion.takeOver" || failed === "opinion.takeAction") && (
        <ProblemNote message={problem.message} hint={problem.hint} />
      )}
      {read.value === null ? (
        read.problem === null && <Loader size="sm" aria-label={commonWords("loading")} />
      ) : (
        <>
          <Answers comparison={read.value.comparison} opinion={read.value.opinion} />
          <ComparedActions brief={brief} opinionId={opinionId} comparison={read.value.comparison} />
          <ComparedRest comparison={read.value.comparison} />
          <details className={styles.whole}>
            <summary>{t("opinion.whole")}</summary>
            <div className={styles.sheet}>
              <MarkedProse text={read.value.opinion.prose} grounding={read.value.opinion.grounding} />
            </div>
          </details>
          <footer className={styles.foot}>
            <Button loading={busy === "opinion.takeOver"} disabled={live !== null} onClick={() => void take()}>
              {read.value.opinion.origin === "replaced" ? t("opinion.takeBack") : t("opinion.takeOver")}
            </Button>
            <p>{t("opinion.takeOverIs")}</p>
          </footer>
        </>
      )}
    </div>
  );
}

/** Both first paragraphs, under who wrote them and what the check found. */
function Answers({ comparison, opinion }: { comparison: Comparison; opinion: Opinion }) {
  const { t } = useTranslation("brief");
  const { byline, checked, author } = useOpinionWords();
  const side = (title: string, by: string, { answer, counts }: ComparedSide) => (
    <section className={styles.sheet} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.by}>{by}</p>
      <p className={styles.by} data-needs={counts.unsupported > 0 || undefined}>
        {checked(counts)}
      </p>
      <MarkedProse text={answer.text} grounding={answer.grounding} />
    </section>
  );
  const { first } = comparison;
  return (
    <div className={styles.pair}>
      {side(
        t("opinion.first"),
        t("opinion.briefBy", { author: author(first.author), day: momentText(first.createdAt) }),
        first,
      )}
      {side(
        opinion.origin === "replaced" ? t("opinion.before") : t("opinion.second"),
        byline(opinion),
        comparison.second,
      )}
    </div>
  );
}
