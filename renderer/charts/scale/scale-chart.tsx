import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { layOutLabels, RowName } from "../row-labels.tsx";
import { stackRows } from "../stack-rows.ts";
import { tableReading } from "../table-reading.ts";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { textWidth, wrapText } from "../text-width.ts";
import { scaleTable } from "./scale-table.ts";

const leastBandHeight = 26;
const valueHeight = 21;
const gap = 18;
const size = 11.5;

/**
 * Values on named bands, the least good on the left. The band in which a value lies is filled and its name strong; a pin shows where in
 * it, with the value above.
 */
export function ScaleChart({ picture, width, colours = screenColours }: ChartProps & { picture: PictureOf<"scale"> }) {
  const { t } = useTranslation("charts");
  const { rows } = picture;
  if (rows.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const { isAbove, column, labels } = layOutLabels(
    rows.map(({ label, note }) => ({ label, note, emphasis: true })),
    width,
    0.34,
  );
  const trackWidth = width - column - 1;
  const tracks = rows.map(({ bands, at }) => {
    const names = bands.map((band, step) =>
      wrapText(band, trackWidth / bands.length - 8, { size, weight: step === at ? 600 : 400, most: 3 }),
    );
    const lines = Math.max(1, ...names.map((name) => name.length));
    return { names, bandHeight: Math.max(leastBandHeight, lines * lineHeight(size) + 10) };
  });
  const { tops, end } = stackRows(
    labels.map((label, index) => {
      const track = valueHeight + (tracks[index]?.bandHeight ?? 0);
      return isAbove ? label.height + 6 + track : Math.max(track, label.height + 10);
    }),
    0,
    gap,
  );
  return (
    <ChartFrame title={picture.title} reading={tableReading(scaleTable(picture, t))} width={width} height={end + 1}>
      {rows.map(({ value, bands, at, position }, index) => {
        const [label, track] = [labels[index], tracks[index]];
        if (label === undefined || track === undefined) return null;
        const { names, bandHeight } = track;
        const top = tops[index] ?? 0;
        const trackTop = isAbove ? top + label.height + 6 : top;
        const [bandTop, bandWidth] = [trackTop + valueHeight, trackWidth / Math.max(bands.length, 1)];
        const pin = column + Math.min(Math.max(position, 0), 1) * trackWidth;
        const lines = wrapText(value, trackWidth, { size: 13, weight: 600, most: 1 });
        const half = textWidth(lines[0] ?? "", 13, 600) / 2;
        return (
          <g key={index}>
            <RowName label={label} top={isAbove ? top : top + 8} colours={colours} />
            {bands.map((band, step) => {
              const [left, isHere] = [column + step * bandWidth, step === at];
              const weight = isHere ? 600 : 400;
              return (
                <g key={step}>
                  <rect
                    x={left + 0.75}
                    y={bandTop}
                    width={Math.max(bandWidth - 1.5, 1)}
                    height={bandHeight}
                    rx="2"
                    fill={isHere ? colours.accentSoft : colours.raised}
                    stroke={isHere ? colours.accent : colours.lineSoft}
                    strokeWidth={isHere ? 1.5 : 1}
                  />
                  <TextLines
                    lines={names[step] ?? []}
                    whole={band}
                    x={left + bandWidth / 2}
                    y={bandTop + bandHeight / 2 + 4 - (((names[step]?.length ?? 1) - 1) * lineHeight(size)) / 2}
                    size={size}
                    weight={weight}
                    anchor="middle"
                    fill={isHere ? colours.accent : colours.inkSoft}
                  />
                </g>
              );
            })}
            <path
              d={`M${pin} ${bandTop + 1}l-5 -6h10Z`}
              fill={colours.accent}
              stroke={colours.paper}
              strokeWidth="0.75"
            />
            <TextLines
              lines={lines}
              whole={value}
              x={Math.min(Math.max(pin, column + half), column + trackWidth - half)}
              y={trackTop + 11}
              size={13}
              weight={600}
              anchor="middle"
              fill={colours.ink}
            />
          </g>
        );
      })}
    </ChartFrame>
  );
}
