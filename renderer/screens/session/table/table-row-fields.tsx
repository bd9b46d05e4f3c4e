import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TableColumn, TableRow } from "../../../../electron/contract/table-answer.ts";
import { currencySign } from "../currency-sign.ts";
import styles from "./table-field.module.css";

/** The fields of one row. `faultAt` is the column whose cell can't be read; `onRemove` is null for the only row. */
export function TableRowFields(props: {
  row: number;
  cells: TableRow;
  columns: readonly TableColumn[];
  currency: string;
  faultAt: string | null;
  onChange: (column: string, cell: string) => void;
  onRemove: (() => void) | null;
}) {
  const { row, cells, columns, currency, faultAt, onChange, onRemove } = props;
  const { t } = useTranslation("ask");
  return (
    <tr>
      {columns.map((column, at) => {
        const common = {
          "aria-label": t("table.cell", { column: column.label, row: row + 1 }),
          "aria-invalid": faultAt === column.id || undefined,
          "data-cell": `${row}/${at}`,
          "data-answer": row === 0 && at === 0 ? "" : undefined,
          value: cells[column.id] ?? "",
        };
        const sign = column.type === "money" ? currencySign(currency) : column.type === "percent" ? "%" : "";
        return (
          <td key={column.id} data-type={column.type}>
            {column.type === "choice" ? (
              <select {...common} onChange={(event) => onChange(column.id, event.currentTarget.value)}>
                <option value="">{t("table.choose")}</option>
                {column.options?.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <span className={styles.cell}>
                <input
                  {...common}
                  type="text"
                  dir={column.type === "text" ? "auto" : undefined}
                  inputMode={column.type === "text" || column.type === "day" ? undefined : "decimal"}
                  autoComplete="off"
                  spellCheck={column.type === "text"}
                  placeholder={row === 0 ? (column.type === "day" ? "2026-11-30" : column.placeholder) : ""}
                  onChange={(event) => onChange(column.id, event.currentTarget.value)}
                />
                {sign !== "" && (
                  <span className={styles.sign} aria-hidden>
                    {sign}
                  </span>
                )}
              </span>
            )}
          </td>
        );
      })}
      <td>
        {onRemove !== null && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t("table.removeRow", { row: row + 1 })}
            onClick={onRemove}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
