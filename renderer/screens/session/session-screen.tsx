import { Button, Loader } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SessionId } from "../../../electron/contract/ids.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SourcesContext, type Sources } from "../../parts/sources.ts";
import { hrefOf } from "../../state/route.ts";
import { useSession } from "../../state/session.ts";
import { AdviceStep } from "./advice-step.tsx";
import { AskQuestion } from "./ask-question.tsx";
import { AskReview } from "./ask-review.tsx";
import { BriefStep } from "./brief/brief-step.tsx";
import { ChangedNote } from "./changed-note.tsx";
import { FiguresStep } from "./figures-step.tsx";
import { wayBack } from "./reached-steps.ts";
import { SessionHead } from "./session-head.tsx";
import { SessionPanel } from "./session-panel.tsx";
import { SinceLastNote } from "./since-last/since-last.tsx";
import styles from "./session.module.css";

/** One session: its four steps in one column, under a thin line that shows how far it is. */
export function SessionScreen({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation("common");
  const { open, view, problem, goTo, show } = useSession();
  useEffect(() => void open(sessionId), [open, sessionId]);
  const shown = view?.id === sessionId ? view : null;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== "ArrowLeft" || shown === null) return;
      const back = wayBack(shown);
      if (back === null) return;
      event.preventDefault();
      void goTo(back.step, back.at);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [shown, goTo]);

  // A new step or question begins at its top.
  const top = useRef<HTMLDivElement>(null);
  const place = shown === null ? "" : `${shown.step} ${shown.step === "ask" ? shown.at : ""}`;
  useEffect(() => {
    if (place !== "") top.current?.scrollIntoView({ block: "start" });
  }, [place]);

  const sources = useMemo<Sources>(
    () => ({
      facts: shown?.facts ?? [],
      analyses: shown?.analyses ?? [],
      currency: shown?.company.currency ?? "USD",
      log: shown?.log ?? { decisions: [], followUps: [] },
      open: (ref) => show({ kind: "reference", ref }),
    }),
    [shown?.facts, shown?.analyses, shown?.company.currency, shown?.log, show],
  );

  if (shown === null)
    return (
      <main className={styles.blank}>
        {problem === null ? (
          <Loader color="teal" size="sm" aria-label={t("loading")} />
        ) : (
          <>
            <h1 className="visually-hidden">{t("notOpened")}</h1>
            <ProblemNote message={problem.message} hint={problem.hint}>
              <Button variant="default" onClick={() => void open(sessionId)}>
                {t("tryAgain")}
              </Button>
              <Button component="a" variant="subtle" href={hrefOf({ screen: "home" })}>
                {t("goHome")}
              </Button>
            </ProblemNote>
          </>
        )}
      </main>
    );
  return (
    <SourcesContext.Provider value={sources}>
      <div className={styles.screen} ref={top}>
        <SessionHead view={shown} />
        <main>
          <ChangedNote view={shown} />
          <StepOf view={shown} />
        </main>
        <SessionPanel view={shown} />
      </div>
    </SourcesContext.Provider>
  );
}

function StepOf({ view }: { view: SessionView }) {
  switch (view.step) {
    case "ask": {
      const asked = view.questions[view.at];
      if (asked === undefined) return <AskReview view={view} />;
      return (
        <>
          {view.at === 0 && <SinceLastNote view={view} />}
          <AskQuestion key={asked.question.id} view={view} asked={asked} at={view.at} />
        </>
      );
    }
    case "figures":
      return <FiguresStep view={view} />;
    case "advice":
      return <AdviceStep view={view} />;
    case "brief":
      return <BriefStep view={view} />;
  }
}
