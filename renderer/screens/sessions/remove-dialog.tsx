import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useActing } from "../../state/use-acting.ts";
import styles from "./sessions.module.css";

/** Asks whether a session is to go, and says what goes and what stays. One that decisions come from is archived, and it says why. */
export function RemoveDialog({ session, onClose }: { session: SessionRow; onClose: () => void }) {
  const { t } = useTranslation("sessions");
  const { t: common } = useTranslation("common");
  const { busy, refused, act } = useActing(() => Promise.resolve());
  const { id: sessionId, decisions: count } = session;
  const way = count > 0 ? "archive" : "delete";
  const go = async (): Promise<void> => {
    const done =
      way === "archive"
        ? await act("session.archive", { sessionId, archived: true })
        : await act("session.delete", { sessionId });
    if (done !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(`${way}.title`)} closeButtonProps={{ "aria-label": common("close") }}>
      <div className={styles.dialog}>
        <p className={styles.named} dir="auto">
          {session.title}
        </p>
        <p>{way === "archive" ? t("archive.why", { count }) : t("delete.goes")}</p>
        <p>{t(`${way}.stays`)}</p>
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
        <div className={styles.ways}>
          <Button
            {...(way === "delete" ? { variant: "outline", color: "red" } : {})}
            loading={busy !== null}
            onClick={() => void go()}
          >
            {t(`${way}.go`)}
          </Button>
          <Button variant="subtle" color="gray" data-autofocus onClick={onClose}>
            {common("cancel")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
