import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { Appearance } from "../../../electron/contract/settings.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { AdvisorForm } from "./advisor-form.tsx";
import { BackupsSection } from "./backups-section.tsx";
import { BrandSection } from "./brand-form.tsx";
import { EncryptionSection } from "./encryption-section.tsx";
import { DataPlaces } from "./where-it-is.tsx";
import styles from "./settings.module.css";

const schemes = ["auto", "light", "dark"] as const;

/** Who advises, how it looks, where the data is. */
export function SettingsScreen() {
  const { t } = useTranslation("settings");
  const { value: settings, problem, reread } = useReading("settings.read", {});
  const [refused, setRefused] = useState<Problem | null>(null);
  const { setColorScheme } = useMantineColorScheme();
  const dress = async (scheme: Appearance["scheme"]): Promise<void> => {
    setColorScheme(scheme);
    const reply = await bridge.invoke("settings.setAppearance", { appearance: { scheme } });
    setRefused(reply.ok ? null : reply.error);
    await reread();
  };
  const told = refused ?? problem;
  return (
    <main className={page.page}>
      <h1>{t("title")}</h1>
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      {settings !== null && (
        <>
          <AdvisorForm settings={settings} onChanged={() => void reread()} />
          <section className={`${page.sheet} ${styles.part}`} aria-labelledby="appearance-title">
            <div className={styles.across}>
              <h2 id="appearance-title">{t("appearance.title")}</h2>
              <SegmentedControl
                className={styles.schemes}
                aria-labelledby="appearance-title"
                value={settings.appearance.scheme}
                onChange={(scheme) => void dress(scheme as Appearance["scheme"])}
                data={schemes.map((value) => ({ value, label: t(`appearance.${value}`) }))}
              />
            </div>
          </section>
          <BrandSection />
          <BackupsSection />
          <EncryptionSection />
          <DataPlaces settings={settings} />
        </>
      )}
    </main>
  );
}
