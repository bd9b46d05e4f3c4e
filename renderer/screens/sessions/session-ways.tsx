import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useActing } from "../../state/use-acting.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

/** What can be done with a session in its list: rename it, and delete it, archive it or bring it back. */
export function SessionWays({ session }: { session: SessionRow }) {
  const { t } = useTranslation("sessions");
  const [asks, setAsks] = useState<"rename" | "remove" | null>(null);
  const { busy, refused, act } = useActing(() => Promise.resolve());
  const { id: sessionId, title } = session;
  const named = { title, day: momentText(session.createdAt) };
  const close = (): void => setAsks(null);
  const way = session.decisions > 0 ? "archive" : "delete";
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t("rename.of", named)}
        onClick={() => setAsks("rename")}
      >
        {t("rename.open")}
      </Button>
      {session.archived ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t("bringBackOf", named)}
          loading={busy !== null}
          onClick={() => void act("session.archive", { sessionId, archived: false })}
        >
          {t("bringBack")}
        </Button>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t(`${way}.of`, named)}
          onClick={() => setAsks("remove")}
        >
          {t(`${way}.open`)}
        </Button>
      )}
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      {asks === "rename" && <RenameDialog sessionId={sessionId} title={title} onClose={close} />}
      {asks === "remove" && <RemoveDialog session={session} onClose={close} />}
    </>
  );
}
