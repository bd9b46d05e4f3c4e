import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import page from "../page.module.css";

/** Asks before a key is kept where anybody with the disk can read it. */
export function PlainTextKey({ asked, onYes, onNo }: { asked: boolean; onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation("settings");
  return (
    <Modal opened={asked} onClose={onNo} title={t("advisor.plainTextTitle")} withCloseButton={false}>
      <p>{t("advisor.plainTextLead")}</p>
      <div className={page.ways}>
        <Button variant="default" data-autofocus onClick={onNo}>
          {t("advisor.plainTextNo")}
        </Button>
        <Button variant="subtle" color="warm" onClick={onYes}>
          {t("advisor.plainTextYes")}
        </Button>
      </div>
    </Modal>
  );
}
