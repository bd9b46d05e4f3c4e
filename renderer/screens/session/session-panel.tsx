import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { SidePanel } from "../../parts/side-panel.tsx";
import { SourcePanel } from "../../parts/source-panel.tsx";
import { useSession } from "../../state/session.ts";
import { RequestPreview } from "./request-preview.tsx";

/** What was asked for beside the page: a fact, an analysis, a decision, a follow-up, or what a model would be sent. */
export function SessionPanel({ view }: { view: SessionView }) {
  const { t } = useTranslation("advice");
  const { panel, closePanel } = useSession();
  if (panel === null) return null;
  if (panel.kind === "request")
    return (
      <SidePanel title={t("request.title")} onClose={closePanel}>
        <RequestPreview sessionId={view.id} />
      </SidePanel>
    );
  const sources = { facts: view.facts, analyses: view.analyses, currency: view.company.currency, log: view.log };
  return <SourcePanel sources={sources} reference={panel.ref} onClose={closePanel} />;
}
