import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useSession } from "../../state/session.ts";
import { listKnobs, plainAnalyses, useWhatIf } from "../../state/what-if.ts";
import { AnalysisSection } from "./analysis-section.tsx";
import { hasChanged } from "./changed-note.tsx";
import { SharperBlock } from "./sharper-block.tsx";
import { WhatIfPanel } from "./what-if-panel.tsx";
import styles from "./figures.module.css";

/** What the company's own figures say, and what they would say with other inputs. */
export function FiguresStep({ view }: { view: SessionView }) {
  const { t } = useTranslation("figures");
  const { goTo, computeFigures, busy, problem } = useSession();
  const { results, reset } = useWhatIf();
  useEffect(() => reset, [reset]);
  const hasKnobs = listKnobs(view.analyses).length > 0;
  return (
    <div className={`${styles.figures} ${hasKnobs ? "" : styles.single}`}>
      <div className={styles.column}>
        <div className={styles.titleLine}>
          <h1>{t("title")}</h1>
          {!hasChanged(view) && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              title={t("recomputeHint")}
              loading={busy === "session.computeFigures"}
              onClick={() => {
                reset();
                void computeFigures();
              }}
            >
              {t("recompute")}
            </Button>
          )}
        </div>
        {plainAnalyses(view.analyses).map((analysis) => (
          <AnalysisSection
            key={analysis.ref}
            view={view}
            analysis={analysis}
            result={results[analysis.kind] ?? analysis}
          />
        ))}
        <SharperBlock view={view} />
        {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
        <div className={styles.ways}>
          <Button size="md" loading={busy === "session.goTo"} onClick={() => void goTo("advice")}>
            {t("goOn")}
          </Button>
        </div>
      </div>
      {hasKnobs && <WhatIfPanel view={view} />}
    </div>
  );
}
