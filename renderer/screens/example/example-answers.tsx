import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { sayAnswer } from "../session/answer-text.ts";
import ask from "../session/ask.module.css";
import styles from "./example.module.css";

/** What the example was told, question by question; behind a line, because the result comes first. */
export function ExampleAnswers({ session }: { session: SessionView }) {
  const { t } = useTranslation("example");
  const given = session.questions.flatMap(({ question, answer }) => (answer === null ? [] : [{ question, answer }]));
  return (
    <details className={styles.answers}>
      <summary>{t("answers", { count: given.length })}</summary>
      <dl className={ask.review}>
        {given.map(({ question, answer }) => (
          <div key={question.id}>
            <dt>{question.ask}</dt>
            <dd>
              <span className={answer.standing === "said" ? ask.said : ask.unsaid} dir="auto">
                {answer.standing === "said"
                  ? sayAnswer(question, answer.value, session.company.currency)
                  : t("unknown")}
              </span>
              {answer.factRef !== null && <span>{t("fromFact")}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
