import { ActionIcon } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconClockExclamation, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { staleAfterDays, type Fact } from "../../../electron/contract/company.ts";
import { dayText, factText, periodText } from "../../format.ts";
import { isStale } from "../../state/stale.ts";
import page from "../page.module.css";
import styles from "./facts.module.css";

/** One fact as a row. What is long is cut after two or three lines; its whole text is in the form and on hover. */
export function FactRow(props: {
  fact: Fact;
  index: number;
  today: string;
  currency: string;
  measure: (row: HTMLTableRowElement | null) => void;
  onEdit: (fact: Fact) => void;
  onMove: (fact: Fact) => void;
}) {
  const { fact, onEdit, onMove } = props;
  const { t } = useTranslation("facts");
  const { t: parts } = useTranslation("parts");
  const retired = fact.retiredAt !== null;
  const value = factText(fact, props.currency);
  return (
    <tr ref={props.measure} data-index={props.index} data-retired={retired || undefined}>
      <td className={styles.ref}>{fact.ref}</td>
      <td>
        <div className={styles.label} title={fact.label}>
          <bdi>{fact.label}</bdi>
        </div>
        <div className={styles.note}>
          {parts(`panel.kinds.${fact.kind}`)}
          {retired && ` · ${t("retired")}`}
        </div>
      </td>
      <td>
        <div className={fact.value === null ? styles.text : styles.value} title={value.slice(0, 2_000)}>
          <bdi>{fact.value === null ? value.slice(0, 600) : value}</bdi>
        </div>
        {fact.period !== "" && <div className={styles.note}>{periodText(fact.period)}</div>}
        {fact.value !== null && fact.text !== "" && (
          <div className={styles.remark} title={fact.text.slice(0, 2_000)}>
            <bdi>{fact.text.slice(0, 300)}</bdi>
          </div>
        )}
      </td>
      <td>
        <div className={styles.source} title={fact.source}>
          <bdi>{fact.source}</bdi>
        </div>
      </td>
      <td>
        <div className={styles.day}>{dayText(fact.asOf)}</div>
        {isStale(fact.asOf, props.today, staleAfterDays) && (
          <div className={`${page.needs} ${styles.stale}`}>
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
            title={t("edit", { ref: fact.ref })}
            onClick={() => onEdit(fact)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${retired ? t("restore") : t("retire")} ${fact.ref}`}
          title={`${retired ? t("restore") : t("retire")} ${fact.ref}`}
          onClick={() => onMove(fact)}
        >
          {retired ? <IconArrowBackUp size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />}
        </ActionIcon>
      </td>
    </tr>
  );
}
