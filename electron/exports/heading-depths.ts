import type { Block } from "../contract/document.ts";

/**
 * How deep each heading of a document is below its title, which alone is 1: none skips a level, whatever a text says of itself. The
 * title of labelled lines is one below the heading that they stand under.
 */
export function headingDepths(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const depths = new Map<Block, number>();
  const hasParts = blocks.some((block) => block.kind === "heading" && block.level === 1);
  let above = 1;
  for (const block of blocks) {
    if (block.kind === "heading") {
      above = Math.min(above + 1, block.level + (hasParts ? 1 : 0));
      depths.set(block, above);
    }
    if (block.kind === "fields") depths.set(block, above + 1);
  }
  return depths;
}

/** The title of labelled lines as plain text; empty where they have none. */
export function titleOfFields({ title }: Block & { kind: "fields" }): string {
  return title
    .map(({ text }) => text)
    .join("")
    .trim();
}
