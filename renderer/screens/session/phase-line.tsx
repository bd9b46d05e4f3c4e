import { Button } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { LiveTurn } from "../../state/live-turn.ts";
import { useSession } from "../../state/session.ts";
import styles from "./paper.module.css";

/** What is going on now, and the way to stop it. */
export function PhaseLine({ live }: { live: LiveTurn }) {
  const { t } = useTranslation("advice");
  const { stop, busy } = useSession();
  return (
    <div className={styles.phase}>
      <i className={styles.pulse} aria-hidden />
      <output>{phaseWords(live, t)}</output>
      <Button variant="default" size="compact-sm" loading={busy === "session.stopTurn"} onClick={() => void stop()}>
        {t("stop")}
      </Button>
    </div>
  );
}

/** The phase in words: a detail is a count when mending, a grade when rewriting, a sentence else. */
export function phaseWords({ phase, detail }: Pick<LiveTurn, "phase" | "detail">, t: TFunction<"advice">): string {
  if (detail === "") return t(`phases.${phase}`);
  switch (phase) {
    case "waiting":
      return t("waitingDetail", { detail });
    case "mending":
      return /^\d+$/.test(detail) ? t("mendingCount", { count: Number(detail) }) : t("phases.mending");
    case "rewriting":
      return t("rewritingGrade", { grade: detail });
    case "repairing":
      return t("repairingWhy", { why: detail });
    default:
      return `${t(`phases.${phase}`)}: ${detail}`;
  }
}
