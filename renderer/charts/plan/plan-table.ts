import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import type { ChartWords } from "../chart-words.ts";

/** The column in which an edge lies, in words: "Week 2", or "Week 2, 50 % in". An edge between two columns ends the one before it. */
function placeText(columns: readonly string[], edge: number, isEnd: boolean, t: ChartWords): string {
  const column = Math.min(Math.max(isEnd ? Math.ceil(edge) - 1 : Math.floor(edge), 0), Math.max(columns.length - 1, 0));
  const share = edge - column;
  const whole = isEnd ? share === 1 : share === 0;
  const name = columns[column] ?? "";
  return whole
    ? name
    : t("within", { column: name, share: formatValue({ value: share, unit: "percent" }, "en-US", 0) });
}

/** A plan in rows: what, who, from when until when; milestones as rows behind. */
export function planTable({ title, columns, rows, milestones }: PictureOf<"plan">, t: ChartWords): Table {
  const groups = rows.some(({ group }) => group !== "");
  return {
    title,
    columns: [
      t("table.name"),
      ...(groups ? [t("table.group")] : []),
      t("table.owner"),
      t("table.begins"),
      t("table.ends"),
    ],
    rows: [
      ...rows.map(({ label, group, owner, from, to }) => [
        label,
        ...(groups ? [group] : []),
        owner,
        placeText(columns, from, false, t),
        placeText(columns, to, true, t),
      ]),
      ...milestones.map(({ at, label }) => [
        label,
        ...(groups ? [t("table.milestone")] : []),
        "",
        "",
        placeText(columns, at, true, t),
      ]),
    ],
  };
}
