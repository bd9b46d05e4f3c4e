import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SessionView, Turn } from "../../../electron/contract/session.ts";
import { MarkedProse } from "../../parts/prose/marked-prose.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { writesBrief, type LiveTurn } from "../../state/live-turn.ts";
import { useSession } from "../../state/session.ts";
import { AdviceStart } from "./advice-start.tsx";
import { FollowEnd } from "./follow-end.tsx";
import { LiveCards } from "./actions/live-cards.tsx";
import { PaperHead } from "./paper-head.tsx";
import { PhaseLine } from "./phase-line.tsx";
import styles from "./paper.module.css";

/** The turn that wrote, or tried to write, the brief last; follow-ups are about a brief and don't count. */
export function lastWritingTurn(view: SessionView): Turn | null {
  return view.turns.filter((turn) => turn.kind === "draft").at(-1) ?? null;
}

/** The advice while it is written, when it broke off, and before it begins. */
export function AdviceStep({ view }: { view: SessionView }) {
  const { live } = useSession();
  const last = lastWritingTurn(view);
  if (live !== null && writesBrief(live)) return <AdviceWriting view={view} live={live} />;
  if (last !== null && last.state !== "finished" && last.state !== "pending")
    return <AdviceBroken view={view} turn={last} />;
  return <AdviceStart view={view} />;
}

/** The paper while words come. A turn that mends leaves the text in place until its own version is there. */
function AdviceWriting({ view, live }: { view: SessionView; live: LiveTurn }) {
  const { t } = useTranslation("advice");
  const writes = live.kind === "draft";
  const base = view.brief?.current ?? null;
  const draft = view.turns.filter((turn) => turn.kind === "draft").at(-1);
  return (
    <div className={styles.desk}>
      <article className={styles.paper} aria-busy>
        <PaperHead view={view} />
        {writes ? (
          <>
            {live.text === "" && <p className={styles.faint}>{t("waitingForWords")}</p>}
            <MarkedProse text={live.text} grounding={null} />
            <FollowEnd length={live.text.length} />
          </>
        ) : base !== null ? (
          <MarkedProse text={base.prose} grounding={base.grounding} />
        ) : (
          <MarkedProse text={draft?.text ?? ""} grounding={draft?.grounding ?? null} />
        )}
      </article>
      <div className={`${styles.side} ${styles.sticky}`}>
        <PhaseLine live={live} />
        <LiveCards parts={live.parts} contradictions={live.contradictions} />
      </div>
    </div>
  );
}

/** What happened, with the text so far kept on the paper, and the two ways on. */
function AdviceBroken({ view, turn }: { view: SessionView; turn: Turn }) {
  const { t } = useTranslation("advice");
  const { advise, editBrief, busy, problem, failed } = useSession();
  const stopped = turn.problem === null || turn.problem.code === "advisor.stopped";
  return (
    <div className={styles.desk}>
      <article className={styles.paper}>
        <PaperHead view={view} />
        <MarkedProse text={turn.text} grounding={turn.grounding} />
      </article>
      <div className={`${styles.side} ${styles.sticky}`}>
        <ProblemNote
          message={stopped ? t("interrupted") : (turn.problem?.message ?? "")}
          hint={stopped ? t("interruptedHint") : (turn.problem?.hint ?? "")}
        >
          <Button size="sm" loading={busy === "session.advise"} onClick={() => void advise(false)}>
            {t("tryAgain")}
          </Button>
          <Button size="sm" variant="default" onClick={() => void advise(true)}>
            {t("finishOffline")}
          </Button>
          {turn.text.trim() !== "" && (
            <Button size="sm" variant="default" onClick={() => void editBrief(turn.text)}>
              {t("keepText")}
            </Button>
          )}
        </ProblemNote>
        {problem !== null && (failed === "session.advise" || failed === "brief.edit") && (
          <ProblemNote message={problem.message} hint={problem.hint} />
        )}
      </div>
    </div>
  );
}
