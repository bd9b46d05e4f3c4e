import { Button, NativeSelect } from "@mantine/core";
import { IconArrowsLeftRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import { ActionId, type OpinionId } from "../../../../electron/contract/ids.ts";
import type { ComparedAction, Comparison, MatchedActions } from "../../../../electron/contract/opinion.ts";
import { useSession } from "../../../state/session.ts";
import { ComparedCard } from "./compared-card.tsx";
import styles from "./comparison.module.css";

/** A brief with more actions than these is not acted on. */
const mostActions = 3;

/** The actions of both: those with one aim in one row, then those that only one has; each of the opinion's can be taken over. */
export function ComparedActions({
  brief,
  opinionId,
  comparison,
}: {
  brief: Brief;
  opinionId: OpinionId;
  comparison: Comparison;
}) {
  const { t } = useTranslation("brief");
  const { matched, onlyFirst, onlySecond } = comparison;
  if (matched.length + onlyFirst.length + onlySecond.length === 0) return null;
  const taking = (action: ComparedAction, instead: ActionId | null) => (
    <TakeAction
      key={`${brief.current.number} ${action.index}`}
      brief={brief}
      opinionId={opinionId}
      action={action}
      instead={instead}
    />
  );
  return (
    <section className={styles.group} aria-labelledby="compared-actions">
      <h2 id="compared-actions">{t("actions.title")}</h2>
      {matched.map((pair) => (
        <div key={`${pair.first.index} ${pair.second.index}`} className={styles.row}>
          <p className={styles.rowTitle}>
            <IconArrowsLeftRight size={15} aria-hidden /> {differsIn(pair)}
          </p>
          <div className={styles.pair}>
            <ComparedCard action={pair.first} differs={pair.differs} />
            <ComparedCard action={pair.second} differs={pair.differs}>
              {taking(pair.second, pair.first.id)}
            </ComparedCard>
          </div>
        </div>
      ))}
      {(onlyFirst.length > 0 || onlySecond.length > 0) && (
        <div className={styles.row}>
          <div className={styles.pair}>
            <Column title={t("opinion.onlyFirst")} none={t("opinion.nothingMore")} actions={onlyFirst} />
            <Column
              title={t("opinion.onlySecond")}
              none={t("opinion.nothingMore")}
              actions={onlySecond}
              way={(action) => taking(action, null)}
            />
          </div>
        </div>
      )}
    </section>
  );

  function differsIn({ differs }: MatchedActions): string {
    if (differs.length === 0) return t("opinion.sameAim");
    return t("opinion.differsIn", { fields: differs.map((field) => t(`opinion.fields.${field}`)).join(", ") });
  }
}

function Column({
  title,
  none,
  actions,
  way,
}: {
  title: string;
  none: string;
  actions: readonly ComparedAction[];
  way?: (action: ComparedAction) => React.ReactNode;
}) {
  return (
    <div className={styles.column}>
      <p className={styles.rowTitle}>{title}</p>
      {actions.length === 0 && <p className={styles.none}>{none}</p>}
      {actions.map((action) => (
        <ComparedCard key={action.index} action={action} differs={[]}>
          {way?.(action)}
        </ComparedCard>
      ))}
    </div>
  );
}

/** Takes an action of the opinion into the brief; where it aims at what another does, or three are there, in the place of one. */
function TakeAction({
  brief,
  opinionId,
  action,
  instead,
}: {
  brief: Brief;
  opinionId: OpinionId;
  action: ComparedAction;
  instead: ActionId | null;
}) {
  const { t } = useTranslation("brief");
  const { takeAction, busy, live } = useSession();
  const isFull = brief.actions.length >= mostActions;
  const [replaces, setReplaces] = useState<string>(instead ?? (isFull ? (brief.actions.at(-1)?.id ?? "") : ""));
  if (brief.actions.some(({ title }) => title === action.draft.title))
    return <p className={styles.none}>{t("opinion.isThere")}</p>;
  return (
    <div className={styles.take}>
      <NativeSelect
        size="xs"
        label={t("opinion.inPlaceOf")}
        value={replaces}
        onChange={(event) => setReplaces(event.currentTarget.value)}
        data={[
          ...(isFull ? [] : [{ value: "", label: t("opinion.beside") }]),
          ...brief.actions.map(({ id, title }) => ({ value: id, label: t("opinion.insteadOf", { title }) })),
        ]}
      />
      <Button
        size="xs"
        variant="light"
        disabled={live !== null || busy !== null}
        onClick={() => void takeAction(opinionId, action.index, replaces === "" ? null : ActionId.parse(replaces))}
      >
        {t("opinion.takeAction")}
      </Button>
    </div>
  );
}
