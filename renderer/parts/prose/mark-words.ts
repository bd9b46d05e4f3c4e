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

/** So much stands on a chip without breaking the line that it stands in. */
const longestChip = 22;
/** Words that lead to others and say nothing at the end. */
const leading = /\s+(?:\d+|a|an|and|at|by|for|from|in|of|on|or|per|than|that|the|to|with)$/i;

/** A label as a chip shows it: its first whole words. The rest is told on demand. */
export function shortLabel(label: string): string {
  if (label.length <= longestChip) return label;
  const cut = label.slice(0, longestChip + 1).replace(/\s+\S*$/, "");
  let short = cut.length > longestChip ? label.slice(0, longestChip) : cut;
  while (leading.test(short)) short = short.replace(leading, "");
  return short.replace(/[,;:(]+$/, "");
}

/** A chip that still says something when its reference names nothing. */
export function chipText(mark: Mark, computed: string, noSuchSource: string): string {
  if (mark.kind === "expression") return mark.valueText === "" ? computed : `= ${mark.valueText}`;
  return mark.label === "" || (!mark.ok && mark.label === mark.body) ? noSuchSource : shortLabel(mark.label);
}
