import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EditorText, OwnPlaybook } from "../../../electron/contract/own-playbook.ts";
import { timeText } from "../../format.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { WordDiff } from "../../parts/word-diff/word-diff.tsx";
import { useReading } from "../../state/use-reading.ts";
import styles from "./playbook.module.css";

interface Choice {
  value: string;
  label: string;
  /** Null for the text that stands in the editor. */
  from: EditorText | null;
}

/** Two texts of a playbook against each other: saved versions, the file that they stand in the place of, and what is in the editor. */
export function VersionCompare({ view, text }: { view: OwnPlaybook; text: string }) {
  const { t } = useTranslation("playbook");
  const [older, setOlder] = useState("");
  const [newer, setNewer] = useState("editor");
  const choices: Choice[] = [
    { value: "editor", label: t("compare.editor"), from: null },
    ...view.saved.map(({ hash, savedAt }) => ({
      value: hash,
      label: `${hash.slice(0, 8)} · ${timeText(savedAt)}`,
      from: { kind: "version" as const, hash },
    })),
    ...(view.covers === null
      ? []
      : [
          {
            value: "file",
            label: t(view.covers === "built-in" ? "builtIn" : "ownFile"),
            from: { kind: "file" as const },
          },
        ]),
  ];
  const before = choices.find(({ value }) => value === older);
  const after = choices.find(({ value }) => value === newer);
  const read = (choice: Choice | undefined) =>
    choice === undefined || choice.from === null ? null : { playbookId: view.playbookId, from: choice.from };
  const earlier = useReading("playbook.readText", read(before));
  const later = useReading("playbook.readText", read(after));
  if (choices.length < 2) return null;
  const textOf = (choice: Choice | undefined, reading: typeof earlier): string | null =>
    choice === undefined ? null : choice.from === null ? text : (reading.value?.text ?? null);
  const one = textOf(before, earlier);
  const other = textOf(after, later);
  const problem = earlier.problem ?? later.problem;
  const names = choices.map(({ value, label }) => ({ value, label }));
  return (
    <section className={styles.compare} aria-labelledby="playbook-compare">
      <h2 id="playbook-compare">{t("compare.title")}</h2>
      <div className={styles.comparePick}>
        <NativeSelect
          size="xs"
          label={t("compare.older")}
          value={before === undefined ? "" : older}
          data={[{ value: "", label: t("compare.choose") }, ...names]}
          onChange={(event) => setOlder(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t("compare.newer")}
          value={newer}
          data={names}
          onChange={(event) => setNewer(event.currentTarget.value)}
        />
      </div>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {one !== null && other !== null && (
        <WordDiff key={`${older} ${newer}`} older={one} newer={other} label={t("compare.title")} />
      )}
    </section>
  );
}
