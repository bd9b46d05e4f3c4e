import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { bridge } from "../../bridge.ts";
import { BackupRows } from "../../parts/backups/backup-rows.tsx";
import { FilePlace } from "../../parts/file-place.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useActing } from "../../state/use-acting.ts";
import { useReading } from "../../state/use-reading.ts";
import styles from "./recovery.module.css";
import { SalvageSection } from "./salvage-section.tsx";

/** In place of the app where its store can't be used: what happened, that the file is as it was, and what can be done. */
export function RecoveryScreen({ onOpened }: { onOpened: () => Promise<void> }) {
  const { t } = useTranslation("recovery");
  const { t: ofBackups } = useTranslation("backups");
  const { value, problem, reread } = useReading("recovery.read", {});
  const { act, busy, refused } = useActing(async () => {
    await reread();
    await onOpened();
  });
  useEffect(() => {
    document.title = `${t("title")} · Sextant`;
  });
  const view = value?.recovery ?? null;
  const told = refused ?? problem;
  const show = (what: "store" | "backups") => (): void => void bridge.invoke("place.show", { what });
  const canShow = view?.backups.canShow === true;
  return (
    <main className={styles.desk}>
      <h1>
        <IconAlertCircle size={28} stroke={1.7} aria-hidden /> {t("title")}
      </h1>
      {view !== null && (
        <>
          <p className={styles.lead}>
            {view.message} {view.hint}
          </p>
          <FilePlace path={view.file} name={t("fileName")} onShow={canShow ? show("store") : undefined} />
          <div className={styles.ways}>
            <Button
              variant="default"
              loading={busy === "recovery.retry"}
              disabled={busy !== null}
              onClick={() => void act("recovery.retry", {})}
            >
              {t("retry")}
            </Button>
            {view.canBeginEmpty && (
              <>
                <Button
                  variant="subtle"
                  color="gray"
                  disabled={busy !== null}
                  onClick={() => void act("recovery.beginEmpty", {})}
                >
                  {t("beginEmpty")}
                </Button>
                <span className={styles.quiet}>{t("beginEmptyLead")}</span>
              </>
            )}
          </div>
        </>
      )}
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      {view !== null && (
        <>
          <section className={styles.way} aria-labelledby="restore-title">
            <h2 id="restore-title">{t("restoreTitle")}</h2>
            {view.backups.backups.length === 0 ? (
              <p>{t("noBackups")}</p>
            ) : (
              <>
                <p>{t("restoreLead")}</p>
                <BackupRows
                  backups={view.backups.backups}
                  busy={busy !== null}
                  meaning={ofBackups("askRefused")}
                  onRestore={({ name }) => void act("backup.restore", { name })}
                />
              </>
            )}
            <FilePlace
              path={view.backups.folder}
              name={ofBackups("folderName")}
              onShow={canShow ? show("backups") : undefined}
            />
          </section>
          {view.canSalvage && <SalvageSection report={view.salvaged} busy={busy} act={act} />}
        </>
      )}
    </main>
  );
}
