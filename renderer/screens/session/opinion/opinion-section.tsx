import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpinionId } from "../../../../electron/contract/ids.ts";
import type { OpinionRow } from "../../../../electron/contract/opinion.ts";
import type { SessionView, Turn } from "../../../../electron/contract/session.ts";
import { momentText } from "../../../format.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import type { LiveTurn } from "../../../state/live-turn.ts";
import { useSession } from "../../../state/session.ts";
import { PhaseLine } from "../phase-line.tsx";
import { OpinionForm } from "./opinion-form.tsx";
import { useOpinionWords } from "./opinion-words.ts";
import briefStyles from "../brief/brief.module.css";
import styles from "./opinion.module.css";

/** Second opinions on the same session: those that there are, to be compared, the one being written, and the way to another. */
export function OpinionSection({ view, onCompare }: { view: SessionView; onCompare: (id: OpinionId) => void }) {
  const { t } = useTranslation("brief");
  const { live } = useSession();
  const [asking, setAsking] = useState(false);
  const writing = live !== null && live.kind.startsWith("opinion") ? live : null;
  const last = view.turns.filter(({ kind }) => kind === "opinion").at(-1);
  const broken = last !== undefined && last.state !== "finished" && last.state !== "pending" ? last : null;
  return (
    <section className={briefStyles.followUps} aria-labelledby="opinion-title">
      <h2 id="opinion-title">{t("opinion.title")}</h2>
      {view.opinions.length === 0 && writing === null && <p className={briefStyles.quiet}>{t("opinion.lead")}</p>}
      {view.opinions.length > 0 && (
        <ul className={styles.list}>
          {view.opinions.map((opinion) => (
            <OpinionLine key={opinion.id} opinion={opinion} onCompare={() => onCompare(opinion.id)} />
          ))}
        </ul>
      )}
      {writing !== null && <Writing live={writing} turn={last} />}
      {broken !== null && writing === null && !asking && <Broken turn={broken} onAgain={() => setAsking(true)} />}
      {asking ? (
        <OpinionForm view={view} onDone={() => setAsking(false)} />
      ) : (
        writing === null &&
        broken === null && (
          <Button
            className={styles.ask}
            size="sm"
            variant="light"
            disabled={live !== null}
            onClick={() => setAsking(true)}
          >
            {view.opinions.length === 0 ? t("opinion.ask") : t("opinion.askAnother")}
          </Button>
        )
      )}
    </section>
  );
}

function OpinionLine({ opinion, onCompare }: { opinion: OpinionRow; onCompare: () => void }) {
  const { t } = useTranslation("brief");
  const { byline, checked } = useOpinionWords();
  return (
    <li>
      <div>
        <p>{byline(opinion)}</p>
        <p className={briefStyles.quiet}>
          {checked(opinion.counts)}
          {opinion.takenAt !== null && ` · ${t("opinion.taken", { day: momentText(opinion.takenAt) })}`}
        </p>
        {opinion.partsProblem !== null && <p className={briefStyles.quiet}>{opinion.partsProblem}</p>}
      </div>
      <Button size="xs" variant="default" onClick={onCompare}>
        {t("opinion.compare")}
      </Button>
    </li>
  );
}

/** The opinion as it comes; while its cards are asked for again, its text stays. */
function Writing({ live, turn }: { live: LiveTurn; turn: Turn | undefined }) {
  const isText = live.kind === "opinion";
  return (
    <div className={styles.writing} aria-busy>
      <MarkedProse
        text={isText ? live.text : (turn?.text ?? "")}
        grounding={isText ? null : (turn?.grounding ?? null)}
        size="small"
      />
      <PhaseLine live={live} />
    </div>
  );
}

function Broken({ turn, onAgain }: { turn: Turn; onAgain: () => void }) {
  const { t } = useTranslation("brief");
  const { live, seekOpinion, busy } = useSession();
  const wasStopped = turn.problem === null || turn.problem.code === "advisor.stopped";
  return (
    <div className={styles.broken}>
      {turn.text.trim() !== "" && (
        <div className={styles.writing}>
          <MarkedProse text={turn.text} grounding={turn.grounding} size="small" />
        </div>
      )}
      <ProblemNote
        message={wasStopped ? t("opinion.stopped") : (turn.problem?.message ?? "")}
        hint={wasStopped ? t("opinion.stoppedHint") : (turn.problem?.hint ?? "")}
      >
        <Button size="xs" variant="default" disabled={live !== null} onClick={onAgain}>
          {t("challenge.tryAgain")}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={live !== null || busy !== null}
          onClick={() => void seekOpinion({ preset: "offline", baseUrl: "", model: "", tools: "auto" })}
        >
          {t("opinion.offline")}
        </Button>
      </ProblemNote>
    </div>
  );
}
