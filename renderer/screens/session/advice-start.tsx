import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import type { SettingsView } from "../../../electron/contract/settings.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { hrefOf } from "../../state/route.ts";
import { useSession } from "../../state/session.ts";
import styles from "./paper.module.css";

/** Before the first word: who will write, from what, and what leaves the computer. */
export function AdviceStart({ view }: { view: SessionView }) {
  const { t } = useTranslation("advice");
  const { advise, show, goTo, busy, problem } = useSession();
  const settings = useSettings();
  const write = useRef<HTMLButtonElement>(null);
  useEffect(() => write.current?.focus(), []);
  const offline = settings === null || settings.advisor.preset === "offline";
  const hasBrief = view.brief !== null;
  return (
    <section className={styles.start}>
      <h1>{t("start.title")}</h1>
      <p>
        {offline ? t("start.offline") : t("start.model", { model: settings.advisor.model, company: view.company.name })}
      </p>
      {hasBrief && <p>{t("start.again")}</p>}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.ways}>
        <Button ref={write} size="md" loading={busy === "session.advise"} onClick={() => void advise(false)}>
          {hasBrief ? t("start.writeAgain") : t("start.write")}
        </Button>
        {!offline && (
          <Button size="md" variant="default" onClick={() => void advise(true)}>
            {t("start.writeOffline")}
          </Button>
        )}
        {hasBrief && (
          <Button size="md" variant="subtle" color="gray" onClick={() => void goTo("brief")}>
            {t("start.toBrief")}
          </Button>
        )}
      </div>
      <div className={styles.ways}>
        {!offline && (
          <Button size="compact-sm" variant="subtle" onClick={() => show({ kind: "request" })}>
            {t("start.preview")}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" component="a" href={hrefOf({ screen: "settings" })}>
          {t("start.settings")}
        </Button>
      </div>
    </section>
  );
}

function useSettings(): SettingsView | null {
  const [settings, setSettings] = useState<SettingsView | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge.invoke("settings.read", {}).then((reply) => !gone && reply.ok && setSettings(reply.value));
    return () => void (gone = true);
  }, []);
  return settings;
}
