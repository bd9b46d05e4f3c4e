import { ActionIcon } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconClockExclamation, IconPencil } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staleAfterDays, type Fact } from "../../../electron/contract/company.ts";
import { dayText, factText, periodText } from "../../format.ts";
import page from "../page.module.css";
import styles from "./facts.module.css";
import { isStale } from "./stale.ts";

/** The facts as a table of rows; only the rows on screen are drawn, so that thousands cost nothing. */
export function FactTable(props: {
  facts: Fact[];
  currency: string;
  onEdit: (fact: Fact) => void;
  onMove: (fact: Fact) => void;
}) {
  const { t } = useTranslation("facts");
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: props.facts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    overscan: 12,
    getItemKey: (index) => props.facts[index]?.id ?? index,
  });
  const today = new Date().toISOString().slice(0, 10);
  const drawn = rows.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className={`${page.sheet} ${styles.scroller}`}
      tabIndex={0}
      role="region"
      aria-label={t("title")}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("columns.ref")}</th>
            <th scope="col">{t("columns.label")}</th>
            <th scope="col">{t("columns.value")}</th>
            <th scope="col">{t("columns.source")}</th>
            <th scope="col">{t("columns.asOf")}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr aria-hidden>
              <td colSpan={6} height={before} />
            </tr>
          )}
          {drawn.map(({ index }) => {
            const fact = props.facts[index];
            return fact === undefined ? null : (
              <FactRow key={fact.id} {...props} fact={fact} index={index} today={today} measure={rows.measureElement} />
            );
          })}
          {after > 0 && (
            <tr aria-hidden>
              <td colSpan={6} height={after} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  fact: Fact;
  index: number;
  today: string;
  currency: string;
  measure: (row: HTMLTableRowElement | null) => void;
  onEdit: (fact: Fact) => void;
  onMove: (fact: Fact) => void;
}

function FactRow({ fact, index, today, currency, measure, onEdit, onMove }: RowProps) {
  const { t } = useTranslation("facts");
  const { t: parts } = useTranslation("parts");
  const retired = fact.retiredAt !== null;
  const value = factText(fact, currency);
  return (
    <tr ref={measure} data-index={index} data-retired={retired || undefined}>
      <td className={styles.ref}>{fact.ref}</td>
      <td>
        <div className={styles.label}>
          <bdi>{fact.label}</bdi>
        </div>
        <div className={styles.note}>
          {parts(`panel.kinds.${fact.kind}`)}
          {retired && ` · ${t("retired")}`}
        </div>
      </td>
      <td>
        <div
          className={fact.value === null ? styles.text : styles.value}
          title={fact.value === null ? value : undefined}
        >
          <bdi>{value}</bdi>
        </div>
        {fact.period !== "" && <div className={styles.note}>{periodText(fact.period)}</div>}
      </td>
      <td className={styles.source}>
        <bdi>{fact.source}</bdi>
      </td>
      <td className={styles.day}>
        {dayText(fact.asOf)}
        {isStale(fact.asOf, today, staleAfterDays) && (
          <div className={page.needs}>
            <IconClockExclamation size={14} aria-hidden /> {t("stale")}
          </div>
        )}
      </td>
      <td className={styles.ways}>
        {!retired && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("edit", { ref: fact.ref })}
            onClick={() => onEdit(fact)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${retired ? t("restore") : t("retire")} ${fact.ref}`}
          onClick={() => onMove(fact)}
        >
          {retired ? <IconArrowBackUp size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />}
        </ActionIcon>
      </td>
    </tr>
  );
}
