import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionId } from "../../../electron/contract/ids.ts";
import { longestLine } from "../../../electron/contract/text.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useActing } from "../../state/use-acting.ts";
import styles from "./sessions.module.css";

/** Asks for a session's new title. What shows it hears of the change by itself. */
export function RenameDialog(props: { sessionId: SessionId; title: string; onClose: () => void }) {
  const { sessionId, onClose } = props;
  const { t } = useTranslation("sessions");
  const { t: common } = useTranslation("common");
  const [title, setTitle] = useState(props.title);
  const { busy, refused, act } = useActing(() => Promise.resolve());
  const rename = async (): Promise<void> => {
    if ((await act("session.rename", { sessionId, title })) !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("rename.title")} closeButtonProps={{ "aria-label": common("close") }}>
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextInput
          label={t("rename.label")}
          description={t("rename.hint")}
          value={title}
          maxLength={longestLine}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
        <div className={styles.ways}>
          <Button type="submit" loading={busy !== null} disabled={title.trim() === ""}>
            {t("rename.save")}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common("cancel")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
