import { useTranslation } from "react-i18next";
import type { OwnPlaybookRow } from "../../../electron/contract/own-playbook.ts";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import { momentText } from "../../format.ts";
import styles from "./gallery.module.css";

/** What marks a playbook: that it fits best, that it is the user's own, and what has happened to it since. */
export function PlaybookSigns({
  playbook,
  own,
  fits,
}: {
  playbook: Playbook;
  own: OwnPlaybookRow | null;
  fits: boolean;
}) {
  const { t } = useTranslation("gallery");
  const edited = playbook.origin === "edited" ? own?.inUseSavedAt : null;
  const isPlain = !fits && playbook.origin === "built-in" && own?.draftedAt == null && own?.sourceChanged !== true;
  if (isPlain) return null;
  return (
    <p className={styles.signs}>
      {fits && <span className={styles.fits}>{t("fits")}</span>}
      {playbook.origin === "own" && <span>{t("own")}</span>}
      {edited != null && <span>{t("edited", { day: momentText(edited) })}</span>}
      {own?.draftedAt != null && <span>{t("drafted")}</span>}
      {own?.sourceChanged === true && <span className={styles.needs}>{t("sourceChanged")}</span>}
    </p>
  );
}
