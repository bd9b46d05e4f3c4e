import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Brief, BriefVersion } from "../../../../electron/contract/brief.ts";
import type { Problem } from "../../../../electron/contract/errors.ts";
import type { SessionId } from "../../../../electron/contract/ids.ts";
import { bridge } from "../../../bridge.ts";
import { momentText } from "../../../format.ts";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import styles from "./brief.module.css";

/** Props of the picker: `onShow(null)` goes back to the newest version. */
export interface VersionPickerProps {
  sessionId: SessionId;
  brief: Brief;
  shown: Pick<BriefVersion, "number" | "createdAt">;
  onShow: (version: BriefVersion | null) => void;
  /** The version that the one shown is compared with; null for none. */
  against: BriefVersion | null;
  onCompare: (version: BriefVersion | null) => void;
}

/** Every version that was kept, to read: drafts, what the second pass made of them, rewrites and one's own edits. */
export function VersionPicker({ sessionId, brief, shown, onShow, against, onCompare }: VersionPickerProps) {
  const { t } = useTranslation("brief");
  const [problem, setProblem] = useState<Problem | null>(null);
  const pick = async (number: number): Promise<void> => {
    setProblem(null);
    if (number === brief.current.number) return onShow(null);
    const reply = await bridge.invoke("brief.readVersion", { sessionId, number });
    if (reply.ok) onShow(reply.value);
    else setProblem(reply.error);
  };
  const compare = async (number: number): Promise<void> => {
    setProblem(null);
    if (number === 0) return onCompare(null);
    const reply = await bridge.invoke("brief.readVersion", { sessionId, number });
    if (reply.ok) onCompare(reply.value);
    else setProblem(reply.error);
  };
  const names = [...brief.versions]
    .sort((one, other) => other.number - one.number)
    .map(({ number, origin }) => ({ value: String(number), label: t(`versions.${origin}`, { number }) }));
  if (brief.versions.length < 2) return null;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("versions.label")}
        value={String(shown.number)}
        data={names}
        onChange={(event) => void pick(Number(event.currentTarget.value))}
      />
      <NativeSelect
        size="xs"
        aria-label={t("versions.compare")}
        value={against === null ? "0" : String(against.number)}
        data={[
          { value: "0", label: t("versions.compareNone") },
          ...names.filter(({ value }) => value !== String(shown.number)),
        ]}
        onChange={(event) => void compare(Number(event.currentTarget.value))}
      />
      {shown.number !== brief.current.number && (
        <output className={styles.oldVersion}>
          {t("versions.old", { number: shown.number, day: momentText(shown.createdAt) })}{" "}
          <Button size="compact-xs" variant="subtle" onClick={() => onShow(null)}>
            {t("versions.newest")}
          </Button>
        </output>
      )}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
    </>
  );
}
