import { Button, CopyButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SettingsView } from "../../../electron/contract/settings.ts";
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
      <Place path={settings.profileFolder} name={t("place.profileName")} />
      <p>{t("place.backup")}</p>
      <p>{t("place.playbooks")}</p>
      <Place path={settings.playbookFolder} name={t("place.playbooksName")} />
      {app !== null && <p className={styles.version}>{t("place.version", { version: app.version })}</p>}
    </section>
  );
}

function Place({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles.place}>
      <code>{path}</code>
      <CopyButton value={path}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="compact-sm" onClick={copy} aria-label={t("place.copyName", { name })}>
            {copied ? t("place.copied") : t("place.copy")}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
