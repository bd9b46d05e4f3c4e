import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import type { SessionView, Turn } from "../../../../electron/contract/session.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { momentText } from "../../../format.ts";
import { useSession } from "../../../state/session.ts";
import { useReading } from "../../../state/use-reading.ts";
import { PhaseLine } from "../phase-line.tsx";
import { TurnCheck } from "../turn-check.tsx";
import { ObjectionCard } from "./objection-card.tsx";
import briefStyles from "../brief/brief.module.css";
import styles from "./challenge.module.css";

/** The case against the advice: each challenge with its objections, to be settled one by one; and the way to ask for one. */
export function ChallengeSection({ view, brief }: { view: SessionView; brief: Brief }) {
  const { t } = useTranslation("brief");
  const { live, challenge, busy, problem, failed } = useSession();
  const settings = useReading("settings.read", {}).value;
  const hasModel = settings !== null && settings.advisor.preset !== "offline";
  const isArguing = live !== null && live.kind.startsWith("challenge");
  const challenges = view.turns.filter((turn) => turn.kind === "challenge");
  return (
    <section className={briefStyles.followUps} aria-labelledby="challenge-title">
      <h2 id="challenge-title">{t("challenge.title")}</h2>
      {challenges.length === 0 && <p className={briefStyles.quiet}>{t("challenge.lead")}</p>}
      {challenges.map((turn) => (
        <Challenge key={turn.id} turn={turn} view={view} brief={brief} isLast={turn === challenges.at(-1)} />
      ))}
      {problem !== null && (failed === "session.challenge" || failed === "objection.settle") && (
        <ProblemNote message={problem.message} hint={problem.hint} />
      )}
      {!isArguing && !isBroken(challenges.at(-1)) && (
        <div className={styles.ways}>
          <Button
            size="sm"
            variant="light"
            disabled={live !== null}
            loading={busy === "session.challenge"}
            onClick={() => void challenge(false)}
          >
            {challenges.length === 0 ? t("challenge.start") : t("challenge.again")}
          </Button>
          {hasModel && (
            <Button
              size="sm"
              variant="subtle"
              color="gray"
              disabled={live !== null || busy !== null}
              onClick={() => void challenge(true)}
            >
              {t("challenge.offline")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Whether a challenge ended before its end; its note has the ways on then. */
function isBroken(turn: Turn | undefined): boolean {
  return turn !== undefined && turn.state !== "finished" && turn.state !== "pending";
}

function Challenge({ turn, view, brief, isLast }: { turn: Turn; view: SessionView; brief: Brief; isLast: boolean }) {
  const { t } = useTranslation("brief");
  const { live } = useSession();
  const mine = live?.turnId === turn.id ? live : null;
  // A repair of its objections is the turn right behind it.
  const repair = view.turns.find((one) => one.number === turn.number + 1 && one.kind === "challenge-repair") ?? null;
  const repairing = repair !== null && live?.turnId === repair.id ? live : null;
  const objections = brief.objections.filter(({ turnId }) => turnId === turn.id);
  const day = momentText(turn.startedAt);
  const isDone = turn.state === "finished" && repairing === null;
  return (
    <article className={styles.challenge}>
      <p className={briefStyles.quiet}>
        {turn.state === "pending"
          ? t("challenge.pending")
          : turn.advisor === "offline"
            ? t("challenge.byOffline", { day })
            : t("challenge.byModel", { author: turn.advisor, day })}
      </p>
      <MarkedProse text={mine === null ? turn.text : mine.text} grounding={mine === null ? turn.grounding : null} />
      {mine !== null && <PhaseLine live={mine} />}
      {repairing !== null && <PhaseLine live={repairing} />}
      {mine === null && <TurnCheck turn={turn} />}
      {isBroken(turn) && <Broken problem={turn.problem} isLast={isLast} stopped={t("challenge.stopped")} />}
      {isDone && repair?.problem && <Broken problem={repair.problem} isLast={isLast} stopped="" />}
      {objections.length > 0 && (
        <ol className={styles.objections} aria-label={t("objections.title")}>
          {objections.map((objection) => (
            <ObjectionCard key={objection.id} objection={objection} brief={brief} />
          ))}
        </ol>
      )}
      {isDone && objections.length === 0 && !repair?.problem && (
        <p className={briefStyles.quiet}>{t("objections.none")}</p>
      )}
    </article>
  );
}

/** What happened, what was kept, and the ways on. */
function Broken({ problem, isLast, stopped }: { problem: Turn["problem"]; isLast: boolean; stopped: string }) {
  const { t } = useTranslation("brief");
  const { live, challenge, busy } = useSession();
  const wasStopped = problem === null || problem.code === "advisor.stopped";
  return (
    <ProblemNote
      message={wasStopped ? stopped : problem.message}
      hint={wasStopped ? t("challenge.stoppedHint") : problem.hint}
    >
      {isLast && (
        <>
          <Button
            size="xs"
            variant="default"
            disabled={live !== null || busy !== null}
            onClick={() => void challenge(false)}
          >
            {t("challenge.tryAgain")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={live !== null || busy !== null}
            onClick={() => void challenge(true)}
          >
            {t("challenge.offline")}
          </Button>
        </>
      )}
    </ProblemNote>
  );
}
