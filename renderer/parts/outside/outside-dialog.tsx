import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useOutside } from "../../state/outside.ts";
import styles from "./outside.module.css";

/** Says where a link really leads, in full, and asks whether to go there. */
export function OutsideDialog() {
  const { t } = useTranslation("parts");
  const { t: common } = useTranslation("common");
  const { asked, go, stay } = useOutside();
  return (
    <Modal
      opened={asked !== null}
      onClose={stay}
      title={asked === null ? "" : t("outside.open", { host: asked.host })}
      classNames={{ title: styles.title }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {asked !== null && (
        <div className={styles.dialog}>
          <p className={styles.whole}>{asked.href}</p>
          {asked.letters !== null && (
            <p className={styles.letters}>{t("outside.letters", { letters: asked.letters })}</p>
          )}
          <div className={styles.ways}>
            <Button onClick={go} data-autofocus>
              {t("outside.go")}
            </Button>
            <Button variant="subtle" color="gray" onClick={stay}>
              {common("cancel")}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
