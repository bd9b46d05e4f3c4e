import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Step, type SessionView } from "../../../electron/contract/session.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useSession } from "../../state/session.ts";
import { RenameDialog } from "../sessions/rename-dialog.tsx";
import { reachedSteps } from "./reached-steps.ts";
import styles from "./session.module.css";

/** Whose session it is and how far: a thin line of four steps; those reached can be gone to. */
export function SessionHead({ view }: { view: SessionView }) {
  const { t } = useTranslation("session");
  const { goTo, busy } = useSession();
  const [renames, setRenames] = useState(false);
  const reached = reachedSteps(view);
  const now = Step.options.indexOf(view.step);
  return (
    <header className={styles.head}>
      <div className={styles.whose}>
        <span className={styles.company}>{view.company.name}</span>
        <SampleLabel origin={view.company.origin} />
        <span className={styles.title}>{view.title}</span>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("rename")} onClick={() => setRenames(true)}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
        {renames && <RenameDialog sessionId={view.id} title={view.title} onClose={() => setRenames(false)} />}
        {view.playbook.origin === "edited" && view.playbook.contentHash !== null && (
          <span className={styles.version} title={t("ownVersionHint")}>
            {t("ownVersion", { hash: view.playbook.contentHash.slice(0, 8) })}
          </span>
        )}
      </div>
      <nav aria-label={t("steps.label")}>
        <ol className={styles.steps}>
          {Step.options.map((step, at) => (
            <li key={step}>
              <button
                type="button"
                className={styles.step}
                data-done={at < now || undefined}
                aria-current={at === now ? "step" : undefined}
                disabled={!reached.includes(step) || busy !== null}
                onClick={() => void goTo(step, step === "ask" ? view.questions.length : undefined)}
              >
                {t(`steps.${step}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}
