import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** Bars in rows: name, what was changed or what belongs to it, value. */
export function barsTable({ title, unit, bars }: PictureOf<"bars">, t: ChartWords): Table {
  const details = bars.some(({ detail }) => detail !== "");
  return {
    title,
    columns: [t("table.name"), ...(details ? [t("table.detail")] : []), t("table.value")],
    rows: bars.map(({ label, detail, value }) => [label, ...(details ? [detail] : []), { ...unit, value }]),
  };
}
