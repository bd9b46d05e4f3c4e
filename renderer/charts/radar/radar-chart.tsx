import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { tableReading } from "../table-reading.ts";
import { lineHeight, round, TextLines } from "../text-lines.tsx";
import { textWidth, wrapText } from "../text-width.ts";
import { BlipMark, movementOf, type Movement } from "./blip-mark.tsx";
import { placeBlips } from "./place-blips.ts";
import { listQuadrant, QuadrantList } from "./radar-list.tsx";
import { radarTable } from "./radar-table.ts";

const wideFrom = 800;
const gap = 28;
const legendHeight = 22;
/** A strip across the middle parts the upper quadrants from the lower; the names of the rings stand in it. */
const stripHeight = 18;
const nameSize = 12;
/** Quadrants as they lie: the upper row first, from the left. They count clockwise from the upper right. */
const readingOrder = [3, 0, 2, 1];

/** Where the radar and the four lists stand: lists at its sides where there is room, else below it. */
function layOut(
  width: number,
  nameHeight: number,
  legendLines: (side: number) => number,
  list: (quadrant: number, width: number) => ReturnType<typeof listQuadrant>,
) {
  const isWide = width >= wideFrom;
  const columns = width >= 520 ? 2 : 1;
  const column = isWide ? (width - gap * 2) * 0.235 : (width - gap * (columns - 1)) / columns;
  const side = Math.floor(isWide ? width - (column + gap) * 2 : Math.min(width, 560));
  const lists = [0, 1, 2, 3].map((quadrant) => list(quadrant, column));
  const high = (quadrant: number): number => lists[quadrant]?.height ?? 0;
  const left = (width - side) / 2;
  const top = isWide ? 0 : nameHeight;
  const legendTop = top + side + stripHeight + top;
  const drawn = legendTop + legendLines(side) * legendHeight + 6;
  if (isWide) {
    const upper = Math.max(high(3), high(0), (side + stripHeight) / 2) + 18;
    const places = readingOrder.map((quadrant) => ({
      quadrant,
      x: quadrant > 1 ? 0 : width - column,
      top: quadrant === 3 || quadrant === 0 ? 0 : upper,
    }));
    return { side, left, top, lists, places, legendTop, height: Math.max(upper + Math.max(high(2), high(1)), drawn) };
  }
  const places: { quadrant: number; x: number; top: number }[] = [];
  let listTop = drawn + 16;
  for (let index = 0; index < readingOrder.length; index += columns) {
    const row = readingOrder.slice(index, index + columns);
    row.forEach((quadrant, at) => places.push({ quadrant, x: at * (column + gap), top: listTop }));
    listTop += Math.max(...row.map(high)) + 20;
  }
  return { side, left, top, lists, places, legendTop, height: listTop - 14 };
}

/**
 * A technology radar: the nearer to the middle, the more firmly adopted. Numbers in the drawing are those of the lists, which stand at
 * their quadrant or below. How an entry has moved is told by its shape, and by a word in the list.
 */
export function RadarChart({ picture, width, colours = screenColours }: ChartProps & { picture: PictureOf<"radar"> }) {
  const { t } = useTranslation("charts");
  const { rings, quadrants, blips } = picture;
  const isWide = width >= wideFrom;
  const names = quadrants.map((name) =>
    wrapText(name, Math.min(width, 560) * 0.36, { size: nameSize, weight: 600, most: 2 }),
  );
  const nameHeight = Math.max(...names.map((lines) => lines.length)) * lineHeight(nameSize) - 8;
  const movements = (["new", "in", "out", "none"] as const).filter((one) =>
    blips.some((blip) => movementOf(blip) === one),
  );
  const legendOf = (side: number) =>
    movements.every((one) => one === "none") ? [] : legendRows(movements, (one) => t(`movedShape.${one}`), side);
  const { side, left, top, lists, places, legendTop, height } = layOut(
    width,
    nameHeight,
    (room) => legendOf(room).length,
    (quadrant, column) => listQuadrant(picture, quadrant, column, t),
  );
  const radius = side / 2 - 1;
  const middleX = left + side / 2;
  /** The middle of the upper half or of the lower one, apart by the strip. */
  const middleOf = (quadrant: number): number => top + side / 2 + (quadrant === 0 || quadrant === 3 ? 0 : stripHeight);
  const { radii, blipRadius, placed } = placeBlips(picture, radius);

  return (
    <ChartFrame title={picture.title} reading={tableReading(radarTable(picture, t))} width={width} height={height}>
      {[...radii.entries()].reverse().map(([ring, outer]) => (
        <path
          key={ring}
          d={[
            `M${middleX - outer} ${middleOf(0)}A${outer} ${outer} 0 0 1 ${middleX + outer} ${middleOf(0)}Z`,
            `M${middleX - outer} ${middleOf(1)}A${outer} ${outer} 0 0 0 ${middleX + outer} ${middleOf(1)}Z`,
          ].join("")}
          fill={ring % 2 === 0 ? colours.raised : colours.paper}
          stroke={colours.line}
        />
      ))}
      <path d={`M${middleX} ${top + 1}v${radius}M${middleX} ${middleOf(1)}v${radius}`} stroke={colours.line} />
      {!isWide &&
        names.map((lines, quadrant) => {
          const [isRight, isLow] = [quadrant < 2, quadrant === 1 || quadrant === 2];
          return (
            <TextLines
              key={quadrant}
              lines={lines}
              whole={quadrants[quadrant] ?? ""}
              x={isRight ? left + side : left}
              y={isLow ? legendTop - 2 - (lines.length - 1) * lineHeight(nameSize) : 10}
              size={nameSize}
              weight={600}
              anchor={isRight ? "end" : "start"}
              fill={colours.ink}
            />
          );
        })}
      {[-1, 1].map((direction) => (
        <RingNames
          key={direction}
          rings={rings}
          radii={radii}
          place={(along) => middleX + along * direction}
          y={middleOf(0) + stripHeight / 2 + 4}
          fill={colours.inkSoft}
        />
      ))}
      {placed.map(({ blip, x, y }) => (
        <BlipMark
          key={blip.number}
          x={round(middleX + x)}
          y={round(middleOf(blip.quadrant) + y)}
          radius={blipRadius}
          movement={movementOf(blip)}
          toMiddle={Math.atan2(-y, -x)}
          number={String(blip.number)}
          colours={colours}
        />
      ))}
      {legendOf(side).map((row, line) =>
        row.map(({ movement, text, x }) => (
          <g key={movement}>
            <BlipMark
              x={left + x + 8}
              y={legendTop + line * legendHeight + 18}
              radius={5}
              movement={movement}
              toMiddle={0}
              number=""
              colours={colours}
            />
            <text x={left + x + 20} y={legendTop + line * legendHeight + 22} fontSize="11.5" fill={colours.inkSoft}>
              {text}
            </text>
          </g>
        )),
      )}
      {places.map(({ quadrant, x, top: listTop }) => {
        const list = lists[quadrant];
        return list && <QuadrantList key={quadrant} list={list} x={x} top={listTop} colours={colours} />;
      })}
    </ChartFrame>
  );
}

/** The names of the rings along the strip, each in the middle of its ring; one that has no room there is cut. */
function RingNames({
  rings,
  radii,
  place,
  y,
  fill,
}: {
  rings: readonly string[];
  radii: readonly number[];
  place: (along: number) => number;
  y: number;
  fill: string;
}) {
  const room = (index: number): number => (radii[index] ?? 0) - (radii[index - 1] ?? 0) - 3;
  const size = rings.every((ring, index) => textWidth(ring, 10.5, 600) <= room(index)) ? 10.5 : 9;
  return rings.map((ring, index) => {
    const [inner, outer] = [radii[index - 1] ?? 0, radii[index] ?? 0];
    const lines = wrapText(ring, room(index), { size, weight: 600, most: 1 });
    return (
      <TextLines
        key={index}
        lines={lines}
        whole={ring}
        x={place((inner + outer) / 2)}
        y={y}
        size={size}
        weight={600}
        anchor="middle"
        fill={fill}
      />
    );
  });
}

/** What the shapes mean, in centred rows of at most `side` pixels. */
function legendRows(movements: readonly Movement[], textOf: (movement: Movement) => string, side: number) {
  const rows: { movement: Movement; text: string; x: number }[][] = [];
  let [row, end]: [{ movement: Movement; text: string; x: number }[], number] = [[], 0];
  const close = (): void => {
    const shift = Math.max(0, (side - end + 14) / 2);
    if (row.length > 0) rows.push(row.map((entry) => ({ ...entry, x: entry.x + shift })));
    [row, end] = [[], 0];
  };
  for (const movement of movements) {
    const text = textOf(movement);
    const width = textWidth(text, 11.5) + 34;
    if (end > 0 && end + width - 14 > side) close();
    row.push({ movement, text, x: end });
    end += width;
  }
  close();
  return rows;
}
