import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AskedQuestion, SessionView } from "../../../electron/contract/session.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useSession } from "../../state/session.ts";
import { sayAnswer } from "./answer-text.ts";
import styles from "./ask.module.css";

/** All answers, to read over and change; then the figures. */
export function AskReview({ view }: { view: SessionView }) {
  const { t } = useTranslation("ask");
  const { computeFigures, goTo, busy, problem } = useSession();
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  const said = ({ question, answer }: AskedQuestion): string => {
    if (answer === null) return t("review.open");
    if (answer.standing === "said") return sayAnswer(question, answer.value, view.company.currency);
    return answer.standing === "unknown" ? t("review.unknown") : t("review.skipped");
  };
  return (
    <section className={styles.question}>
      <h1>{t("review.title")}</h1>
      <p className={styles.why}>{t("review.lead", { company: view.company.name })}</p>
      <dl className={styles.review}>
        {view.questions.map((asked, at) => (
          <div key={asked.question.id}>
            <dt>{asked.question.ask}</dt>
            <dd>
              <span className={asked.answer?.standing === "said" ? styles.said : styles.unsaid} dir="auto">
                {said(asked)}
              </span>
              {asked.question.required && (asked.answer === null || asked.answer.standing === "skipped") && (
                <span className={styles.needed}>{t("review.needed")}</span>
              )}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t("review.change")}: ${asked.question.ask}`}
                onClick={() => void goTo("ask", at)}
              >
                {t("review.change")}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.ways}>
        <Button ref={goOn} size="md" loading={busy === "session.computeFigures"} onClick={() => void computeFigures()}>
          {t("review.seeFigures")}
        </Button>
      </div>
    </section>
  );
}
