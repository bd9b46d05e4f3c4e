import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** A funnel in rows: how many came to each step, which part of the step before they are, and how many go no further. */
export function funnelTable({ title, stages }: PictureOf<"funnel">, t: ChartWords): Table {
  return {
    title,
    columns: [t("table.step"), t("table.people"), t("table.rate"), t("table.lost")],
    rows: stages.map(({ label, count, rate, lost }) => [
      label,
      { value: count, unit: "count" },
      rate === null ? null : { value: rate, unit: "percent" },
      lost === null ? null : { value: lost, unit: "count" },
    ]),
  };
}
