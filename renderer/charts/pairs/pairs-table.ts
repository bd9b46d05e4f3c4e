import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** Rows of now and target, and what is still to go. */
export function pairsTable({ title, unit, rows }: PictureOf<"pairs">, t: ChartWords): Table {
  const notes = rows.some(({ note }) => note !== "");
  return {
    title,
    columns: [t("table.name"), t("table.now"), t("table.target"), ...(notes ? [t("table.note")] : [])],
    rows: rows.map(({ label, now, target, note }) => [
      label,
      { ...unit, value: now },
      target === null ? null : { ...unit, value: target },
      ...(notes ? [note] : []),
    ]),
  };
}
