import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";

type FunnelPicture = PictureOf<"funnel">;

const rowHeight = 50;
const barHeight = 26;
/** Where the chart is narrow, as beside the page, the names leave more of it to the bars. */
const labelWidthOf = (width: number): number => (width < 440 ? 104 : 152);
/** About what a letter of a label takes. */
const letterWidth = 6.4;

/**
 * A funnel in which each row is all who entered its step: those who passed, and those who were lost, to the same scale in every
 * row. So a step that loses most shows it, however few people get there.
 */
export function FunnelChart({ picture, width, colours = screenColours }: ChartProps & { picture: FunnelPicture }) {
  const { t } = useTranslation("parts");
  const patternId = `lost-${useId().replace(/\W/g, "")}`;
  const countText = (value: number): string => formatValue({ value, unit: "count" });
  const rateText = (value: number): string => formatValue({ value, unit: "percent" });
  const labelWidth = labelWidthOf(width);
  const barWidth = width - labelWidth;
  // A stage says how many of it go no further; a row shows who came into it, so its loss is that of the stage before.
  const rows = picture.stages.map((stage, index) => ({
    ...stage,
    lost: picture.stages[index - 1]?.lost ?? null,
    isFirst: index === 0,
  }));
  const reading = rows
    .map(({ label, count, lost, rate }) =>
      rate === null || lost === null
        ? `${label}: ${countText(count)}`
        : `${label}: ${countText(count)}, ${t("chart.pass", { rate: rateText(rate) })}, ${t("chart.lost", { people: countText(lost), rate: rateText(1 - rate) })}`,
    )
    .join(". ");
  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={rows.length * rowHeight - 12}>
      <pattern id={patternId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={colours.lossSoft} />
        <line x1="0" y1="0" x2="0" y2="6" stroke={colours.loss} strokeWidth="1" strokeOpacity="0.28" />
      </pattern>
      {rows.map(({ label, count, lost, rate, isFirst }, index) => {
        const y = index * rowHeight;
        const passed = rate === null ? barWidth : Math.max(Math.min(rate, 1) * barWidth, 2);
        const isUnknown = rate === null && !isFirst;
        const rateInside = passed > 70;
        const room = barWidth - (rateInside ? passed : passed + 50) - 18;
        const lostText =
          lost === null || rate === null
            ? ""
            : ([
                t("chart.lost", { people: countText(lost), rate: rateText(1 - rate) }),
                t("chart.lostShort", { people: countText(lost) }),
              ].find((text) => text.length * letterWidth < room) ?? "");
        return (
          <g key={label} transform={`translate(0 ${y})`}>
            <text y={barHeight / 2 - 2} fontSize="13" fill={colours.ink}>
              {label}
            </text>
            <text y={barHeight / 2 + 15} fill={colours.inkSoft}>
              {countText(count)}
            </text>
            <g transform={`translate(${labelWidth} 0)`}>
              {rate !== null && <rect width={barWidth} height={barHeight} rx="3" fill={`url(#${patternId})`} />}
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
