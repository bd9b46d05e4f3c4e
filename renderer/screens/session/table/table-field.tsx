import { Button, FileButton } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { writeTableAnswer, type TableRow } from "../../../../electron/contract/table-answer.ts";
import type { AnswerFieldProps } from "../answer-field.tsx";
import { readSheet, readTableFile, type ReadSheet } from "./read-sheet.ts";
import styles from "./table-field.module.css";
import { TableRowFields } from "./table-row-fields.tsx";
import { typedRows } from "./typed-table.ts";

/** So many rows stand open; a long table is read in, not typed. */
const openRows = 40;
const largestFile = 5_000_000;

/** Rows as in a spreadsheet: typed, pasted from one, or read from a CSV or JSON file. */
export function TableField({
  question,
  currency,
  typed,
  error,
  labelledBy,
  describedBy,
  onType,
  faultAt,
}: AnswerFieldProps) {
  const { t } = useTranslation("ask");
  const table = useRef<HTMLTableElement>(null);
  const columns = question.columns ?? [];
  const given = typedRows(typed);
  const rows: TableRow[] = given.length > 0 ? given : (question.startRows ?? [{}]);
  const [before, setBefore] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, openRows);

  const put = (next: readonly TableRow[]): void => onType(writeTableAnswer(next));
  const change = (row: number, column: string, cell: string): void =>
    put(rows.map((cells, at) => (at === row ? { ...cells, [column]: cell } : cells)));
  const focusCell = (row: number, column: number): void => {
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus());
  };
  const add = (column = 0): void => {
    put([...rows, {}]);
    if (rows.length >= openRows) setAll(true);
    focusCell(rows.length, column);
  };
  const take = (sheet: ReadSheet, from: string, next: readonly TableRow[]): void => {
    setBefore(typed);
    put(next);
    setTold(
      [
        t("table.taken", { count: sheet.rows.length, from }),
        sheet.missing.length === 0
          ? ""
          : t("table.without", { columns: sheet.missing.map(({ label }) => label).join(", ") }),
        sheet.strange.length === 0 ? "" : t("table.strange", { columns: sheet.strange.join(", ") }),
        sheet.beyond === 0 ? "" : t("table.beyond", { count: sheet.beyond }),
      ]
        .filter(Boolean)
        .join(" "),
    );
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text/plain");
    const place = event.target instanceof HTMLElement ? event.target.dataset["cell"] : undefined;
    if (place === undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const [row = 0, column = 0] = place.split("/").map(Number);
    const sheet = readSheet(text, columns, question.maxRows - row, column);
    const pasted = sheet.rows.map((cells, at) => ({
      ...rows[row + at],
      ...Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== "")),
    }));
    take(sheet, t("table.clipboard"), [...rows.slice(0, row), ...pasted, ...rows.slice(row + pasted.length)]);
  };
  const load = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > largestFile) return setTold(t("table.tooLarge", { name: file.name }));
    const read = readTableFile(file.name, await file.text(), columns, question.maxRows);
    if (!read.ok) {
      const { problem, row, field } = read.fault;
      return setTold(t(`table.fault.${problem}`, { name: file.name, row, field }));
    }
    const { sheet } = read;
    if (sheet.rows.length === 0) return setTold(t("table.nothing", { name: file.name }));
    take(sheet, file.name, sheet.rows);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = event.target instanceof HTMLInputElement ? event.target.dataset["cell"] : undefined;
    if (event.key !== "Enter" || place === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) return event.currentTarget.closest("form")?.requestSubmit();
    const [row = 0, column = 0] = place.split("/").map(Number);
    if (row + 1 < rows.length) focusCell(row + 1, column);
    else if (rows.length < question.maxRows) add(column);
  };

  return (
    <div className={styles.field}>
      <div className={styles.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of all its cells mean the same */}
        <table
          ref={table}
          className={styles.table}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          onPaste={paste}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" data-type={column.type}>
                  {column.label}
                  {column.required && <span aria-hidden> *</span>}
                </th>
              ))}
              <th aria-label={t("table.remove")} />
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              <TableRowFields
                // oxlint-disable-next-line react/no-array-index-key -- a row has no name of its own before it is typed
                key={row}
                row={row}
                cells={cells}
                columns={columns}
                currency={currency}
                faultAt={faultAt?.row === row ? faultAt.column.id : null}
                onChange={(column, cell) => change(row, column, cell)}
                onRemove={rows.length === 1 ? null : () => put(rows.filter((_, at) => at !== row))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {error !== "" && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.ways}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={rows.length >= question.maxRows}
          onClick={() => add()}
        >
          {t("table.add", { name: question.rowName ?? "" })}
        </Button>
        <FileButton accept=".csv,.tsv,.json,text/csv,text/plain,application/json" onChange={(file) => void load(file)}>
          {(props) => (
            <Button
              {...props}
              variant="subtle"
              color="gray"
              size="compact-md"
              leftSection={<IconFileImport size={15} aria-hidden />}
            >
              {t("table.load")}
            </Button>
          )}
        </FileButton>
        {rows.length > shown.length && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => setAll(true)}>
            {t("table.showAll", { count: rows.length })}
          </Button>
        )}
        <span className={styles.hint}>{t("table.hint")}</span>
      </div>
      <output className={styles.told}>
        {told}
        {before !== null && (
          <button
            type="button"
            onClick={() => {
              onType(before);
              setBefore(null);
              setTold("");
            }}
          >
            {t("table.undo")}
          </button>
        )}
      </output>
    </div>
  );
}
