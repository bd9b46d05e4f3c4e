import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** The entries of a radar in rows, by their number: where each stands, and whether it is new or has moved. */
export function radarTable({ title, quadrants, rings, blips }: PictureOf<"radar">, t: ChartWords): Table {
  return {
    title,
    columns: [
      t("table.name"),
      t("table.number"),
      t("table.quadrant"),
      t("table.ring"),
      t("table.movement"),
      t("table.reason"),
    ],
    rows: [...blips]
      .sort((one, other) => one.number - other.number)
      .map(({ label, number, quadrant, ring, isNew, moved, description }) => [
        label,
        String(number),
        quadrants[quadrant] ?? "",
        rings[ring] ?? "",
        t(`moved.${isNew ? "new" : moved}`),
        description,
      ]),
  };
}
