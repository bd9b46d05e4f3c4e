import { scaleLinear } from "d3-scale";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { fullText, labelText } from "../axis-text.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { textWidth } from "../text-width.ts";

type BarsPicture = PictureOf<"bars">;

const rowHeight = 44;
const barHeight = 20;

/** Horizontal bars with their names on the left, what was changed below, and their value at the end. Losses go to the left. */
export function BarsChart({ picture, width, colours = screenColours }: ChartProps & { picture: BarsPicture }) {
  const { bars, unit } = picture;
  const labelWidth = Math.min(
    Math.max(...bars.flatMap(({ label, detail }) => [textWidth(label, 13), textWidth(detail)]), 60) + 14,
    width * 0.4,
  );
  const values = bars.map((bar) => bar.value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const widest = Math.max(...bars.map(({ value }) => textWidth(labelText(value, unit), 13)), 30) + 10;
  const x = scaleLinear()
    .domain([least, most === least ? 1 : most])
    .range([labelWidth + (least < 0 ? widest : 0), width - widest]);
  const zero = x(0);
  const reading = bars
    .map(({ label, detail, value }) => `${label}${detail === "" ? "" : ` (${detail})`}: ${fullText(value, unit)}`)
    .join(". ");
  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={bars.length * rowHeight - 4}>
      {bars.map(({ label, detail, value, muted }, index) => {
        const end = x(value);
        const middle = barHeight / 2 + 4.5;
        return (
          <g key={label} transform={`translate(0 ${index * rowHeight + 4})`}>
            <text y={detail === "" ? middle : 8} fontSize="13" fill={muted ? colours.inkSoft : colours.ink}>
              {label}
            </text>
            {detail !== "" && (
              <text y={25} fill={colours.inkSoft}>
                {detail}
              </text>
            )}
            <rect
              x={Math.min(zero, end)}
              width={Math.max(Math.abs(end - zero), 2)}
              height={barHeight}
              rx="3"
              fill={muted ? colours.line : value < 0 ? colours.loss : colours.accent}
            />
            <text
              x={value < 0 ? end - 7 : end + 7}
              y={middle}
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
      <line x1={zero} x2={zero} y1={0} y2={bars.length * rowHeight - 12} stroke={colours.line} />
    </ChartFrame>
  );
}
