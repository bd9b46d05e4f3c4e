import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Backup } from "../../../electron/contract/backup.ts";
import { bridge } from "../../bridge.ts";
import { BackupRows } from "../../parts/backups/backup-rows.tsx";
import { FilePlace } from "../../parts/file-place.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { goTo } from "../../state/route.ts";
import { useActing } from "../../state/use-acting.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import styles from "./settings.module.css";

/** The backups: where they are, how good they are, one more now, and the way back to one of them. */
export function BackupsSection() {
  const { t } = useTranslation("backups");
  const { value: view, problem, reread } = useReading("backup.list", {});
  const { act, busy, refused } = useActing(reread);
  const [taken, setTaken] = useState(false);
  const take = async (): Promise<void> => {
    setTaken(false);
    setTaken((await act("backup.take", {})) !== null);
  };
  const restore = async ({ name }: Backup): Promise<void> => {
    if ((await act("backup.restore", { name })) === null) return;
    // Everything on the page may be of another day: it begins anew at home.
    goTo({ screen: "home" });
    window.location.reload();
  };
  const show = (): void => void bridge.invoke("place.show", { what: "backups" });
  const told = refused ?? view?.problem ?? problem;
  return (
    <section className={`${page.sheet} ${styles.part}`} aria-labelledby="backups-title">
      <h2 id="backups-title">{t("title")}</h2>
      <p>{t("lead")}</p>
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      {view !== null && (
        <>
          {view.backups.length === 0 ? (
            <p>{t("none")}</p>
          ) : (
            <BackupRows
              backups={view.backups}
              busy={busy !== null}
              meaning={t("askOpen")}
              onRestore={(backup) => void restore(backup)}
            />
          )}
          <div className={page.ways}>
            <Button
              variant="default"
              loading={busy === "backup.take"}
              disabled={busy !== null}
              onClick={() => void take()}
            >
              {t("take")}
            </Button>
            <span role="status" className={styles.told}>
              {taken && busy === null ? t("taken") : ""}
            </span>
          </div>
          <p>{t("folder")}</p>
          <FilePlace path={view.folder} name={t("folderName")} onShow={view.canShow ? show : undefined} />
        </>
      )}
    </section>
  );
}
