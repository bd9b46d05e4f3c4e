import { Button } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import styles from "./gallery.module.css";

/** What a playbook is for, what comes out, when it is the wrong one, and the button that starts it. */
export function PlaybookCard(props: {
  playbook: Playbook;
  /** Whether it fits the problem best. */
  fits: boolean;
  busy: boolean;
  onStart: () => void;
}) {
  const { playbook, fits, busy, onStart } = props;
  const { t } = useTranslation("gallery");
  return (
    <li className={styles.card} data-fits={fits || undefined} aria-label={playbook.title}>
      <div className={styles.cardHead}>
        <div>
          <h2>
            {playbook.title} {fits && <span className={styles.fits}>{t("fits")}</span>}
          </h2>
          <p className={styles.job}>{playbook.job}</p>
        </div>
        <div className={styles.begin}>
          <Button
            variant={fits ? "filled" : "default"}
            loading={busy}
            onClick={onStart}
            aria-label={`${t("start")}: ${playbook.title}`}
          >
            {t("start")}
          </Button>
          <span className={styles.minutes}>
            <IconClock size={15} aria-hidden /> {t("minutes", { count: playbook.minutes })}
            {playbook.origin === "own" && ` · ${t("own")}`}
          </span>
        </div>
      </div>
      <p>
        <strong>{t("outcome")}</strong> {playbook.outcome}
      </p>
      <div className={styles.when}>
        <Lines title={t("use")} lines={playbook.whenToUse} />
        <Lines title={t("not")} lines={playbook.whenNot} />
      </div>
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
