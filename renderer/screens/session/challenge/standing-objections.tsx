import { IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import type { ActionId } from "../../../../electron/contract/ids.ts";
import type { Objection } from "../../../../electron/contract/objection.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import styles from "./challenge.module.css";

/** The objections that stand against an action; with null those against the whole, and against actions that are gone. */
export function standingAgainst(brief: Pick<Brief, "actions" | "objections">, actionId: ActionId | null): Objection[] {
  const there = new Set(brief.actions.map(({ id }) => id));
  return brief.objections.filter(
    (objection) =>
      objection.standing === "stands" &&
      (actionId === null
        ? objection.actionId === null || !there.has(objection.actionId)
        : objection.actionId === actionId),
  );
}

/** Objections that the user let stand, beside what they speak against. */
export function StandingObjections({
  title,
  objections,
  brief,
}: {
  title: string;
  objections: readonly Objection[];
  brief: Pick<Brief, "fields">;
}) {
  const { t } = useTranslation("brief");
  if (objections.length === 0) return null;
  return (
    <section className={styles.standing} aria-label={title}>
      <h4>
        <IconScale size={14} aria-hidden /> {title}
      </h4>
      {objections.map(({ id, actionId, against, claim, wouldShow }) => (
        <div key={id}>
          {actionId !== null && title === t("objections.againstWhole") && (
            <p className={styles.gone}>{t("objections.gone", { title: against })}</p>
          )}
          <MarkedProse text={claim} grounding={brief.fields[`objections.${id}.claim`] ?? null} size="small" />
          <details>
            <summary>{t("objections.wouldShow")}</summary>
            <MarkedProse text={wouldShow} grounding={brief.fields[`objections.${id}.wouldShow`] ?? null} size="small" />
          </details>
        </div>
      ))}
    </section>
  );
}
