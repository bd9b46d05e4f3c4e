import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedAction, MatchedActions } from "../../../../electron/contract/opinion.ts";
import { dayText } from "../../../format.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import cards from "../actions/action-card.module.css";
import styles from "./comparison.module.css";

type Field = MatchedActions["differs"][number];

/** One action to be read beside another; what differs from the other is marked in words and by a line. */
export function ComparedCard({
  action: { draft, fields },
  differs,
  children,
}: {
  action: ComparedAction;
  differs: readonly Field[];
  children?: ReactNode;
}) {
  const { t } = useTranslation("brief");
  const text = (field: "title" | "why" | "firstStep" | "measure" | "baseline" | "target" | "price"): ReactNode => (
    <MarkedProse text={draft[field]} grounding={fields[field] ?? null} size="small" />
  );
  const line = (label: string, value: ReactNode, field?: Field): ReactNode => {
    const isOther = field !== undefined && differs.includes(field);
    return (
      <div className={isOther ? styles.differs : undefined}>
        <dt>
          {label}
          {isOther && <span className="visually-hidden"> ({t("opinion.differs")})</span>}
        </dt>
        <dd>{value}</dd>
      </div>
    );
  };
  return (
    <article className={`${cards.card} ${styles.card}`} aria-label={draft.title}>
      <h3 className={cards.title}>{text("title")}</h3>
      {text("why")}
      <dl className={styles.lines}>
        {draft.owner !== "" && line(t("actions.who"), draft.owner, "owner")}
        {line(t("actions.firstStep"), text("firstStep"))}
        {draft.firstStepHours !== null &&
          line(t("actions.form.firstStepHours"), t("actions.hours", { count: draft.firstStepHours }), "firstStepHours")}
        {line(t("actions.measure"), text("measure"))}
        {draft.baseline !== "" && line(t("actions.baseline"), text("baseline"), "baseline")}
        {draft.target !== "" && line(t("actions.target"), text("target"), "target")}
        {draft.by !== null && line(t("actions.by"), dayText(draft.by), "by")}
        {draft.liveOn !== null && line(t("actions.liveOn"), dayText(draft.liveOn), "liveOn")}
        {draft.price !== "" && line(t("actions.price"), text("price"), "price")}
      </dl>
      {children}
    </article>
  );
}
