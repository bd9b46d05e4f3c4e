import { scaleLinear } from "d3-scale";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { fullText, labelText } from "../axis-text.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { layOutLabels, RowName } from "../row-labels.tsx";
import { stackRows } from "../stack-rows.ts";
import { textWidth } from "../text-width.ts";

type BarsPicture = PictureOf<"bars">;

const barHeight = 20;
const gap = 16;

/** Horizontal bars with their names on the left, what was changed below, and their value at the end. Losses go to the left. */
export function BarsChart({ picture, width, colours = screenColours }: ChartProps & { picture: BarsPicture }) {
  const { bars, unit } = picture;
  if (bars.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const { isAbove, column, labels } = layOutLabels(
    bars.map(({ label, detail }) => ({ label, note: detail, emphasis: false })),
    width,
    0.4,
  );
  const values = bars.map((bar) => bar.value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const widest = Math.max(...bars.map(({ value }) => textWidth(labelText(value, unit), 13, 600)), 30) + 10;
  const x = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([column + (least < 0 ? widest : 0), width - widest]);
  const zero = x(0);
  const { tops, end } = stackRows(
    labels.map((label) => (isAbove ? label.height + 3 + barHeight : Math.max(label.height, barHeight))),
    2,
    gap,
  );
  const height = end + 2;
  const reading = bars
    .map(({ label, detail, value }) => `${label}${detail === "" ? "" : ` (${detail})`}: ${fullText(value, unit)}`)
    .join(". ");
  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={height}>
      {bars.map(({ value, muted }, index) => {
        const label = labels[index];
        const top = tops[index] ?? 0;
        if (label === undefined) return null;
        const nameTop = isAbove ? top : top + Math.max(0, (barHeight - label.height) / 2);
        const barTop = isAbove ? top + label.height + 3 : top;
        const barEnd = x(value);
        return (
          <g key={index}>
            <RowName label={label} top={nameTop} colours={colours} />
            <rect
              x={Math.min(zero, barEnd)}
              width={Math.max(Math.abs(barEnd - zero), 2)}
              y={barTop}
              height={barHeight}
              rx="3"
              fill={muted ? colours.line : value < 0 ? colours.loss : colours.accent}
            />
            <text
              x={value < 0 ? barEnd - 7 : barEnd + 7}
              y={barTop + barHeight / 2 + 4.5}
              fontSize="13"
              fontWeight={muted ? 400 : 600}
              textAnchor={value < 0 ? "end" : "start"}
              fill={muted ? colours.inkSoft : colours.ink}
            >
              {labelText(value, unit)}
            </text>
          </g>
        );
      })}
      <line x1={zero} x2={zero} y1={0} y2={height} stroke={colours.line} />
    </ChartFrame>
  );
}
