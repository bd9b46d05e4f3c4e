import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import { periodText } from "../../format.ts";
import type { ChartWords } from "../chart-words.ts";

/** A forecast in rows, a month each: value, ends of the band, the what-if where there is one, and the goal in its month. */
export function forecastTable({ title, unit, points, goal, bandLabel }: PictureOf<"forecast">, t: ChartWords): Table {
  const at = (value: number): Quantity => ({ ...unit, value });
  const changes = points.some((point) => point.changed !== null);
  const goalMonth = goal?.month.slice(0, 7);
  const rows = points.map((point) => [
    periodText(point.month),
    at(point.value),
    at(point.low),
    at(point.high),
    ...(changes ? [point.changed === null ? null : at(point.changed)] : []),
    ...(goal ? [point.month === goalMonth ? at(goal.value) : null] : []),
  ]);
  // A goal beyond the months drawn has a row of its own.
  if (goal && !points.some((point) => point.month === goalMonth))
    rows.push([periodText(goal.month), null, null, null, ...(changes ? [null] : []), at(goal.value)]);
  return {
    title,
    columns: [
      t("table.month"),
      t("table.value"),
      t("table.low", { what: bandLabel }),
      t("table.high", { what: bandLabel }),
      ...(changes ? [t("table.changed")] : []),
      ...(goal ? [goal.label] : []),
    ],
    rows,
  };
}
