import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Palette } from "../../theme/palette.ts";
import type { ChartWords } from "../chart-words.ts";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { wrapText } from "../text-width.ts";
import { movementOf } from "./blip-mark.tsx";

const size = 12.5;
const numberWidth = 28;

/** A line or more of a quadrant's list: its name, a ring's, or an entry. */
interface Line {
  kind: "quadrant" | "ring" | "entry";
  number: string;
  lines: string[];
  whole: string;
  y: number;
}

/** The entries of one quadrant by ring, in a column of the given width. Rings without entries are left out. */
export function listQuadrant(picture: PictureOf<"radar">, quadrant: number, width: number, t: ChartWords) {
  const lines: Line[] = [];
  let y = 0;
  const add = (kind: Line["kind"], text: string, number = ""): void => {
    const style = {
      quadrant: { size: 13.5, weight: 600 },
      ring: { size: 11.5, weight: 600 },
      entry: { size, weight: 400 },
    }[kind];
    const room = kind === "entry" ? width - numberWidth : width;
    const wrapped = wrapText(text, room, { ...style, most: 3 });
    y += { quadrant: 0, ring: 7, entry: 0 }[kind];
    lines.push({ kind, number, lines: wrapped, whole: text, y: y + style.size });
    y += wrapped.length * lineHeight(style.size) + { quadrant: 1, ring: 3, entry: 2 }[kind];
  };
  add("quadrant", picture.quadrants[quadrant] ?? "");
  picture.rings.forEach((ring, index) => {
    const own = picture.blips
      .filter((blip) => blip.quadrant === quadrant && Math.min(blip.ring, picture.rings.length - 1) === index)
      .sort((one, other) => one.number - other.number);
    if (own.length === 0) return;
    add("ring", ring);
    for (const blip of own) {
      const movement = movementOf(blip);
      add("entry", movement === "none" ? blip.label : `${blip.label} (${t(`moved.${movement}`)})`, String(blip.number));
    }
  });
  if (lines.length === 1) add("ring", t("noEntries"));
  return { lines, height: y };
}

/** Draws what `listQuadrant` has laid out. */
export function QuadrantList({
  list,
  x,
  top,
  colours,
}: {
  list: ReturnType<typeof listQuadrant>;
  x: number;
  top: number;
  colours: Palette;
}) {
  return list.lines.map(({ kind, number, lines, whole, y }) => (
    <g key={y}>
      {kind === "entry" && (
        <text
          x={x + numberWidth - 9}
          y={top + y}
          fontSize={size}
          fontWeight="600"
          textAnchor="end"
          fill={colours.inkSoft}
        >
          {number}
        </text>
      )}
      <TextLines
        lines={lines}
        whole={whole}
        x={kind === "entry" ? x + numberWidth : x}
        y={top + y}
        size={{ quadrant: 13.5, ring: 11.5, entry: size }[kind]}
        weight={kind === "entry" ? 400 : 600}
        fill={{ quadrant: colours.ink, ring: colours.inkFaint, entry: colours.ink }[kind]}
      />
    </g>
  ));
}
