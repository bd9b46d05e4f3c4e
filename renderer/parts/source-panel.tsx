import { useTranslation } from "react-i18next";
import { AnalysisSheet } from "./analysis-sheet.tsx";
import { FactSheet } from "./fact-sheet.tsx";
import { DecisionSheet, FollowUpSheet } from "./log-sheet.tsx";
import { SidePanel } from "./side-panel.tsx";
import { findSubject, type Sources } from "./sources.ts";

/** What a reference names, beside the page. */
export function SourcePanel(props: {
  sources: Pick<Sources, "facts" | "analyses" | "currency" | "log">;
  reference: string;
  onClose: () => void;
}) {
  const { sources, reference, onClose } = props;
  const { t } = useTranslation("parts");
  const subject = findSubject(sources, reference);
  if (subject === null)
    return (
      <SidePanel key={reference} title={reference} onClose={onClose}>
        {t("panel.gone")}
      </SidePanel>
    );
  if (subject.kind === "fact")
    return (
      <SidePanel key={reference} title={t("panel.fact", { ref: subject.fact.ref })} onClose={onClose}>
        <FactSheet fact={subject.fact} currency={sources.currency} />
      </SidePanel>
    );
  if (subject.kind === "decision")
    return (
      <SidePanel key={reference} title={t("log.decisionTitle", { ref: subject.decision.ref })} onClose={onClose}>
        <DecisionSheet decision={subject.decision} />
      </SidePanel>
    );
  if (subject.kind === "follow-up")
    return (
      <SidePanel key={reference} title={t("log.followUpTitle", { ref: subject.followUp.ref })} onClose={onClose}>
        <FollowUpSheet followUp={subject.followUp} />
      </SidePanel>
    );
  return (
    <SidePanel key={reference} title={t("panel.analysis")} onClose={onClose}>
      <AnalysisSheet analysis={subject.analysis} figure={subject.figure} />
    </SidePanel>
  );
}
