import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** Rows of a value, the band in which it lies, and all bands of its scale. */
export function scaleTable({ title, rows }: PictureOf<"scale">, t: ChartWords): Table {
  const notes = rows.some(({ note }) => note !== "");
  return {
    title,
    columns: [
      t("table.name"),
      t("table.value"),
      t("table.band"),
      t("table.bands"),
      ...(notes ? [t("table.note")] : []),
    ],
    rows: rows.map(({ label, value, bands, at, note }) => [
      label,
      value,
      bands[at] ?? "",
      bands.join(", "),
      ...(notes ? [note] : []),
    ]),
  };
}
