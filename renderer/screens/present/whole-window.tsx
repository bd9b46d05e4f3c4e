import { Button, Loader } from "@mantine/core";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SessionId } from "../../../electron/contract/ids.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SourcesContext, type Sources } from "../../parts/sources.ts";
import { hrefOf } from "../../state/route.ts";
import { useSession } from "../../state/session.ts";
import { ClientScreen } from "./client-screen.tsx";
import { PresentScreen } from "./present-screen.tsx";
import styles from "./present.module.css";

const nothing = (): undefined => undefined;

/** A brief that has the window to itself: as a page for a client, or as slides. */
export function WholeWindow({ sessionId, as }: { sessionId: SessionId; as: "client" | "present" }) {
  const { t } = useTranslation("present");
  const { t: common } = useTranslation("common");
  const { open, view, problem } = useSession();
  useEffect(() => void open(sessionId), [open, sessionId]);
  const shown = view?.id === sessionId ? view : null;
  const sources = useMemo<Sources>(
    () => ({
      facts: shown?.facts ?? [],
      analyses: shown?.analyses ?? [],
      currency: shown?.company.currency ?? "USD",
      open: nothing,
    }),
    [shown?.facts, shown?.analyses, shown?.company.currency],
  );
  if (shown === null || shown.brief === null)
    return (
      <main className={styles.blank}>
        {shown === null && problem === null ? (
          <Loader color="teal" size="sm" aria-label={common("loading")} />
        ) : (
          <ProblemNote message={problem?.message ?? t("noBrief")} hint={problem?.hint ?? t("noBriefHint")}>
            <Button component="a" variant="default" href={hrefOf({ screen: "session", sessionId })}>
              {t("toSession")}
            </Button>
          </ProblemNote>
        )}
      </main>
    );
  return (
    <SourcesContext.Provider value={sources}>
      {as === "client" ? <ClientScreen view={shown} /> : <PresentScreen view={shown} />}
    </SourcesContext.Provider>
  );
}
