import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { AnalysisSheet } from "../../parts/analysis-sheet.tsx";
import { FactSheet } from "../../parts/fact-sheet.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { findSubject } from "../../parts/sources.ts";
import { useSession } from "../../state/session.ts";
import { RequestPreview } from "./request-preview.tsx";

/** What was asked for beside the page: a fact, an analysis, or what a model would be sent. */
export function SessionPanel({ view }: { view: SessionView }) {
  const { t } = useTranslation("parts");
  const { t: adviceWords } = useTranslation("advice");
  const { panel, closePanel } = useSession();
  if (panel === null) return null;
  if (panel.kind === "request")
    return (
      <SidePanel title={adviceWords("request.title")} onClose={closePanel}>
        <RequestPreview sessionId={view.id} />
      </SidePanel>
    );
  const subject = findSubject(view, panel.ref);
  if (subject === null)
    return (
      <SidePanel key={panel.ref} title={panel.ref} onClose={closePanel}>
        {t("panel.gone")}
      </SidePanel>
    );
  if (subject.kind === "fact")
    return (
      <SidePanel key={panel.ref} title={t("panel.fact", { ref: subject.fact.ref })} onClose={closePanel}>
        <FactSheet fact={subject.fact} currency={view.company.currency} />
      </SidePanel>
    );
  return (
    <SidePanel key={panel.ref} title={t("panel.analysis", { ref: subject.analysis.ref })} onClose={closePanel}>
      <AnalysisSheet analysis={subject.analysis} figure={subject.figure} />
    </SidePanel>
  );
}
