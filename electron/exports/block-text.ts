import type { Block, ExportDocument, Run } from "../contract/document.ts";
import { cleanText } from "./clean-text.ts";

/** The bare text of runs, in their order. */
export function textOf(runs: readonly Run[]): string {
  return cleanText(runs.map(({ text }) => text).join(""));
}

/** What a reader hears who can't see a picture: its title, then its table row by row. At most 2,000 signs. */
export function describePicture({ title, table }: Block & { kind: "picture" }): string {
  const rows = [table.columns, ...table.rows].map((row) => row.map(textOf).join(", "));
  return cleanText([title, ...rows].filter((line) => line !== "").join(". ")).slice(0, 2000);
}

/** How many entries the notes of a document have, so that no number points at nothing. */
export function countNotes({ blocks }: ExportDocument): number {
  return blocks.reduce((count, block) => count + (block.kind === "notes" ? block.entries.length : 0), 0);
}
