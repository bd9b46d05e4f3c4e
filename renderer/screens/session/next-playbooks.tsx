import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { NextPlaybook } from "../../../electron/contract/playbook.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { goTo } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import brief from "./brief/brief.module.css";
import styles from "./next-playbooks.module.css";

/** Other playbooks for what the brief leaves open, each with the sentence that it fits, which becomes its problem. */
export function NextPlaybooks({ view }: { view: SessionView }) {
  const { t } = useTranslation("brief");
  const { value } = useReading("playbook.next", { sessionId: view.id });
  const [starting, setStarting] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const start = async ({ id, sentence }: NextPlaybook): Promise<void> => {
    setStarting(id);
    const reply = await bridge.invoke("session.start", {
      companyId: view.company.id,
      playbookId: id,
      problem: sentence,
    });
    setStarting(null);
    if (!reply.ok) return setRefused(reply.error);
    goTo({ screen: "session", sessionId: reply.value.id });
  };
  if (value === null || value.length === 0) return null;
  return (
    <section className={brief.section} aria-labelledby="next-playbooks">
      <h2 id="next-playbooks">{t("next.title")}</h2>
      <p className={brief.quiet}>{t("next.lead")}</p>
      <ul className={styles.list}>
        {value.map((next) => (
          <li key={next.id}>
            <div>
              <strong>{next.title}</strong>
              <p>
                {t(`next.from.${next.from}`)} <q>{next.sentence}</q>
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              loading={starting === next.id}
              aria-label={`${t("next.start")}: ${next.title}`}
              onClick={() => void start(next)}
            >
              {t("next.start")}
            </Button>
          </li>
        ))}
      </ul>
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
    </section>
  );
}
