import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { axisMonth, periodText } from "../../format.ts";
import { axisText, fullText, labelText } from "../axis-text.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { spreadLabels } from "../spread-labels.ts";
import { textWidth } from "../text-width.ts";

type ForecastPicture = PictureOf<"forecast">;
type Point = ForecastPicture["points"][number];

const height = 268;
const top = 18;
const bottom = height - 26;

/** A forecast with its band and, where there is one, its goal; a what-if is a second line, and today's then steps back. */
export function ForecastChart({ picture, width, colours = screenColours }: ChartProps & { picture: ForecastPicture }) {
  const { t } = useTranslation("parts");
  const { points, goal, unit } = picture;
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined)
    return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const changes = points.some((point) => point.changed !== null);

  const values = points.flatMap(({ value, low, high, changed }) => [value, low, high, changed ?? value]);
  const [least, most] = [Math.min(...values, goal?.value ?? Infinity), Math.max(...values, goal?.value ?? -Infinity)];
  const room = (most - least) * 0.06 || Math.abs(most) * 0.1 || 1;
  const y = scaleLinear()
    .domain([least - room, most + room])
    .range([bottom, top])
    .nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(axisText(tick, unit)))) + 10;
  const endLabels = [last.changed, last.value].filter((value): value is number => value !== null);
  const right = width - Math.max(...endLabels.map((value) => textWidth(labelText(value, unit), 13)), 40) - 12;
  const x = scaleLinear()
    .domain([0, points.length - 1])
    .range([left, right]);
  const goalAt = goal === null ? -1 : points.findIndex((point) => point.month === goal.month.slice(0, 7));

  const band = area<Point>(
    (_, index) => x(index),
    (point) => y(point.low),
    (point) => y(point.high),
  );
  const valueLine = line<Point>(
    (_, index) => x(index),
    (point) => y(point.value),
  );
  const changedLine = line<Point>(
    (_, index) => x(index),
    (point) => y(point.changed ?? point.value),
  );
  const labelsAt = spreadLabels(
    endLabels.map((value) => y(value)),
    16,
    top,
    bottom,
  );
  const everyMonth = Math.max(1, Math.ceil((points.length * 58) / (right - left)));
  const reading = [
    `${periodText(first.month)}: ${fullText(first.value, unit)}`,
    `${periodText(last.month)}: ${fullText(last.value, unit)} (${fullText(last.low, unit)} – ${fullText(last.high, unit)}, ${picture.bandLabel})`,
    ...(last.changed === null ? [] : [`${t("chart.changed")}: ${fullText(last.changed, unit)}`]),
    ...(goal === null ? [] : [goal.label]),
  ].join(". ");

  return (
    <ChartFrame title={picture.title} reading={reading} width={width} height={height}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke={colours.lineSoft} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" fill={colours.inkFaint}>
            {axisText(tick, unit)}
          </text>
        </g>
      ))}
      {points.map((point, index) =>
        index % everyMonth === 0 ? (
          <text
            key={point.month}
            x={x(index)}
            y={height - 6}
            textAnchor={index === 0 ? "start" : "middle"}
            fill={colours.inkFaint}
          >
            {axisMonth(point.month)}
          </text>
        ) : null,
      )}
      <path d={band([...points]) ?? ""} fill={colours.band} fillOpacity={changes ? 0.45 : 0.8} />
      {goal !== null && (
        <line x1={left} x2={right} y1={y(goal.value)} y2={y(goal.value)} stroke={colours.warm} strokeDasharray="3 4" />
      )}
      {goal !== null && (
        <text x={left + 4} y={y(goal.value) - 7} fill={colours.warm} fontWeight="600">
          {goal.label}
        </text>
      )}
      <path
        d={valueLine([...points]) ?? ""}
        fill="none"
        stroke={changes ? colours.inkFaint : colours.accent}
        strokeWidth={changes ? 1.5 : 2.25}
        strokeLinejoin="round"
      />
      {changes && (
        <path
          d={changedLine([...points]) ?? ""}
          fill="none"
          stroke={colours.accent}
          strokeWidth="2.5"
          strokeLinejoin="round"
        />
      )}
      {goal !== null && goalAt >= 0 && (
        <circle cx={x(goalAt)} cy={y(goal.value)} r="4.5" fill={colours.paper} stroke={colours.warm} strokeWidth="2" />
      )}
      {endLabels.map((value, index) => {
        const isChanged = last.changed !== null && index === 0;
        return (
          <text
            key={isChanged ? "changed" : "today"}
            x={right + 8}
            y={(labelsAt[index] ?? 0) + 4}
            fontSize="13"
            fontWeight={changes && !isChanged ? 400 : 600}
            fill={changes && !isChanged ? colours.inkSoft : colours.accent}
          >
            {labelText(value, unit)}
          </text>
        );
      })}
      <text x={right} y={Math.min(y(last.low) + 22, bottom - 7)} textAnchor="end" fill={colours.inkSoft}>
        {changes ? `${t("chart.changed")} · ${t("chart.todayThin")}` : picture.bandLabel}
      </text>
    </ChartFrame>
  );
}
