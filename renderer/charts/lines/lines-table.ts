import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { periodText } from "../../format.ts";
import type { ChartWords } from "../chart-words.ts";

/** Lines in rows, a place of the bottom axis each; a column for each series, for the target and for both ends of the band. */
export function linesTable({ title, unit, x, series, target, band }: PictureOf<"lines">, t: ChartWords): Table {
  const at = (value: number | null | undefined) => (value === null || value === undefined ? null : { ...unit, value });
  return {
    title,
    columns: [
      t("table.place"),
      ...series.map(({ label }) => label),
      ...(target === null ? [] : [target.label]),
      ...(band === null ? [] : [t("table.low", { what: band.label }), t("table.high", { what: band.label })]),
    ],
    rows: x.map((place, index) => [
      periodText(place),
      ...series.map(({ values }) => at(values[index])),
      ...(target === null ? [] : [at(target.value)]),
      ...(band === null ? [] : [at(band.low[index]), at(band.high[index])]),
    ]),
  };
}
