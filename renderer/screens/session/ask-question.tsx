import { Button, Checkbox, Kbd } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { countFirst } from "../../../electron/contract/open-questions.ts";
import type { AskedQuestion, SessionView } from "../../../electron/contract/session.ts";
import { dayText, periodText } from "../../format.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useDrafts } from "../../state/drafts.ts";
import { useSession } from "../../state/session.ts";
import { AnswerField } from "./answer-field.tsx";
import { numberKind, readAnswer, sayAnswer, typeAnswer, type AnswerFault } from "./answer-text.ts";
import styles from "./ask.module.css";

/** One question, large: why we ask, what is known of it, the field, and the ways on. */
export function AskQuestion({ view, asked, at }: { view: SessionView; asked: AskedQuestion; at: number }) {
  const { t } = useTranslation("ask");
  const { question, prefill, offered, earlier, answer, remark } = asked;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { answer: sendAnswer, computeFigures, goTo, show, busy, problem } = useSession();
  const place = `answer/${view.id}/${question.id}`;
  const drafts = useDrafts();
  const known = answer?.standing === "said" ? answer.value : (offered ?? earlier?.value ?? prefill?.value ?? "");
  const typed = drafts.texts[place] ?? typeAnswer(question, known);
  const [fault, setFault] = useState<AnswerFault | null>(null);
  const [unsure, setUnsure] = useState(false);
  const isTakenOver = prefill !== null && typed === typeAnswer(question, prefill.value);
  const [keep, setKeep] = useState(question.metric !== undefined);
  const reading = readAnswer(question, typed, view.company.currency);
  const first = countFirst(view.questions);
  const hasFigures = view.analyses.length > 0;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>(unsure ? "[data-go-on]" : "[data-answer]")?.focus();
  }, [unsure]);

  const sayFault = ({ problem: what, place: cell }: AnswerFault): string => {
    const said = t(`problems.${what}`, { currency: view.company.currency });
    if (cell === null || cell === undefined) return said;
    return t("table.at", { row: cell.row + 1, column: cell.column.label, problem: said });
  };
  const send = async (standing: "said" | "skipped" | "unknown", value: string): Promise<void> => {
    const keepsFact = standing === "said" && keep && !isTakenOver;
    if (await sendAnswer(question.id, { standing, value }, keepsFact)) drafts.clear(place);
  };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (busy !== null) return;
    if (unsure) return void send("unknown", "");
    if (!reading.ok) return setFault(reading);
    void send("said", reading.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inProse = event.target instanceof HTMLTextAreaElement;
    const onRadio = event.target instanceof HTMLElement && event.target.getAttribute("role") === "radio";
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // A key that is held down must not answer questions that nobody has read.
    if (event.repeat && !inProse) return event.preventDefault();
    if ((inProse && (event.ctrlKey || event.metaKey)) || onRadio) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of all its fields mean the same
    <form
      ref={form}
      className={styles.question}
      data-wide={question.type === "table" || undefined}
      onSubmit={goOn}
      onKeyDown={onKeyDown}
      noValidate
    >
      <div className={styles.progress}>
        <span>
          {question.deeper
            ? t("deeperProgress", { at: at - first + 1, all: view.questions.length - first })
            : t("progress", { at: at + 1, all: first })}
        </span>
        {question.deeper && hasFigures && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={busy === "session.computeFigures"}
            onClick={() => void computeFigures()}
          >
            {t("enough")}
          </Button>
        )}
      </div>
      <h1 id={`${id}q`}>{question.ask}</h1>
      <p id={`${id}w`} className={styles.why}>
        {question.why}
      </p>
      {unsure ? (
        <output className={styles.cost}>
          <strong>{t("unknownTitle")}</strong> {question.unknownCosts}
        </output>
      ) : (
        <>
          {offered !== null && typed === typeAnswer(question, offered) && (
            <p className={styles.offered}>{t("offered")}</p>
          )}
          {earlier !== null && offered === null && answer === null && (
            <p className={styles.offered}>{t("fromEarlier", { day: dayText(earlier.day) })}</p>
          )}
          {prefill !== null && isTakenOver && (
            <div className={styles.from}>
              <button
                type="button"
                className={styles.fromChip}
                onClick={() => show({ kind: "reference", ref: prefill.ref })}
              >
                {prefill.period === ""
                  ? t("from", { day: dayText(prefill.asOf) })
                  : t("fromPeriod", { period: periodText(prefill.period) })}
              </button>
              {prefill.stale && <span className={styles.stale}>{t("stale")}</span>}
            </div>
          )}
          <AnswerField
            question={question}
            currency={view.company.currency}
            typed={typed}
            error={fault === null ? "" : sayFault(fault)}
            faultAt={fault?.place ?? null}
            labelledBy={`${id}q`}
            describedBy={`${id}w ${id}r`}
            onType={(text) => {
              setFault(null);
              drafts.write(place, text);
            }}
          />
          <p id={`${id}r`} className={styles.reading} aria-live="polite">
            {reading.ok && numberKind(question) !== null && typed.trim() !== typeAnswer(question, reading.value)
              ? t("reads", { value: sayAnswer(question, reading.value, view.company.currency) })
              : ""}
          </p>
          {remark !== null && typed === typeAnswer(question, known) && (
            <output className={styles.remark}>{remark}</output>
          )}
          {!isTakenOver && question.type !== "table" && typed.trim() !== "" && (
            <Checkbox
              size="sm"
              label={t("keepAsFact", { company: view.company.name })}
              checked={keep}
              onChange={(event) => setKeep(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.ways}>
        <Button type="submit" size="md" loading={busy === "session.answer"} data-go-on="">
          {unsure ? t("goOnWithout") : t("goOn")}
        </Button>
        <Button variant="subtle" color="gray" size="md" onClick={() => setUnsure(!unsure)}>
          {unsure ? t("answerAfterAll") : t("unknown")}
        </Button>
        {!question.required && !unsure && (
          <Button variant="subtle" color="gray" size="md" onClick={() => void send("skipped", "")}>
            {t("skip")}
          </Button>
        )}
        {at > 0 && at !== first && (
          <Button
            variant="subtle"
            color="gray"
            size="md"
            className={styles.back}
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => void goTo("ask", at - 1)}
          >
            {t("back")}
          </Button>
        )}
      </div>
      <p className={styles.hint} aria-hidden>
        {(question.type === "prose" || question.type === "table") && !unsure ? (
          <>
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
          </>
        ) : (
          <Kbd>Enter</Kbd>
        )}{" "}
        {t("enterGoesOn")}
      </p>
    </form>
  );
}
