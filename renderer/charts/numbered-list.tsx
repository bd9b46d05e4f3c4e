import type { Palette } from "../theme/palette.ts";
import { lineHeight, TextLines } from "./text-lines.tsx";
import { wrapText } from "./text-width.ts";

/** An entry of the list below a drawing that has room for numbers only. */
interface Entry {
  number: number;
  label: string;
  /** A few words more, set quieter. */
  detail: string;
  emphasis: boolean;
}

const size = 12.5;
const numberWidth = 26;
const gap = 18;

/** The entries in columns, read downwards, with the place of each. */
export function layOutList(entries: readonly Entry[], width: number) {
  const columns = Math.max(1, Math.min(3, Math.floor(width / 230), entries.length));
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const room = columnWidth - numberWidth;
  const blocks = entries.map((entry) => {
    const name = wrapText(entry.label, room, { size, weight: 600, most: 4 });
    const detail = entry.detail === "" ? [] : wrapText(entry.detail, room, { most: 4 });
    return {
      ...entry,
      name,
      lines: detail,
      height: name.length * lineHeight(size) + detail.length * lineHeight(12) + 6,
    };
  });
  const whole = blocks.reduce((sum, block) => sum + block.height, 0);
  const placed: ((typeof blocks)[number] & { x: number; y: number })[] = [];
  let [column, y, height] = [0, 0, 0];
  for (const block of blocks) {
    // A column is full when it holds its share; the last one takes what is left.
    if (y > 0 && y + block.height / 2 > whole / columns && column < columns - 1) [column, y] = [column + 1, 0];
    placed.push({ ...block, x: column * (columnWidth + gap), y });
    y += block.height;
    height = Math.max(height, y);
  }
  return { placed, height };
}

/** Draws what `layOutList` has placed, its upper edge at `top`. */
export function NumberedList({
  list,
  top,
  left = 0,
  colours,
}: {
  list: ReturnType<typeof layOutList>;
  top: number;
  left?: number;
  colours: Palette;
}) {
  return list.placed.map(({ number, label, detail, name, lines, emphasis, x, y }) => (
    <g key={number}>
      <text
        x={left + x + numberWidth - 8}
        y={top + y + 12}
        fontSize={size}
        fontWeight="600"
        textAnchor="end"
        fill={colours.inkSoft}
      >
        {number}
      </text>
      <TextLines
        lines={name}
        whole={label}
        x={left + x + numberWidth}
        y={top + y + 12}
        size={size}
        weight={emphasis ? 600 : 400}
        fill={colours.ink}
      />
      {lines.length > 0 && (
        <TextLines
          lines={lines}
          whole={detail}
          x={left + x + numberWidth}
          y={top + y + 12 + name.length * lineHeight(size)}
          fill={colours.inkSoft}
        />
      )}
    </g>
  ));
}
