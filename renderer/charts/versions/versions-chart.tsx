import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { textWidth } from "../text-width.ts";

type VersionsPicture = PictureOf<"versions">;

const rowHeight = 34;
const axisHeight = 40;

/** The reading grade of texts on one scale, with the target of the reader as a ground up to which a text is easy enough. */
export function VersionsChart({ picture, width, colours = screenColours }: ChartProps & { picture: VersionsPicture }) {
  const { t } = useTranslation("parts");
  const { texts, target } = picture;
  const gradeText = (value: number): string => formatValue({ value, unit: "grade" });
  const labelWidth = Math.min(Math.max(...texts.map(({ label }) => textWidth(label, 13)), 60) + 14, width * 0.4);
  const most = Math.max(16, ...texts.map(({ grade }) => grade + 1));
  const x = scaleLinear()
    .domain([0, most])
    .range([labelWidth, width - 74])
    .clamp(true);
  const height = texts.length * rowHeight + axisHeight;
  const reading = [
    ...texts.map(({ label, grade }) => `${label}: ${gradeText(grade)}`),
    ...(target === null ? [] : [t("chart.target", { grade: target })]),
  ].join(". ");
  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={height}>
      {target !== null && (
        <>
          <rect x={x(0)} y={0} width={x(target) - x(0)} height={height - axisHeight} rx="3" fill={colours.accentSoft} />
          <line
            x1={x(target)}
            x2={x(target)}
            y1={0}
            y2={height - axisHeight + 6}
            stroke={colours.accent}
            strokeDasharray="3 4"
          />
          <text x={x(target)} y={height - axisHeight + 19} textAnchor="middle" fill={colours.accent} fontWeight="600">
            {t("chart.target", { grade: target })}
          </text>
        </>
      )}
      {texts.map(({ label, grade }, index) => {
        const y = index * rowHeight + rowHeight / 2;
        const fits = target === null || grade <= target;
        return (
          <g key={label}>
            <text y={y + 4} fontSize="13" fill={colours.ink}>
              {label}
            </text>
            <line
              x1={x(0)}
              x2={x(grade)}
              y1={y}
              y2={y}
              stroke={fits ? colours.accent : colours.warm}
              strokeWidth="1.5"
            />
            <circle
              cx={x(grade)}
              cy={y}
              r="5"
              fill={fits ? colours.accent : colours.paper}
              stroke={fits ? colours.accent : colours.warm}
              strokeWidth="2"
            />
            <text x={x(grade) + 11} y={y + 4} fontSize="13" fontWeight="600" fill={colours.ink}>
              {gradeText(grade)}
            </text>
          </g>
        );
      })}
      <text x={x(0)} y={height - 2} fill={colours.inkFaint}>
        {t("chart.gradeAxis")}
      </text>
    </ChartFrame>
  );
}
