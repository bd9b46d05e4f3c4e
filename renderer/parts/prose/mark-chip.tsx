import { useTranslation } from "react-i18next";
import { formatQuantity } from "../../../electron/contract/format-quantity.ts";
import type { Mark } from "../../../electron/contract/grounding.ts";
import { dayText, factText, periodText } from "../../format.ts";
import { expressionInWords, findSubject, isBefore, useSources, type Sources, type Subject } from "../sources.ts";
import { chipText } from "./mark-words.ts";
import { DecisionLines, FollowUpLines } from "./log-lines.tsx";
import { HoverChip } from "./hover-chip.tsx";
import styles from "./prose.module.css";

/** The chip of one mark: what it rests on in two or three words, its value on demand. `soft` while the text is being written. */
export function MarkChip({ mark, soft }: { mark: Mark; soft: boolean }) {
  const { t } = useTranslation("parts");
  const sources = useSources();
  if (mark.kind === "proposed") return <span className={styles.quietMark}>{t("prose.proposed")}</span>;
  const words = chipText(mark, t("prose.computed"), t("prose.noSuchSource"));
  // An expression that gives another number is told at that number; here it only shows what it gives.
  const fails = !mark.ok && (mark.kind === "reference" || mark.valueText === "");
  if (soft) return mark.label === "" ? null : <span className={`${styles.chip} ${styles.soft}`}>{mark.label}</span>;
  const target = mark.refs[0];
  const label = mark.kind === "expression" ? expressionInWords(sources, mark.body) : words;
  return (
    <HoverChip
      needsYou={fails}
      name={t(fails ? "prose.chipNameUnsure" : "prose.chipName", { label, value: mark.valueText })}
      card={<MarkCard mark={mark} sources={sources} />}
      onClick={target === undefined ? undefined : () => sources.open(mark.kind === "reference" ? mark.body : target)}
    >
      {words}
    </HoverChip>
  );
}

function MarkCard({ mark, sources }: { mark: Mark; sources: Sources }) {
  const { t } = useTranslation("parts");
  const before = mark.kind === "reference" && isBefore(mark.body);
  const subject = mark.kind === "reference" && !before ? findSubject(sources, mark.body) : null;
  return (
    <div className={styles.card}>
      {mark.kind === "expression" && <div className={styles.cardLabel}>{expressionInWords(sources, mark.body)}</div>}
      {before && <div className={styles.cardLabel}>{mark.label}</div>}
      {subject?.kind === "follow-up" && mark.valueText !== "" && (
        <div className={styles.cardValue}>{mark.valueText}</div>
      )}
      {subject === null ? (
        <div className={styles.cardValue}>{mark.valueText}</div>
      ) : (
        <SubjectLines subject={subject} currency={sources.currency} />
      )}
      {!mark.ok && <div className={styles.cardWarn}>{t("prose.markFails")}</div>}
    </div>
  );
}

/** Value, source and date of what a chip points at. */
export function SubjectLines({ subject, currency }: { subject: Subject; currency: string }) {
  const { t } = useTranslation("parts");
  if (subject.kind === "fact") {
    const { fact } = subject;
    return (
      <>
        <div className={styles.cardLabel}>
          {fact.label}
          {fact.period === "" ? "" : `, ${periodText(fact.period)}`}
        </div>
        <div className={fact.value === null ? undefined : styles.cardValue}>{factText(fact, currency)}</div>
        <div className={styles.cardLine}>{t("prose.sourceAsOf", { source: fact.source, day: dayText(fact.asOf) })}</div>
      </>
    );
  }
  if (subject.kind === "decision") return <DecisionLines decision={subject.decision} />;
  if (subject.kind === "follow-up") return <FollowUpLines followUp={subject.followUp} />;
  const { figure, analysis } = subject;
  if (figure === null) return <div>{analysis.message}</div>;
  return (
    <>
      <div className={styles.cardLabel}>{figure.label}</div>
      <div className={styles.cardValue}>
        {figure.measured.known
          ? (figure.measured.words ?? formatQuantity(figure.measured.quantity))
          : figure.measured.why}
      </div>
      {figure.measured.known && <div className={styles.cardLine}>{figure.measured.formula}</div>}
    </>
  );
}
