import type { Table } from "../../electron/contract/analysis.ts";
import { formatQuantity } from "../../electron/contract/format-quantity.ts";

/** A table as sentences, for readers who do not see the drawing: "Release every day. Owner: Mika Laine, Begins: Weeks 5-6." */
export function tableReading({ columns, rows }: Table): string {
  return rows
    .map((row) => {
      const cells = row.map((cell) => (cell === null || typeof cell === "string" ? cell : formatQuantity(cell)));
      const told = cells
        .slice(1)
        .flatMap((text, index) => (text === null || text === "" ? [] : [`${columns[index + 1] ?? ""}: ${text}`]));
      return [cells[0], told.join(", ")].filter((part) => part !== null && part !== "").join(". ");
    })
    .join(". ");
}
