import { Button } from "@mantine/core";
import { IconCheck, IconClockPause } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "../../../../electron/contract/brief.ts";
import type { Contradiction } from "../../../../electron/contract/contradiction.ts";
import type { Grounding } from "../../../../electron/contract/grounding.ts";
import type { Objection } from "../../../../electron/contract/objection.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { useSession } from "../../../state/session.ts";
import { StandingObjections } from "../challenge/standing-objections.tsx";
import { ActionForm } from "./action-form.tsx";
import { ActionLines } from "./action-lines.tsx";
import { CarriedOn, type Carried } from "../carried-on.tsx";
import { ContradictionNotes } from "../brief/contradiction-notes.tsx";
import { TurnDownForm } from "./turn-down-form.tsx";
import styles from "./action-card.module.css";

type Mode = "read" | "change" | "turn-down";

/** Props of a card: the action, the check of its texts, the decisions that it goes against, and the objections to it that stand. */
export interface ActionCardProps {
  action: Action;
  fields: Readonly<Record<string, Grounding>>;
  contradictions?: readonly Contradiction[];
  against?: readonly Objection[];
  /** What became of it in the decision log, where it was decided. */
  carried?: Carried | null;
  /** An example's card is only looked at. */
  readOnly?: boolean;
}

/** One action: why, who, the first step, what is measured until when, its price and risk; to accept, change or put aside. */
export function ActionCard(props: ActionCardProps) {
  const { action, fields, contradictions = [], against = [], carried = null, readOnly = false } = props;
  const { t } = useTranslation("brief");
  const { settleAction, busy } = useSession();
  const [mode, setMode] = useState<Mode>("read");
  const decided = action.standing !== "proposed";
  const isAccepted = action.standing === "accepted" || action.standing === "changed";
  const text = (field: "title" | "why"): ReactNode => (
    <MarkedProse text={action[field]} grounding={fields[`actions.${action.id}.${field}`] ?? null} size="small" />
  );
  if (mode === "change")
    return (
      <section className={styles.card} aria-label={action.title}>
        <ActionForm action={action} fields={fields} onDone={() => setMode("read")} />
      </section>
    );
  return (
    <section
      className={`${styles.card} ${isAccepted ? styles.accepted : decided ? styles.rejected : ""}`}
      aria-label={action.title}
    >
      {decided && (
        <p className={styles.standing}>
          {isAccepted ? <IconCheck size={15} aria-hidden /> : <IconClockPause size={15} aria-hidden />}
          {t(`actions.standing.${action.standing}`)}
        </p>
      )}
      <h3 className={styles.title}>{text("title")}</h3>
      {text("why")}
      {action.standing !== "rejected" && <ActionLines action={action} fields={fields} />}
      <ContradictionNotes contradictions={contradictions} />
      <StandingObjections title={t("objections.against")} objections={against} brief={{ fields }} />
      {action.reason !== "" && <p className={styles.reason}>{action.reason}</p>}
      {decided && carried !== null && <CarriedOn carried={carried} />}
      {readOnly ? null : mode === "turn-down" ? (
        <TurnDownForm action={action} onDone={() => setMode("read")} />
      ) : decided ? (
        <div className={styles.ways}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => void settleAction(action.id, "proposed", "")}
          >
            {t("actions.undo")}
          </Button>
          {isAccepted && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setMode("change")}>
              {t("actions.change")}
            </Button>
          )}
        </div>
      ) : (
        <div className={styles.ways}>
          <Button
            size="xs"
            variant="light"
            disabled={busy === "action.settle"}
            onClick={() => void settleAction(action.id, "accepted", "")}
          >
            {t("actions.accept")}
          </Button>
          <Button size="xs" variant="default" onClick={() => setMode("change")}>
            {t("actions.change")}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setMode("turn-down")}>
            {t("actions.notNow")}
          </Button>
        </div>
      )}
    </section>
  );
}
