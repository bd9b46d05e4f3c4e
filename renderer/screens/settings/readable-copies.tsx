import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import page from "../page.module.css";
import styles from "./settings.module.css";

/** Copies of an encrypted store that anybody can read: named, and deleted only after a second question. */
export function ReadableCopies({ names, onDelete }: { names: readonly string[]; onDelete: () => Promise<void> }) {
  const { t } = useTranslation("encryption");
  const [asked, setAsked] = useState(false);
  if (names.length === 0) return null;
  const remove = (): void => {
    setAsked(false);
    void onDelete();
  };
  return (
    <div className={styles.report} data-ok={false}>
      <div>
        <strong>{t("readable", { count: names.length })}</strong>
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>{t("readableHint")}</p>
        <Button variant="default" size="xs" onClick={() => setAsked(true)}>
          {t("deleteReadable")}
        </Button>
      </div>
      <Modal opened={asked} onClose={() => setAsked(false)} title={t("deleteTitle")} withCloseButton={false}>
        <p>{t("deleteLead")}</p>
        <div className={page.ways}>
          <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
            {t("deleteNo")}
          </Button>
          <Button variant="subtle" color="warm" onClick={remove}>
            {t("deleteYes")}
          </Button>
        </div>
      </Modal>
    </div>
  );
}
