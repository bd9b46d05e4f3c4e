import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Appearance } from "../../../electron/contract/settings.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { AdvisorForm } from "./advisor-form.tsx";
import styles from "./settings.module.css";

const schemes = ["auto", "light", "dark"] as const;

/** Who advises, how it looks, where the data is. */
export function SettingsScreen() {
  const { t } = useTranslation("settings");
  const { value: settings, problem, reread } = useReading("settings.read", {});
  const app = useReading("app.describe", {}).value;
  const { setColorScheme } = useMantineColorScheme();
  const dress = async (scheme: Appearance["scheme"]): Promise<void> => {
    setColorScheme(scheme);
    await bridge.invoke("settings.setAppearance", { appearance: { scheme } });
    await reread();
  };
  return (
    <main className={page.page}>
      <h1>{t("title")}</h1>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {settings !== null && (
        <>
          <AdvisorForm settings={settings} onChanged={() => void reread()} />
          <h2>{t("appearance.title")}</h2>
          <SegmentedControl
            aria-label={t("appearance.title")}
            value={settings.appearance.scheme}
            onChange={(scheme) => void dress(scheme as Appearance["scheme"])}
            data={schemes.map((value) => ({ value, label: t(`appearance.${value}`) }))}
          />
          <h2>{t("place.title")}</h2>
          <div className={styles.places}>
            <p>{t("place.profile")}</p>
            <code>{settings.profileFolder}</code>
            <p>{t("place.backup")}</p>
            <p>{t("place.playbooks")}</p>
            <code>{settings.playbookFolder}</code>
            {app !== null && <p className={styles.version}>{t("place.version", { version: app.version })}</p>}
          </div>
        </>
      )}
    </main>
  );
}
