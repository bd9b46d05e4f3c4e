import { useTranslation } from "react-i18next";
import type { Mark } from "../../../electron/contract/grounding.ts";
import { expressionInWords, useSources } from "../sources.ts";

/** What a chip says, and what it tells when asked. */
export interface MarkWords {
  chip: string;
  tells: string;
}

/** Puts marks in words: the label of a reference, the value of a calculation, "proposed" for what is the writer's own. */
export function useMarkWords(): (mark: Mark) => MarkWords {
  const { t } = useTranslation("parts");
  const sources = useSources();
  return (mark) => {
    if (mark.kind === "proposed") return { chip: t("prose.proposed"), tells: t("prose.proposedTells") };
    const label = mark.kind === "expression" ? expressionInWords(sources, mark.body) : mark.label;
    const tells = [label, mark.valueText].filter(Boolean).join(": ");
    return { chip: chipText(mark, t("prose.computed"), t("prose.noSuchSource")), tells };
  };
}

/** A chip that still says something when its reference names nothing. */
export function chipText(mark: Mark, computed: string, noSuchSource: string): string {
  if (mark.kind === "expression") return mark.valueText === "" ? computed : `= ${mark.valueText}`;
  return mark.label === "" || (!mark.ok && mark.label === mark.body) ? noSuchSource : mark.label;
}
