import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView, Turn } from "../../../../electron/contract/session.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { useDrafts } from "../../../state/drafts.ts";
import { useSession } from "../../../state/session.ts";
import { PhaseLine } from "../phase-line.tsx";
import { TurnCheck } from "../turn-check.tsx";
import styles from "./brief.module.css";

/** Questions about the brief with their answers, which are checked as the brief is; and the box for the next one. */
export function FollowUps({ view }: { view: SessionView }) {
  const { t } = useTranslation("brief");
  const { live, ask, busy, problem, failed } = useSession();
  const drafts = useDrafts();
  const place = `ask/${view.id}`;
  const text = drafts.texts[place] ?? "";
  const [empty, setEmpty] = useState(false);
  const answering = live !== null;
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (answering) return;
    if (text.trim() === "") return setEmpty(true);
    if (await ask(text)) drafts.clear(place);
  };
  return (
    <section className={styles.followUps}>
      <h2>{t("followUps.title")}</h2>
      {view.turns
        .filter((turn) => turn.kind === "follow-up")
        .map((turn) => (
          <FollowUp key={turn.id} turn={turn} />
        ))}
      <form onSubmit={(event) => void send(event)}>
        <Textarea
          label={t("followUps.label")}
          placeholder={t("followUps.placeholder")}
          autosize
          minRows={2}
          maxRows={10}
          dir="auto"
          error={empty ? t("followUps.empty") : undefined}
          value={text}
          onChange={(event) => {
            setEmpty(false);
            drafts.write(place, event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        {problem !== null && failed === "session.sendTurn" && (
          <ProblemNote message={problem.message} hint={problem.hint} />
        )}
        <Button type="submit" size="sm" variant="light" disabled={answering} loading={busy === "session.sendTurn"}>
          {t("followUps.ask")}
        </Button>
      </form>
    </section>
  );
}

function FollowUp({ turn }: { turn: Turn }) {
  const { t } = useTranslation("brief");
  const { live, ask, busy } = useSession();
  const mine = live?.turnId === turn.id ? live : null;
  return (
    <article className={styles.followUp}>
      <p className={styles.asked} dir="auto">
        <span className="visually-hidden">{t("followUps.you")}: </span>
        {turn.question}
      </p>
      <MarkedProse text={mine === null ? turn.text : mine.text} grounding={mine === null ? turn.grounding : null} />
      {mine !== null && <PhaseLine live={mine} />}
      {mine === null && <TurnCheck turn={turn} />}
      {turn.state !== "finished" && turn.state !== "pending" && (
        <ProblemNote
          message={turn.problem?.message ?? t("followUps.stopped")}
          hint={turn.problem?.hint ?? t("followUps.stoppedHint")}
        >
          <Button
            size="xs"
            variant="default"
            disabled={live !== null || busy !== null}
            onClick={() => void ask(turn.question)}
          >
            {t("followUps.again")}
          </Button>
        </ProblemNote>
      )}
    </article>
  );
}
