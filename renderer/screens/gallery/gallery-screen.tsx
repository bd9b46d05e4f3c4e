import { Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useDrafts } from "../../state/drafts.ts";
import { goTo, hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { arrangePlaybooks, askers, narrowTo } from "./arrange-playbooks.ts";
import { AskerFilter } from "./asker-filter.tsx";
import styles from "./gallery.module.css";
import { OwnShelf } from "./own-shelf.tsx";
import { PlaybookCard } from "./playbook-card.tsx";
import { PlaybookFaults } from "./playbook-faults.tsx";
import { bestFit } from "./rank-playbooks.ts";

/** Where the choice of who asks is kept while the window is open: for all companies, since it says who is sitting here. */
const askerPlace = "asker";

/** Choosing a playbook: the problem in a sentence ranks them, who asks narrows them. */
export function GalleryScreen({ company }: { company: Company }) {
  const { t } = useTranslation("gallery");
  const drafts = useDrafts();
  const place = `problem/${company.id}`;
  const problem = drafts.texts[place] ?? "";
  const [asked] = useDebouncedValue(problem.trim(), 150);
  const { value: listed, problem: unread } = useReading("playbook.list", {});
  const ranked = useReading("playbook.rank", asked === "" ? null : { problem: asked }).value;
  const ranks = asked === "" ? [] : (ranked ?? []);
  const best = bestFit(ranks);
  const playbooks = listed?.playbooks ?? [];
  const kept = drafts.texts[askerPlace] ?? "all";
  const asker = askers.find((each) => each === kept) ?? "all";
  const shelves = arrangePlaybooks(playbooks, ranks, asker);
  const first = shelves[0]?.playbooks[0];
  const [starting, setStarting] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const start = async (playbook: Playbook): Promise<void> => {
    setStarting(playbook.id);
    const reply = await bridge.invoke("session.start", { companyId: company.id, playbookId: playbook.id, problem });
    setStarting(null);
    if (!reply.ok) return setRefused(reply.error);
    drafts.clear(place);
    goTo({ screen: "session", sessionId: reply.value.id });
  };
  // Enter goes on to the first card's button, so that a second Enter starts; a line break takes Shift.
  const goOn = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    cards.current?.querySelector("button")?.focus();
  };
  const told = refused ?? unread;
  return (
    <main className={page.page}>
      <p className={styles.whose}>
        <bdi className={styles.name}>{company.name}</bdi> <SampleLabel origin={company.origin} />
      </p>
      <h1 id="problem-label">{t("title")}</h1>
      <Textarea
        ref={box}
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
        onKeyDown={goOn}
        onChange={(event) => drafts.write(place, event.currentTarget.value)}
      />
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      {playbooks.length > 0 && (
        <AskerFilter playbooks={playbooks} asker={asker} onChoose={(chosen) => drafts.write(askerPlace, chosen)} />
      )}
      <div ref={cards}>
        {shelves.map((shelf) => (
          <section key={shelf.kind} aria-labelledby={`shelf-${shelf.kind}`}>
            <h2 id={`shelf-${shelf.kind}`} className={shelf.kind === "all" ? "visually-hidden" : styles.shelf}>
              {t(`shelves.${shelf.kind}`)}
            </h2>
            <ul className={styles.cards}>
              {shelf.playbooks.map((playbook) => (
                <PlaybookCard
                  key={playbook.id}
                  playbook={playbook}
                  companyId={company.id}
                  own={listed?.own.find(({ playbookId }) => playbookId === playbook.id) ?? null}
                  fits={playbook.id === best}
                  busy={starting === playbook.id}
                  exampleHref={
                    listed?.examples.includes(playbook.id) === true
                      ? hrefOf({ screen: "example", companyId: company.id, playbookId: playbook.id })
                      : null
                  }
                  onStart={() => void start(playbook)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {shelves[0]?.kind === "fits" && first !== undefined && t("ranked", { title: first.title })}
        {shelves[0]?.kind === "near" && first !== undefined && t("nearest", { title: first.title })}
        {shelves[0]?.kind !== "fits" &&
          shelves[0]?.kind !== "near" &&
          asker !== "all" &&
          t("narrowed", { count: narrowTo(playbooks, asker).length })}
      </p>
      {listed !== null && listed.playbooks.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t("none")}</strong>
          <p>{t("noneHint")}</p>
        </div>
      )}
      <OwnShelf own={listed?.own ?? []} companyId={company.id} />
      <PlaybookFaults problems={listed?.problems ?? []} />
    </main>
  );
}
