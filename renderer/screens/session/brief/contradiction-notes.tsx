import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Contradiction } from "../../../../electron/contract/contradiction.ts";
import { dayText } from "../../../format.ts";
import { DecisionLines } from "../../../parts/prose/log-lines.tsx";
import { HoverChip } from "../../../parts/prose/hover-chip.tsx";
import { shortLabel } from "../../../parts/prose/mark-words.ts";
import { findSubject, useSources } from "../../../parts/sources.ts";
import styles from "../actions/action-card.module.css";

/** What an action goes against, of what was decided before: when, why, and the way to the decision. */
export function ContradictionNotes({ contradictions }: { contradictions: readonly Contradiction[] }) {
  const { t } = useTranslation("brief");
  if (contradictions.length === 0) return null;
  return (
    <ul className={styles.contradictions} aria-label={t("contradictions.label")}>
      {contradictions.map(({ kind, ref, title, decidedOn, reason }) => {
        const told = { day: dayText(decidedOn), title, reason: reason.replace(/[.\s]+$/, "") };
        const way = told.reason === "" ? kind : (`${kind}-because` as const);
        return (
          <li key={ref}>
            <IconArrowBackUp size={15} aria-hidden />
            <span>
              {t(`contradictions.${way}`, told)} <DecisionChip reference={ref} title={title} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function DecisionChip({ reference, title }: { reference: string; title: string }) {
  const { t } = useTranslation("brief");
  const sources = useSources();
  const subject = findSubject(sources, reference);
  return (
    <HoverChip
      name={t("contradictions.open", { title })}
      card={subject?.kind === "decision" ? <DecisionLines decision={subject.decision} /> : title}
      onClick={() => sources.open(reference)}
    >
      {shortLabel(title)}
    </HoverChip>
  );
}
