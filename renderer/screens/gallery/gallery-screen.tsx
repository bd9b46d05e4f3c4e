import { Button, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconClock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useDrafts } from "../../state/drafts.ts";
import { goTo } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import styles from "./gallery.module.css";

/** Choosing a playbook: the problem in a sentence ranks them. */
export function GalleryScreen({ company }: { company: Company }) {
  const { t } = useTranslation("gallery");
  const drafts = useDrafts();
  const place = `problem/${company.id}`;
  const problem = drafts.texts[place] ?? "";
  const [asked] = useDebouncedValue(problem, 150);
  const { value: listed, problem: unread } = useReading("playbook.list", {});
  const ranked = useReading("playbook.rank", { problem: asked }).value;
  const [starting, setStarting] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const playbooks = inOrder(listed?.playbooks ?? [], asked.trim() === "" ? [] : (ranked ?? []).map(({ id }) => id));
  const start = async (playbook: Playbook): Promise<void> => {
    setStarting(playbook.id);
    const reply = await bridge.invoke("session.start", { companyId: company.id, playbookId: playbook.id, problem });
    setStarting(null);
    if (!reply.ok) return setRefused(reply.error);
    drafts.clear(place);
    goTo({ screen: "session", sessionId: reply.value.id });
  };
  const told = refused ?? unread;
  return (
    <main className={page.page}>
      <p className={styles.whose}>
        <bdi>{company.name}</bdi> <SampleLabel origin={company.origin} />
      </p>
      <h1 id="problem-label">{t("title")}</h1>
      <Textarea
        className={styles.problem}
        aria-labelledby="problem-label"
        placeholder={t("placeholder")}
        description={t("lead")}
        inputWrapperOrder={["input", "description"]}
        size="md"
        autosize
        minRows={1}
        maxRows={6}
        value={problem}
        onChange={(event) => drafts.write(place, event.currentTarget.value)}
      />
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      <ul className={styles.cards}>
        {playbooks.map((playbook, index) => (
          <PlaybookCard
            key={playbook.id}
            playbook={playbook}
            first={index === 0 && asked.trim() !== ""}
            busy={starting === playbook.id}
            onStart={() => void start(playbook)}
          />
        ))}
      </ul>
      {listed !== null && listed.playbooks.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t("none")}</strong>
          <p>{t("noneHint")}</p>
        </div>
      )}
      {listed !== null && listed.problems.length > 0 && (
        <section>
          <h2>{t("problems")}</h2>
          <p className={page.lead}>{t("problemsHint")}</p>
          <ul className={styles.faults}>
            {listed.problems.map((fault) => (
              <li key={`${fault.file}:${fault.line}:${fault.reason}`}>{t("problemLine", { ...fault })}</li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function PlaybookCard({
  playbook,
  first,
  busy,
  onStart,
}: {
  playbook: Playbook;
  first: boolean;
  busy: boolean;
  onStart: () => void;
}) {
  const { t } = useTranslation("gallery");
  return (
    <li className={styles.card} aria-label={playbook.title}>
      <div className={styles.cardHead}>
        <h2>{playbook.title}</h2>
        <span className={styles.minutes}>
          <IconClock size={15} aria-hidden /> {t("minutes", { count: playbook.minutes })}
          {playbook.origin === "own" && ` · ${t("own")}`}
        </span>
      </div>
      <p className={styles.job}>{playbook.job}</p>
      <p>
        <strong>{t("outcome")}</strong> {playbook.outcome}
      </p>
      <div className={styles.when}>
        <div>
          <h3>{t("use")}</h3>
          <ul>
            {playbook.whenToUse.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t("not")}</h3>
          <ul>
            {playbook.whenNot.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      <Button
        className={styles.start}
        variant={first ? "filled" : "default"}
        loading={busy}
        onClick={onStart}
        aria-label={`${t("start")}: ${playbook.title}`}
      >
        {t("start")}
      </Button>
    </li>
  );
}

function inOrder(playbooks: readonly Playbook[], ids: readonly string[]): Playbook[] {
  const rank = (playbook: Playbook): number => {
    const at = ids.indexOf(playbook.id);
    return at < 0 ? ids.length : at;
  };
  return playbooks.slice().sort((a, b) => rank(a) - rank(b));
}
