import { hierarchy, pack } from "d3-hierarchy";
import type { CircleNode } from "../../../electron/contract/picture.ts";
import { lineHeight } from "../text-lines.tsx";
import { textWidth, wrapText } from "../text-width.ts";

/** A circle or role as it is drawn, in pixels. */
export interface PackedCircle {
  node: CircleNode;
  depth: number;
  x: number;
  y: number;
  radius: number;
  /** What stands in it, in lines from the upper edge `top` on; null where there is no room: then it has a number. */
  text: { name: string[]; details: string[]; top: number; size: number } | null;
  /** The number under which the list below tells what it is. */
  number: number | null;
}

const detailSize = 11;
/** The height that a circle without a name keeps free for its number, above what it holds. */
export const leastCap = 16;
/** A smaller circle gives its room to its roles, and has its name in the list. */
const leastNamed = 56;
const numberRoom = 30;

/** Lines that fit a circle when they stand `top` pixels below its upper edge: each within the chord at its narrower end. */
function fitsChords(lines: readonly number[], heights: readonly number[], top: number, radius: number): boolean {
  let at = top;
  return lines.every((width, index) => {
    const height = heights[index] ?? 0;
    const narrowest = Math.max(Math.abs(radius - at), Math.abs(radius - at - height));
    at += height;
    return narrowest < radius && width <= 2 * Math.sqrt(radius ** 2 - narrowest ** 2) - 4;
  });
}

/** How wide and how high each line of a name and of its details is. */
function measure(name: readonly string[], details: readonly string[], size: number) {
  return {
    widths: [
      ...name.map((line) => textWidth(line, size, 600)),
      ...details.map((line) => textWidth(line, detailSize, 600)),
    ],
    heights: [...name.map(() => lineHeight(size)), ...details.map(() => lineHeight(detailSize))],
  };
}

/** The text of a role in the middle of its circle, as large as fits; null when nothing legible does. */
function middleText(name: string, details: readonly string[], radius: number): PackedCircle["text"] {
  for (const size of [13, 12, 11])
    for (const [most, share] of [
      [1, 0.94],
      [2, 0.86],
      [3, 0.76],
    ] as const) {
      const room = radius * 2 * share;
      const lines = wrapText(name, room, { size, weight: 600, most });
      const wrapped = details.map((detail) => wrapText(detail, room, { size: detailSize, most: 2 }));
      if (isBroken(name, lines) || wrapped.some((more, index) => isBroken(details[index] ?? "", more))) continue;
      const more = wrapped.flat();
      const { widths, heights } = measure(lines, more, size);
      const top = radius - heights.reduce((sum, height) => sum + height, 0) / 2;
      if (top > 0 && fitsChords(widths, heights, top, radius)) return { name: lines, details: more, top, size };
    }
  return null;
}

/** Whether a word had to be broken or left out: then a number and the list read better. */
function isBroken(text: string, lines: readonly string[]): boolean {
  const bare = (one: string): string => one.replace(/[\u2068\u2069]/g, "");
  return (
    lines.map(bare).join(" ") !==
    text
      .split(/\s+/)
      .filter((word) => word !== "")
      .join(" ")
  );
}

/**
 * The text of a circle in its upper part, above what it holds, and how much of its height that takes; null when none is legible. Where
 * the details have no room, the first line keeps some for a number.
 */
function capText(
  name: string,
  details: readonly string[],
  radius: number,
): { text: PackedCircle["text"]; cap: number } {
  if (radius < leastNamed) return { text: null, cap: leastCap };
  for (const more of details.length > 0 ? [details, []] : [details])
    for (const size of [13, 12])
      for (let top = 9; top <= radius * 0.3; top += 3)
        for (const most of [1, 2]) {
          const room = 2 * Math.sqrt(Math.max(radius ** 2 - (radius - top) ** 2, 0)) - 4;
          const forNumber = more.length < details.length ? numberRoom : 0;
          const lines = wrapText(name, room - forNumber, { size, weight: 600, most });
          if (isBroken(name, lines)) continue;
          const { widths, heights } = measure(lines, more, size);
          widths[0] = (widths[0] ?? 0) + forNumber;
          const cap = top + heights.reduce((sum, height) => sum + height, 0) + 3;
          if (cap < radius * 0.75 && fitsChords(widths, heights, top, radius))
            return { text: { name: lines, details: [...more], top, size }, cap };
        }
  return { text: null, cap: leastCap };
}

/**
 * Packs an organisation into a square: what a circle holds stands in it, below its name; areas follow sizes. Texts that do not fit are
 * left to a list, by number.
 * @param side of the square, in pixels
 * @param details what stands below a name: who holds it, and what is wrong
 */
export function packCircles(
  root: CircleNode,
  side: number,
  details: (node: CircleNode) => readonly string[],
): PackedCircle[] {
  const sizes = root.children.length === 0 ? [root.size] : leafSizes(root);
  // A size of nothing would vanish: it is drawn as a fraction of the smallest.
  const least = Math.min(...sizes.filter((size) => size > 0), 1) * 0.6;
  const tree = pack<CircleNode>().size([side, side]).padding(5)(
    hierarchy(root, (node) => node.children)
      .sum((node) => (node.children.length > 0 ? 0 : Math.max(node.size, least)))
      .sort((one, other) => (other.value ?? 0) - (one.value ?? 0)),
  );
  const packed: PackedCircle[] = [];
  let numbers = 0;
  const place = (node: typeof tree, x: number, y: number, scale: number): void => {
    const radius = node.r * scale;
    const isLeaf = node.children === undefined;
    const told = details(node.data);
    // The name of the whole stands above the drawing.
    const isRoot = node.depth === 0 && !isLeaf;
    const { text, cap } = isRoot
      ? { text: null, cap: 0 }
      : isLeaf
        ? { text: middleText(node.data.label, told, radius), cap: 0 }
        : capText(node.data.label, told, radius);
    const isWhole = isRoot || (text !== null && (told.length === 0 || text.details.length > 0));
    // One whose name fits but not who holds it has both: the name where it is, and the rest in the list.
    if (!isWhole) numbers += 1;
    packed.push({ node: node.data, depth: node.depth, x, y, radius, text, number: isWhole ? null : numbers });
    const inner = Math.max(radius - cap / 2, radius * 0.5) / radius;
    for (const child of node.children ?? [])
      place(
        child,
        x + (child.x - node.x) * scale * inner,
        y + (radius - radius * inner) + (child.y - node.y) * scale * inner,
        scale * inner,
      );
  };
  place(tree, side / 2, side / 2, 1);
  return packed;
}

function leafSizes(node: CircleNode): number[] {
  return node.children.length === 0 ? [node.size] : node.children.flatMap(leafSizes);
}
