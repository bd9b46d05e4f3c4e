import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BriefVersion } from "../../../../electron/contract/brief.ts";
import type { SessionId } from "../../../../electron/contract/ids.ts";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { MarkedField } from "../../../parts/prose/marked-field.tsx";
import { useDrafts } from "../../../state/drafts.ts";
import { useSession } from "../../../state/session.ts";
import styles from "./brief.module.css";

const placeOf = (sessionId: SessionId): string => `brief/${sessionId}`;

/** The user's edit that was begun and not saved, or null. */
export function useBriefDraft(sessionId: SessionId): string | null {
  return useDrafts((drafts) => drafts.texts[placeOf(sessionId)] ?? null);
}

/** Props of the editor of a session's brief. */
interface BriefEditorProps {
  sessionId: SessionId;
  version: BriefVersion;
  onDone: () => void;
}

/** The brief's Markdown with its marks as chips, to change in place. Saving checks it anew; closing keeps what was typed. */
export function BriefEditor({ sessionId, version, onDone }: BriefEditorProps) {
  const { t } = useTranslation("brief");
  const { t: commonWords } = useTranslation("common");
  const { editBrief, busy, problem, failed } = useSession();
  const { write, clear } = useDrafts();
  const draft = useBriefDraft(sessionId);
  const text = draft ?? version.prose;
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
      <MarkedField
        label={t("editLabel")}
        hideLabel
        description={t("editHint")}
        inputClass={styles.editorInput}
        focused
        value={text}
        checked={{ text: version.prose, grounding: version.grounding }}
        onChange={(changed) => write(placeOf(sessionId), changed)}
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
