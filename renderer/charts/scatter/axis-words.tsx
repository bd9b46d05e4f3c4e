import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Palette } from "../../theme/palette.ts";
import { TextLines } from "../text-lines.tsx";
import { textWidth, wrapText } from "../text-width.ts";

type Axis = PictureOf<"scatter">["x"];

/** The words of an axis of the given length: both ends, and its name between them, or on a line of its own where they leave no room. */
export function axisLines({ low, high, label }: Axis, length: number) {
  const half = length / 2 - 8;
  const ends = { low: wrapText(low, half, { most: 1 }), high: wrapText(high, half, { most: 1 }) };
  const name = wrapText(label, length, { weight: 600, most: 1 });
  const widest = Math.max(textWidth(ends.low[0] ?? ""), textWidth(ends.high[0] ?? ""));
  const isBetween = textWidth(name[0] ?? "", 12, 600) + widest * 2 + 40 < length;
  return { ...ends, name, nameLine: isBetween ? 0 : 1, lines: isBetween ? 1 : 2 };
}

/** Draws the words of an axis from `x` on along a line; turned, they read upwards. */
export function AxisWords({
  axis,
  words,
  x,
  y,
  length,
  isUpward,
  colours,
}: {
  axis: Axis;
  words: ReturnType<typeof axisLines>;
  x: number;
  y: number;
  length: number;
  isUpward: boolean;
  colours: Palette;
}) {
  return (
    <g {...(isUpward ? { transform: `rotate(-90 ${x} ${y})` } : {})}>
      <TextLines lines={words.low} whole={axis.low} x={x} y={y} fill={colours.inkSoft} />
      <TextLines lines={words.high} whole={axis.high} x={x + length} y={y} anchor="end" fill={colours.inkSoft} />
      <TextLines
        lines={words.name}
        whole={axis.label}
        x={x + length / 2}
        y={y + (isUpward ? -1 : 1) * words.nameLine * 16}
        weight={600}
        anchor="middle"
        fill={colours.ink}
      />
    </g>
  );
}
