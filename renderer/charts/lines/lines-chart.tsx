import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import { axisText } from "../axis-text.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { tableReading } from "../table-reading.ts";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { textWidth, widestOf, wrapText } from "../text-width.ts";
import { PlaceNames } from "../place-names.tsx";
import { endLabels } from "./line-ends.ts";
import { placeNotes } from "./line-notes.ts";
import { linesTable } from "./lines-table.ts";

const top = 14;
const leastHeight = 232;
const axisHeight = 34;
const dashes = ["7 4", "2 4", "10 3 2 3", "4 3", "1 3"];

/** The values' ends on the axis: from zero where that costs little, since a line that starts elsewhere exaggerates. */
function domainOf(values: readonly number[], unit: Quantity): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least) * 0.06 || Math.abs(most) * 0.1 || 1;
  // A share ends at the whole.
  if (unit.unit === "percent" && least >= 0 && most <= 1 && most > 0.8) return [least < 0.5 ? 0 : least - room, 1];
  return [least >= 0 && least < most * 0.6 ? 0 : least - room, most <= 0 && most > least * 0.6 ? 0 : most + room];
}

/**
 * Values over places that follow each other. Each line carries its name and its last value at its end; those that the title is about
 * are strong and whole, the others thin and dashed.
 */
export function LinesChart({ picture, width, colours = screenColours }: ChartProps & { picture: PictureOf<"lines"> }) {
  const { t } = useTranslation("charts");
  const { unit, x: places, series, target, band } = picture;
  const isNumber = (value: number | null | undefined): value is number => typeof value === "number";
  const values = [
    ...series.flatMap((one) => one.values.slice(0, places.length)),
    ...(band === null ? [] : [...band.low, ...band.high]),
    target?.value,
  ].filter(isNumber);
  const drawn = series.filter((one) => one.values.slice(0, places.length).some(isNumber));
  if (places.length === 0 || drawn.length === 0)
    return <EmptyChart title={picture.title} width={width} colours={colours} />;

  // Among many lines dashes are noise: then all but the strong ones are a ground for those.
  const isCrowd = drawn.length > dashes.length + 1;
  const ends = endLabels(drawn, places, unit, width);
  const height = Math.max(leastHeight, ends.height) + top;
  const bottom = top + height - top;
  const y = scaleLinear().domain(domainOf(values, unit)).range([bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left = widestOf(ticks.map((tick) => axisText(tick, unit))) + 10;
  const right = width - ends.width - 16;
  const x = scaleLinear()
    .domain([0, Math.max(places.length - 1, 1)])
    .range([left + 4, right]);
  const path = line<number | null>()
    .defined(isNumber)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  const bandPath = area<number>()
    .defined((index) => isNumber(band?.low[index]) && isNumber(band.high[index]))
    .x((index) => x(index))
    .y0((index) => y(band?.low[index] ?? 0))
    .y1((index) => y(band?.high[index] ?? 0));
  const blocks = ends.place((value) => y(value), top, bottom);
  const notes = placeNotes({ picture, x, y, left: left + 6, right, bottom });

  return (
    <ChartFrame
      title={picture.title}
      reading={tableReading(linesTable(picture, t))}
      width={width}
      height={height + axisHeight}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? colours.line : colours.lineSoft} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" fill={colours.inkFaint}>
            {axisText(tick, unit)}
          </text>
        </g>
      ))}
      <PlaceNames places={places} x={x} y={bottom + 18} limits={[0, width]} fill={colours.inkFaint} />
      {band !== null && (
        <path d={bandPath(places.map((_, index) => index)) ?? ""} fill={colours.band} fillOpacity="0.7" />
      )}
      {target !== null && (
        <line
          x1={left}
          x2={right}
          y1={y(target.value)}
          y2={y(target.value)}
          stroke={colours.warm}
          strokeWidth="1.5"
          strokeDasharray="3 4"
        />
      )}
      {blocks.map(({ x: from, y: pointY, at, isEarly }, index) => (
        <path
          key={index}
          d={
            isEarly || Math.abs(at - pointY) > 7
              ? `M${x(from) + 5} ${pointY}L${right + 2} ${pointY}L${right + 8} ${at}`
              : ""
          }
          fill="none"
          stroke={colours.line}
          strokeDasharray={isEarly ? "1 3" : "none"}
        />
      ))}
      {[...drawn.entries()]
        .sort(([, one], [, other]) => Number(one.emphasis) - Number(other.emphasis))
        .map(([index, { values: own, emphasis }]) => (
          <g key={index}>
            <path
              d={path(own.slice(0, places.length)) ?? ""}
              fill="none"
              stroke={emphasis ? colours.accent : isCrowd ? colours.inkFaint : colours.inkSoft}
              strokeWidth={emphasis ? 2.5 : isCrowd ? 1 : 1.5}
              strokeLinejoin="round"
              strokeLinecap={emphasis ? "round" : "butt"}
              strokeDasharray={emphasis || isCrowd ? "none" : dashes[index % dashes.length]}
            />
            {own.slice(0, places.length).map((value, at) => {
              const isLast = at === blocks[index]?.x;
              // A value between two gaps has no line: only a dot shows it.
              const isAlone = !isNumber(own[at - 1]) && !isNumber(own[at + 1]);
              return isNumber(value) && (isLast || isAlone) ? (
                <circle
                  key={at}
                  cx={x(at)}
                  cy={y(value)}
                  r={emphasis ? 4 : isCrowd ? 2 : 2.75}
                  fill={emphasis ? colours.accent : colours.inkSoft}
                  stroke={colours.paper}
                />
              ) : null;
            })}
          </g>
        ))}
      {notes.map(({ text, left: at, baseline, isTarget }) => (
        <TextLines
          key={text}
          lines={wrapText(text, right - left - 6, { most: 1, weight: 600 })}
          whole={text}
          x={at}
          y={baseline}
          weight={isTarget ? 600 : 400}
          fill={isTarget ? colours.warm : colours.inkSoft}
          ground={colours.paper}
        />
      ))}
      {blocks.map(({ name, value, at, emphasis, label, height: own }, index) => (
        <g key={index}>
          <TextLines
            lines={name}
            whole={label}
            x={right + 12}
            y={at - own / 2 + 13}
            size={13}
            weight={emphasis ? 600 : 400}
            fill={emphasis ? colours.accent : colours.ink}
          />
          <text
            x={
              right +
              12 +
              (value.isBeside ? textWidth(`${name[name.length - 1] ?? ""} `, 13, emphasis ? 600 : 400) + 4 : 0)
            }
            y={at - own / 2 + 13 + (name.length - (value.isBeside ? 1 : 0)) * lineHeight(13)}
            fill={colours.inkSoft}
          >
            {value.text}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
