import type { AnalysisRow } from "../../contract/analysis.ts";

/** The text of a cell, trimmed; empty where there is none. */
export function textIn(row: AnalysisRow, column: string): string {
  return String(row[column] ?? "").trim();
}

/** The number of a cell; null where there is none. */
export function numberIn(row: AnalysisRow, column: string): number | null {
  const cell = row[column];
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}
