import { axisMonth } from "../format.ts";
import { TextLines } from "./text-lines.tsx";
import { widestOf, wrapText } from "./text-width.ts";

/** A place along the bottom as it is written there: a month "2026-10" is "Oct". */
export function placeText(place: string): string {
  return /^\d{4}-\d{2}$/.test(place) ? axisMonth(place) : place;
}

/** The places along the bottom: as many names as stand apart, the first and the last among them where possible. */
export function PlaceNames({
  places,
  x,
  y,
  limits: [from, to],
  fill,
}: {
  places: readonly string[];
  x: (index: number) => number;
  y: number;
  limits: readonly [number, number];
  fill: string;
}) {
  const texts = places.map(placeText);
  const last = texts.length - 1;
  const step = last > 0 ? x(1) - x(0) : to - from;
  const room = Math.max(step, 64);
  const lines = texts.map((text) => wrapText(text, room - 8, { most: 1 }));
  const every = Math.max(1, Math.ceil((Math.max(...lines.map((one) => widestOf(one))) + 10) / Math.max(step, 1)));
  const middles = lines.map((own, index) => {
    const half = widestOf(own) / 2;
    return Math.min(Math.max(x(index), from + half), to - half);
  });
  // A name that was moved into the drawing may come too near to its neighbour: then that one is left out.
  const shown: number[] = [];
  lines.forEach((own, index) => {
    const before = shown[shown.length - 1];
    const reach = before === undefined ? -Infinity : (middles[before] ?? 0) + widestOf(lines[before] ?? []) / 2 + 5;
    if (index % every === 0 && (middles[index] ?? 0) - widestOf(own) / 2 >= reach) shown.push(index);
  });
  return shown.map((index) => (
    <TextLines
      key={index}
      lines={lines[index] ?? []}
      whole={texts[index] ?? ""}
      x={middles[index] ?? 0}
      y={y}
      anchor="middle"
      fill={fill}
    />
  ));
}
