import type { Table } from "../../electron/contract/analysis.ts";
import { formatValue } from "../../electron/contract/format-quantity.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import styles from "./figures-table.module.css";

/** A table that the app draws from an analysis: names on the left, numbers under each other, what is missing as a dash. */
export function FiguresTable({ table }: { table: Table }) {
  const numeric = table.columns.map((_, at) =>
    table.rows.some((row) => row[at] !== null && typeof row[at] === "object"),
  );
  return (
    <ScrollRegion label={table.title}>
      <table className={styles.table}>
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col" className={numeric[at] === true ? styles.number : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => {
                const text = cell === null ? "–" : unbroken(typeof cell === "string" ? cell : formatValue(cell));
                return column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column} className={classOf(cell, numeric[column] === true)}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Numbers stand under each other on one line; words in their column stand there too, but may wrap. */
function classOf(cell: Table["rows"][number][number], numeric: boolean): string | undefined {
  if (!numeric) return typeof cell === "string" && cell.length > 32 ? styles.words : undefined;
  return typeof cell === "string" ? styles.besideNumbers : styles.number;
}

/** Keeps a number with its sign, and a short text whole. */
function unbroken(text: string): string {
  return text.length < 10 ? text.replace(/ /g, "\u00A0").replace(/-/g, "\u2011") : text.replace(/ (?=%)/g, "\u00A0");
}
