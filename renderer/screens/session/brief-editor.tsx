import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SessionId } from "../../../electron/contract/ids.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useDrafts } from "../../state/drafts.ts";
import { useSession } from "../../state/session.ts";
import styles from "./brief.module.css";

const placeOf = (sessionId: SessionId): string => `brief/${sessionId}`;

/** The user's edit that was begun and not saved, or null. */
export function useBriefDraft(sessionId: SessionId): string | null {
  return useDrafts((drafts) => drafts.texts[placeOf(sessionId)] ?? null);
}

/** The brief's Markdown with its marks, to change in place. Saving checks it anew; closing keeps what was typed. */
export function BriefEditor({ sessionId, prose, onDone }: { sessionId: SessionId; prose: string; onDone: () => void }) {
  const { t } = useTranslation("brief");
  const { t: commonWords } = useTranslation("common");
  const { editBrief, busy, problem, failed } = useSession();
  const { write, clear } = useDrafts();
  const draft = useBriefDraft(sessionId);
  const text = draft ?? prose;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async (): Promise<void> => {
    if (!(await editBrief(text))) return;
    clear(placeOf(sessionId));
    onDone();
  };
  const discard = (): void => {
    clear(placeOf(sessionId));
    onDone();
  };
  return (
    <div className={styles.editor}>
      <Textarea
        aria-label={t("editLabel")}
        description={t("editLabel")}
        autosize
        minRows={16}
        ref={field}
        dir="auto"
        classNames={{ input: styles.editorInput }}
        value={text}
        onChange={(event) => write(placeOf(sessionId), event.currentTarget.value)}
      />
      {problem !== null && failed === "brief.edit" && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.editorWays}>
        <Button loading={busy === "brief.edit"} disabled={text.trim() === ""} onClick={() => void save()}>
          {t("saveEdit")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {commonWords("cancel")}
        </Button>
        {draft !== null && (
          <Button variant="subtle" color="gray" onClick={discard}>
            {t("discardEdit")}
          </Button>
        )}
      </div>
    </div>
  );
}
