import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { countFirst } from "../../../electron/contract/open-questions.ts";
import type { AskedQuestion, SessionView } from "../../../electron/contract/session.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useSession } from "../../state/session.ts";
import { sayAnswer } from "./answer-text.ts";
import styles from "./ask.module.css";

/** All answers in their two groups, to read over and change; then the figures. */
export function AskReview({ view }: { view: SessionView }) {
  const { t } = useTranslation("ask");
  const { computeFigures, busy, problem } = useSession();
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  const first = countFirst(view.questions);
  return (
    <section className={styles.question}>
      <h1>{t("review.title")}</h1>
      <p className={styles.why}>{t("review.lead", { company: view.company.name })}</p>
      {first < view.questions.length && <h2 className={styles.group}>{t("review.first")}</h2>}
      <Answers view={view} from={0} to={first} />
      {first < view.questions.length && (
        <>
          <h2 className={styles.group}>{t("review.deeper")}</h2>
          <Answers view={view} from={first} to={view.questions.length} />
        </>
      )}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.ways}>
        <Button ref={goOn} size="md" loading={busy === "session.computeFigures"} onClick={() => void computeFigures()}>
          {t("review.seeFigures")}
        </Button>
      </div>
    </section>
  );
}

/** The answers of one group, each with the way to it. */
function Answers({ view, from, to }: { view: SessionView; from: number; to: number }) {
  const { t } = useTranslation("ask");
  const { goTo } = useSession();
  const said = ({ question, answer, prefill }: AskedQuestion): string => {
    const { currency } = view.company;
    if (answer?.standing === "said") return sayAnswer(question, answer.value, currency);
    if (answer !== null) return answer.standing === "unknown" ? t("review.unknown") : t("review.skipped");
    if (prefill === null || !question.deeper) return t("review.open");
    return t("review.fromFact", { value: sayAnswer(question, prefill.value, currency) });
  };
  return (
    <dl className={styles.review}>
      {view.questions.slice(from, to).map((asked, at) => {
        const way = t(asked.answer === null ? "review.answer" : "review.change");
        return (
          <div key={asked.question.id}>
            <dt>{asked.question.ask}</dt>
            <dd>
              <span className={asked.answer?.standing === "said" ? styles.said : styles.unsaid} dir="auto">
                {said(asked)}
              </span>
              {asked.remark !== null && <span className={styles.remark}>{asked.remark}</span>}
              {asked.question.required && (asked.answer === null || asked.answer.standing === "skipped") && (
                <span className={styles.needed}>{t("review.needed")}</span>
              )}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${way}: ${asked.question.ask}`}
                onClick={() => void goTo("ask", from + at)}
              >
                {way}
              </Button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
