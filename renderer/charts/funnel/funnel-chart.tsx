import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { lineHeight, round, TextLines } from "../text-lines.tsx";
import { textWidth, widestOf, wrapText } from "../text-width.ts";

type FunnelPicture = PictureOf<"funnel">;

const rowHeight = 50;
const barHeight = 26;

/** Slanting lines from `from` to `to`, each as wide as the bar is high: drawn and not a pattern, which half of all readers of SVG don't know. */
function hatch(from: number, to: number): string {
  const first = Math.ceil(from / 8.5) * 8.5;
  const count = Math.max(0, Math.floor((to - barHeight - first) / 8.5) + 1);
  return Array.from(
    { length: count },
    (_, at) => `M${round(first + at * 8.5)} ${barHeight}l${barHeight} ${-barHeight}`,
  ).join("");
}

/**
 * A funnel in which each row is all who entered its step: those who passed, and those who were lost, to the same scale in every
 * row. So a step that loses most shows it, however few people get there.
 */
export function FunnelChart({ picture, width, colours = screenColours }: ChartProps & { picture: FunnelPicture }) {
  const { t } = useTranslation("parts");
  const countText = (value: number): string => formatValue({ value, unit: "count" });
  const rateText = (value: number): string => formatValue({ value, unit: "percent" });
  if (picture.stages.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const names = picture.stages.map(({ label }) => wrapText(label, Math.min(140, width * 0.3), { size: 13, most: 2 }));
  const labelWidth = Math.max(width < 460 ? 0 : 140, ...names.map((lines) => widestOf(lines, 13)), 60) + 12;
  const barWidth = width - labelWidth;
  // A stage says how many of it go no further; a row shows who came into it, so its loss is that of the stage before.
  const rows = picture.stages.map((stage, index) => ({
    ...stage,
    lost: picture.stages[index - 1]?.lost ?? null,
    isFirst: index === 0,
  }));
  /** Where each row begins, and behind the last where the drawing ends: a name of two lines takes one more. */
  const tops = names.reduce<number[]>(
    (all, lines) => [...all, (all[all.length - 1] ?? 0) + rowHeight + (lines.length - 1) * lineHeight(13)],
    [0],
  );
  const reading = rows
    .map(({ label, count, lost, rate }) =>
      rate === null || lost === null
        ? `${label}: ${countText(count)}`
        : `${label}: ${countText(count)}, ${t("chart.pass", { rate: rateText(rate) })}, ${t("chart.lost", { people: countText(lost), rate: rateText(1 - rate) })}`,
    )
    .join(". ");
  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={tops[rows.length] ?? 0}>
      {rows.map(({ label, count, lost, rate, isFirst }, index) => {
        const y = tops[index] ?? 0;
        const name = names[index] ?? [];
        const passed = rate === null ? barWidth : Math.max(Math.min(rate, 1) * barWidth, 2);
        const isUnknown = rate === null && !isFirst;
        const rateInside = passed > 70;
        const rateEnd = rate === null ? 0 : (rateInside ? 9 : passed + 8) + textWidth(rateText(rate), 12, 600);
        // What was lost stands where it was lost, if the hatched part is wide enough for it; else the table tells it.
        const fits = (text: string): boolean => barWidth - 9 - textWidth(text) > Math.max(passed + 4, rateEnd + 8);
        const lostText =
          lost === null || rate === null
            ? ""
            : ([
                t("chart.lost", { people: countText(lost), rate: rateText(1 - rate) }),
                t("chart.lostShort", { people: countText(lost) }),
              ].find(fits) ?? "");
        return (
          <g key={index} transform={`translate(0 ${y})`}>
            <TextLines lines={name} whole={label} x={0} y={barHeight / 2 - 2} size={13} fill={colours.ink} />
            <text y={barHeight / 2 + 15 + (name.length - 1) * lineHeight(13)} fill={colours.inkSoft}>
              {countText(count)}
            </text>
            <g transform={`translate(${labelWidth} 0)`}>
              {rate !== null && (
                <>
                  <rect width={barWidth} height={barHeight} rx="3" fill={colours.lossSoft} />
                  <path d={hatch(passed, barWidth)} stroke={colours.loss} strokeOpacity="0.28" fill="none" />
                </>
              )}
              {isUnknown ? (
                <rect
                  x="0.5"
                  y="0.5"
                  width={barWidth - 1}
                  height={barHeight - 1}
                  rx="3"
                  fill="none"
                  stroke={colours.line}
                  strokeDasharray="3 4"
                />
              ) : (
                <rect width={passed} height={barHeight} rx="3" fill={colours.accent} />
              )}
              {isUnknown && (
                <text x="9" y={barHeight / 2 + 4.5} fill={colours.inkSoft}>
                  {t("chart.unknownRate")}
                </text>
              )}
              {rate !== null && (
                <text
                  x={rateInside ? 9 : passed + 8}
                  y={barHeight / 2 + 4.5}
                  fontWeight="600"
                  fill={rateInside ? colours.paper : colours.ink}
                >
                  {rateText(rate)}
                </text>
              )}
              {lostText !== "" && (
                <text x={barWidth - 9} y={barHeight / 2 + 4.5} textAnchor="end" fill={colours.loss}>
                  {lostText}
                </text>
              )}
            </g>
          </g>
        );
      })}
    </ChartFrame>
  );
}
