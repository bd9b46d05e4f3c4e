import { Button, Modal } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Backup } from "../../../electron/contract/backup.ts";
import { sizeText, timeText } from "../../format.ts";
import styles from "./backups.module.css";

interface BackupRowsProps {
  backups: readonly Backup[];
  busy: boolean;
  /** What restoring one means here, said before it is done. */
  meaning: string;
  onRestore(backup: Backup): void;
}

/** Backups, newest first, each with its date, reason, size and standing, and the way to restore it. */
export function BackupRows({ backups, busy, meaning, onRestore }: BackupRowsProps) {
  const { t } = useTranslation("backups");
  const [asked, setAsked] = useState<Backup | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <ul className={styles.rows}>
        {backups.map((backup) => (
          <li key={backup.name} className={styles.row}>
            <div className={styles.what}>
              <strong>{timeText(backup.takenAt)}</strong>
              <span className={styles.note}>
                {t(`reasons.${backup.reason}`)} · {sizeText(backup.bytes)}
              </span>
            </div>
            <span className={styles.standing} data-standing={backup.standing}>
              <StandingIcon standing={backup.standing} /> {t(`standings.${backup.standing}`)}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              disabled={busy || backup.standing === "damaged" || backup.standing === "newer"}
              aria-label={t("restoreName", { at: timeText(backup.takenAt) })}
              onClick={() => setAsked(backup)}
            >
              {t("restore")}
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        opened={asked !== null}
        onClose={close}
        title={asked === null ? "" : t("askTitle", { at: timeText(asked.takenAt) })}
        withCloseButton={false}
      >
        <p className={styles.meaning}>{meaning}</p>
        <div className={styles.ways}>
          <Button variant="default" data-autofocus onClick={close}>
            {t("no")}
          </Button>
          <Button
            onClick={() => {
              if (asked !== null) onRestore(asked);
              close();
            }}
          >
            {t("yes")}
          </Button>
        </div>
      </Modal>
    </>
  );
}

function StandingIcon({ standing }: { standing: Backup["standing"] }) {
  if (standing === "verified") return <IconCircleCheck size={16} aria-hidden />;
  return standing === "locked" ? <IconLock size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />;
}
