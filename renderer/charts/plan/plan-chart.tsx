import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { layOutLabels, RowName } from "../row-labels.tsx";
import { stackRows } from "../stack-rows.ts";
import { tableReading } from "../table-reading.ts";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { widestOf, wrapText } from "../text-width.ts";
import { barHeight, PlanBar } from "./plan-bar.tsx";
import { byGroup, stackLabels } from "./plan-rows.ts";
import { planTable } from "./plan-table.ts";

const rowGap = 10;
const groupHeight = 26;
const headSize = 11.5;
const milestoneHeight = 18;

/**
 * What happens when: a bar a row, its owner in it or beside it, milestones as lines across. The rows that the title is about are filled
 * and their names strong.
 */
export function PlanChart({ picture, width, colours = screenColours }: ChartProps & { picture: PictureOf<"plan"> }) {
  const { t } = useTranslation("charts");
  const { columns, milestones } = picture;
  const rows = byGroup(picture.rows);
  if (columns.length === 0 || rows.length + milestones.length === 0)
    return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const { isAbove, column, labels } = layOutLabels(
    rows.map(({ label, emphasis }) => ({ label, note: "", emphasis })),
    width,
    0.34,
  );
  const [left, right] = [column + 1, width - 1];
  const step = (right - left) / columns.length;
  const x = (edge: number): number => left + Math.min(Math.max(edge, 0), columns.length) * step;

  const heads = columns.map((name) => wrapText(name, Math.max(step, 64) - 8, { size: headSize, weight: 600, most: 2 }));
  const every = Math.max(1, Math.ceil((Math.max(...heads.map((lines) => widestOf(lines, headSize, 600))) + 8) / step));
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * lineHeight(headSize) + 7;

  const flags = milestones.map(({ at, label }) => {
    const lines = wrapText(label, Math.min(220, right - left), { weight: 600, most: 1 });
    const wide = widestOf(lines, 12, 600) + 4;
    return { label, lines, at: x(at), left: Math.min(Math.max(x(at) - wide / 2, left), right - wide), width: wide };
  });
  const flagRows = stackLabels(flags, 8);
  const flagCount = Math.max(0, ...flagRows.map((row) => row + 1));
  const bodyTop = headHeight + flagCount * milestoneHeight + (flagCount > 0 ? 6 : 0);

  const rowHeight = (index: number): number => {
    const name = labels[index]?.height ?? 0;
    return isAbove ? name + 3 + barHeight : Math.max(name, barHeight);
  };
  const isFirst = (index: number): boolean =>
    rows[index]?.group !== rows[index - 1]?.group && rows[index]?.group !== "";
  // A group's name stands above its first row and belongs to it.
  const { tops, end } = stackRows(
    rows.map((_, index) => rowHeight(index) + (isFirst(index) ? groupHeight : 0)),
    bodyTop + 8,
    isAbove ? rowGap + 3 : rowGap,
  );
  const height = end + rowGap;

  return (
    <ChartFrame title={picture.title} reading={tableReading(planTable(picture, t))} width={width} height={height}>
      {heads.map((lines, index) => (
        <g key={index}>
          {index % 2 === 1 && (
            <rect x={x(index)} y={headHeight - 2} width={step} height={height - headHeight + 2} fill={colours.raised} />
          )}
          {index % every === 0 && (every === 1 || x(index) + widestOf(lines, headSize, 600) <= right) && (
            <TextLines
              lines={lines}
              whole={columns[index] ?? ""}
              x={every === 1 ? x(index + 0.5) : x(index)}
              y={headHeight - 10 - (lines.length - 1) * lineHeight(headSize)}
              size={headSize}
              weight={600}
              anchor={every === 1 ? "middle" : "start"}
              fill={colours.inkFaint}
            />
          )}
        </g>
      ))}
      <line x1={left} x2={right} y1={headHeight - 2} y2={headHeight - 2} stroke={colours.line} />
      {flags.map(({ at }, index) => (
        <line
          key={index}
          x1={at}
          x2={at}
          y1={headHeight + ((flagRows[index] ?? 0) + 1) * milestoneHeight}
          y2={height}
          stroke={colours.warm}
          strokeDasharray="3 4"
        />
      ))}
      {flags.map(({ label, lines, left: from, width: wide }, index) => (
        <TextLines
          key={index}
          lines={lines}
          whole={label}
          x={from + wide / 2}
          y={headHeight + (flagRows[index] ?? 0) * milestoneHeight + 13}
          weight={600}
          anchor="middle"
          fill={colours.warm}
          ground={colours.paper}
        />
      ))}
      {rows.map((row, index) => {
        const label = labels[index];
        const top = (tops[index] ?? 0) + (isFirst(index) ? groupHeight : 0);
        if (label === undefined) return null;
        const nameTop = isAbove ? top : top + Math.max(0, (barHeight - label.height) / 2);
        const barTop = isAbove ? top + label.height + 3 : top + Math.max(0, (label.height - barHeight) / 2);
        return (
          <g key={index}>
            {isFirst(index) && (
              <TextLines
                lines={wrapText(row.group, width, { size: headSize, weight: 600, most: 1 })}
                whole={row.group}
                x={0}
                y={top - groupHeight + 15}
                size={headSize}
                weight={600}
                fill={colours.inkFaint}
                ground={colours.paper}
              />
            )}
            <RowName label={label} top={nameTop} colours={colours} isOnLines={isAbove} />
            <PlanBar
              row={row}
              from={x(Math.min(row.from, row.to))}
              to={x(Math.max(row.from, row.to))}
              top={barTop}
              limits={[left, right]}
              colours={colours}
            />
          </g>
        );
      })}
    </ChartFrame>
  );
}
