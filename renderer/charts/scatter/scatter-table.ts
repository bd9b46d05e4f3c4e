import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** Points in rows: name, place on both axes, and the note where any has one. */
export function scatterTable({ title, x, y, points }: PictureOf<"scatter">, t: ChartWords): Table {
  const notes = points.some(({ note }) => note !== "");
  return {
    title,
    columns: [t("table.name"), x.label, y.label, ...(notes ? [t("table.note")] : [])],
    rows: points.map((point) => [
      point.label,
      { value: point.x, unit: "score" },
      { value: point.y, unit: "score" },
      ...(notes ? [point.note] : []),
    ]),
  };
}
