import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Palette } from "../../theme/palette.ts";
import { TextLines } from "../text-lines.tsx";
import { textWidth, wrapText } from "../text-width.ts";

export const barHeight = 22;

/** Where an owner's name stands: in the bar, else behind it, else before it; where it fits nowhere whole, where most of it does. */
function placeOwner(owner: string, start: number, end: number, [left, right]: readonly [number, number]) {
  const places = [
    { x: start + 8, anchor: "start" as const, room: end - start - 14, isOnBar: true },
    { x: end + 7, anchor: "start" as const, room: right - end - 7, isOnBar: false },
    { x: start - 7, anchor: "end" as const, room: start - left - 7, isOnBar: false },
  ];
  const widest = places.reduce((best, place) => (place.room > best.room ? place : best));
  const { room, ...place } = places.find((one) => textWidth(owner) <= one.room) ?? widest;
  return { ...place, lines: wrapText(owner, room, { most: 1 }) };
}

/** A row's bar with its owner. `from` and `to` are pixels within `limits`. */
export function PlanBar({
  row: { owner, emphasis },
  from,
  to,
  top,
  limits,
  colours,
}: {
  row: PictureOf<"plan">["rows"][number];
  from: number;
  to: number;
  top: number;
  limits: readonly [number, number];
  colours: Palette;
}) {
  const width = Math.max(to - from, 5);
  const start = Math.min(from, limits[1] - width);
  const { lines, x, anchor, isOnBar } = placeOwner(owner, start, start + width, limits);
  const ink = isOnBar && emphasis ? colours.onAccent : isOnBar ? colours.ink : colours.inkSoft;
  return (
    <>
      <rect
        x={start}
        y={top}
        width={width}
        height={barHeight}
        rx="4"
        fill={emphasis ? colours.accent : colours.accentSoft}
        stroke={emphasis ? colours.accent : colours.accentLine}
      />
      {owner !== "" && (
        <TextLines
          lines={lines}
          whole={owner}
          x={x}
          y={top + barHeight / 2 + 4}
          anchor={anchor}
          fill={ink}
          {...(isOnBar ? {} : { ground: colours.paper })}
        />
      )}
    </>
  );
}
