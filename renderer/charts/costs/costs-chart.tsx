import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { axisText, fullText, labelText } from "../axis-text.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { PlaceNames } from "../place-names.tsx";
import { spreadBlocks } from "../spread-labels.ts";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { textWidth, widestOf, wrapText } from "../text-width.ts";

type CostsPicture = PictureOf<"costs">;

const height = 256;
const top = 14;
const bottom = height - 26;
const dashes = ["none", "7 4", "2 4", "10 3 2 3"];

/** Cumulative costs of the options over the years, cheapest at the end in the accent; each line carries its own name. */
export function CostsChart({ picture, width, colours = screenColours }: ChartProps & { picture: CostsPicture }) {
  const { years, options, unit } = picture;
  const all = options.flatMap((option) => option.values);
  if (all.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const y = scaleLinear()
    .domain([Math.min(0, ...all), Math.max(...all)])
    .range([bottom, top])
    .nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(axisText(tick, unit)))) + 10;
  const ends = options.map(({ label, values }) => ({ label, value: values[values.length - 1] ?? 0 }));
  const names = ends.map(({ label }) => wrapText(label, width * 0.34 - 14, { size: 13, weight: 600, most: 2 }));
  const labelWidth = Math.max(
    ...names.map((lines) => widestOf(lines, 13, 600)),
    ...ends.map(({ value }) => textWidth(labelText(value, unit))),
  );
  const right = width - labelWidth - 14;
  const x = scaleLinear()
    .domain([0, Math.max(years.length - 1, 1)])
    .range([left + 6, right]);
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  );
  const blockHeight = (index: number): number => ((names[index]?.length ?? 1) + 1) * lineHeight(13) + 2;
  const labelsAt = spreadBlocks(
    ends.map(({ value }, index) => ({ at: y(value), height: blockHeight(index) })),
    0,
    bottom + 8,
  );
  const cheapest = Math.min(...ends.map((end) => end.value));
  const reading = ends
    .map(({ label, value }) => `${label}: ${fullText(value, unit)}, ${years[years.length - 1] ?? ""}`)
    .join(". ");
  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={height}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? colours.line : colours.lineSoft} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" fill={colours.inkFaint}>
            {axisText(tick, unit)}
          </text>
        </g>
      ))}
      <PlaceNames places={years} x={x} y={height - 6} limits={[left, width]} fill={colours.inkFaint} />
      {options.map(({ label, values }, index) => {
        const isCheapest = ends[index]?.value === cheapest;
        return (
          <g key={label}>
            <path
              d={path(values) ?? ""}
              fill="none"
              stroke={isCheapest ? colours.accent : colours.inkSoft}
              strokeWidth={isCheapest ? 2.5 : 1.6}
              strokeDasharray={dashes[index % dashes.length]}
            />
            <TextLines
              lines={names[index] ?? []}
              whole={label}
              x={right + 9}
              y={(labelsAt[index] ?? 0) - blockHeight(index) / 2 + 13}
              size={13}
              weight={isCheapest ? 600 : 400}
              fill={isCheapest ? colours.accent : colours.ink}
            />
            <text
              x={right + 9}
              y={(labelsAt[index] ?? 0) - blockHeight(index) / 2 + 13 + (names[index]?.length ?? 1) * lineHeight(13)}
              fill={colours.inkSoft}
            >
              {labelText(ends[index]?.value ?? 0, unit)}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}
