import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ChangedSince, SessionView } from "../../../electron/contract/session.ts";
import { useSession } from "../../state/session.ts";
import { useWhatIf } from "../../state/what-if.ts";
import styles from "./session.module.css";

/** Whether answers or facts say something else than when the figures on screen were computed. */
export function hasChanged({ changedSince }: SessionView): boolean {
  return changedSince.questionIds.length + changedSince.factRefs.length > 0;
}

/** "2 answers have changed since these figures were computed." */
export function changedWords({ questionIds, factRefs }: ChangedSince, t: TFunction<"session">): string {
  const [answers, facts] = [questionIds.length, factRefs.length];
  if (facts === 0) return t("changed.answersSince", { count: answers });
  if (answers === 0) return t("changed.factsSince", { count: facts });
  return t("changed.bothSince", {
    answers: t("changed.answers", { count: answers }),
    facts: t("changed.facts", { count: facts }),
  });
}

/**
 * Says above the figures, the advice and the brief that they are from before, with the button that computes again; and above a brief
 * that was written before the figures were computed again, how many of its numbers they contradict.
 */
export function ChangedNote({ view }: { view: SessionView }) {
  const { t } = useTranslation("session");
  const { computeFigures, goTo } = useSession();
  const { reset } = useWhatIf();
  if (view.step === "ask") return null;
  if (hasChanged(view))
    return (
      <Note
        said={changedWords(view.changedSince, t)}
        hint={t(`changed.hint.${view.step}`)}
        way={t("changed.compute")}
        go={() => {
          reset();
          void computeFigures();
        }}
      />
    );
  if (view.step !== "brief" || view.overtaken === 0) return null;
  return (
    <Note
      said={t("changed.overtaken", { count: view.overtaken })}
      hint={t("changed.overtakenHint")}
      way={t("changed.write")}
      go={() => void goTo("advice")}
    />
  );
}

/** One line across the page, with one way on; while an answer is written there is none. */
function Note({ said, hint, way, go }: { said: string; hint: string; way: string; go: () => void }) {
  const { busy, live } = useSession();
  return (
    <div className={styles.changed} role="status">
      <IconHistory size={18} aria-hidden className={styles.changedIcon} />
      <p>
        <strong>{said}</strong> {hint}
      </p>
      {live === null && (
        <Button size="xs" variant="default" loading={busy !== null} onClick={go}>
          {way}
        </Button>
      )}
    </div>
  );
}
