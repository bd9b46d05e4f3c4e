import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { CircleNode } from "../../../electron/contract/picture.ts";
import type { ChartWords } from "../chart-words.ts";

/** Circles and roles in rows, each role under its circle: who holds it, its size, and what needs attention. */
export function circlesTable({ title, unit, root }: PictureOf<"circles">, t: ChartWords): Table {
  const rowsOf = (node: CircleNode, circle: string): Table["rows"] => [
    [
      node.kind === "circle" ? node.label : circle,
      node.kind === "circle" ? t("table.whole") : node.label,
      node.people.join(", "),
      node.children.length > 0 ? null : { ...unit, value: node.size },
      t(`flag.${node.flag}`),
    ],
    ...node.children.flatMap((child) => rowsOf(child, node.label)),
  ];
  return {
    title,
    columns: [t("table.circle"), t("table.role"), t("table.heldBy"), unit.of ?? t("table.size"), t("table.flag")],
    rows: rowsOf(root, ""),
  };
}
