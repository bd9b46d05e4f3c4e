import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** Texts with their reading grade, and the grade that their reader wants as the last row. */
export function versionsTable({ title, texts, target }: PictureOf<"versions">, t: ChartWords): Table {
  return {
    title,
    columns: [t("table.text"), t("table.grade")],
    rows: [
      ...texts.map(({ label, grade }): Table["rows"][number] => [label, { value: grade, unit: "grade" }]),
      ...(target === null ? [] : [[t("table.target"), { value: target, unit: "grade" as const }]]),
    ],
  };
}
