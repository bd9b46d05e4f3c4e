import { useTranslation } from "react-i18next";
import type { SettingsView } from "../../../electron/contract/settings.ts";
import { FilePlace } from "../../parts/file-place.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import styles from "./settings.module.css";

/** Where everything lies on this computer, and how to back it up. */
export function DataPlaces({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation("settings");
  const app = useReading("app.describe", {}).value;
  return (
    <section className={`${page.sheet} ${styles.part}`} aria-labelledby="places-title">
      <h2 id="places-title">{t("place.title")}</h2>
      <p>{t("place.profile")}</p>
      <FilePlace path={settings.profileFolder} name={t("place.profileName")} />
      <p>{t("place.backup")}</p>
      <p>{t("place.playbooks")}</p>
      <FilePlace path={settings.playbookFolder} name={t("place.playbooksName")} />
      {app !== null && <p className={styles.version}>{t("place.version", { version: app.version })}</p>}
    </section>
  );
}
