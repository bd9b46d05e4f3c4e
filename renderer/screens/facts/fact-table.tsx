import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Fact } from "../../../electron/contract/company.ts";
import { today } from "../../state/stale.ts";
import page from "../page.module.css";
import { FactRow } from "./fact-row.tsx";
import styles from "./facts.module.css";

/** The facts as a table; only the rows on screen are drawn, so that thousands cost nothing. */
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
  const day = today();
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
      <table className={styles.table} aria-rowcount={props.facts.length + 1}>
        <colgroup>
          <col className={styles.refColumn} />
          <col />
          <col className={styles.valueColumn} />
          <col className={styles.sourceColumn} />
          <col className={styles.dayColumn} />
          <col className={styles.waysColumn} />
        </colgroup>
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
              <FactRow key={fact.id} {...props} fact={fact} index={index} today={day} measure={rows.measureElement} />
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
