import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { textWidth, widestOf, wrapText } from "../text-width.ts";

type VersionsPicture = PictureOf<"versions">;

const rowHeight = 38;
const axisHeight = 40;

/** The reading grade of texts on one scale, with the target of the reader as a ground up to which a text is easy enough. */
export function VersionsChart({ picture, width, colours = screenColours }: ChartProps & { picture: VersionsPicture }) {
  const { t } = useTranslation("parts");
  const { texts, target } = picture;
  if (texts.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const gradeText = (value: number): string => formatValue({ value, unit: "grade" });
  const names = texts.map(({ label }) => wrapText(label, width * 0.4 - 14, { size: 13, most: 2 }));
  const labelWidth = Math.max(60, ...names.map((lines) => widestOf(lines, 13))) + 14;
  const most = Math.max(16, ...texts.map(({ grade }) => grade + 1));
  const x = scaleLinear()
    .domain([0, most])
    .range([labelWidth, width - 84])
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
          <g key={index}>
            <TextLines
              lines={names[index] ?? []}
              whole={label}
              x={0}
              y={y + 4.5 - (((names[index]?.length ?? 1) - 1) * lineHeight(13)) / 2}
              size={13}
              fill={colours.ink}
            />
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
      <text
        x={Math.max(0, Math.min(x(0), width - textWidth(t("chart.gradeAxis"))))}
        y={height - 4}
        fill={colours.inkFaint}
      >
        {t("chart.gradeAxis")}
      </text>
    </ChartFrame>
  );
}
