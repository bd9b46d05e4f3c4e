import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { labelText } from "../axis-text.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { layOutLabels, RowName } from "../row-labels.tsx";
import { stackRows } from "../stack-rows.ts";
import { tableReading } from "../table-reading.ts";
import { textWidth } from "../text-width.ts";
import { pairsTable } from "./pairs-table.ts";

const keyHeight = 30;
const trackHeight = 24;
const gap = 14;
const dot = 6;
const away = dot + 7;

/**
 * Rows of two marks on one scale: a full dot is where a figure is now, a ring where it should be, and the line between is the way to go.
 * The lower value stands left of its mark and the higher one right, so that the two can come as close as they like.
 */
export function PairsChart({ picture, width, colours = screenColours }: ChartProps & { picture: PictureOf<"pairs"> }) {
  const { t } = useTranslation("charts");
  const { rows, unit } = picture;
  if (rows.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const { isAbove, column, labels } = layOutLabels(
    rows.map(({ label, note }) => ({ label, note, emphasis: false })),
    width,
  );
  const nowText = ({ now, target }: (typeof rows)[number]): string =>
    now === target ? t("onTarget", { value: labelText(now, unit) }) : labelText(now, unit);
  const roomFor = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, 13, 600))) + away;
  const split = rows.filter(({ now, target }) => target !== null && now !== target);
  const leftRoom = roomFor(split.map(({ now, target }) => labelText(Math.min(now, target ?? now), unit)));
  const rightRoom = roomFor(
    rows.map((row) => (split.includes(row) ? labelText(Math.max(row.now, row.target ?? row.now), unit) : nowText(row))),
  );
  const values = rows.flatMap(({ now, target }) => (target === null ? [now] : [now, target]));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([column + leftRoom, width - rightRoom]);

  const { tops, end } = stackRows(
    labels.map(({ height: own }) => (isAbove ? own + trackHeight : Math.max(own + 4, trackHeight))),
    keyHeight,
    gap,
  );
  const height = end + 2;
  const targetKey = column + textWidth(t("table.now")) + 44;
  return (
    <ChartFrame title={picture.title} reading={tableReading(pairsTable(picture, t))} width={width} height={height}>
      <circle cx={column + dot} cy="8" r={dot} fill={colours.accent} />
      <text x={column + dot * 2 + 6} y="12" fill={colours.inkSoft}>
        {t("table.now")}
      </text>
      <circle cx={targetKey} cy="8" r={dot - 1} fill={colours.paper} stroke={colours.warm} strokeWidth="2" />
      <text x={targetKey + dot + 6} y="12" fill={colours.inkSoft}>
        {t("table.target")}
      </text>
      <line x1={x(0)} x2={x(0)} y1={keyHeight - 6} y2={height} stroke={colours.line} />
      {rows.map((row, index) => {
        const { now, target } = row;
        const label = labels[index];
        const top = tops[index] ?? 0;
        if (label === undefined) return null;
        const middle = isAbove ? top + label.height + trackHeight / 2 : top + 8;
        const isEqual = now === target;
        const nowIsHigh = target === null || now >= target;
        return (
          <g key={index}>
            <RowName label={label} top={top} colours={colours} />
            {target !== null && (
              <>
                <line x1={x(now)} x2={x(target)} y1={middle} y2={middle} stroke={colours.inkFaint} strokeWidth="2" />
                <circle
                  cx={x(target)}
                  cy={middle}
                  r={isEqual ? dot + 2.5 : dot - 1}
                  fill={colours.paper}
                  stroke={colours.warm}
                  strokeWidth="2"
                />
              </>
            )}
            <circle cx={x(now)} cy={middle} r={dot} fill={colours.accent} />
            <text
              x={x(now) + (nowIsHigh ? away : -away)}
              y={middle + 4.5}
              fontSize="13"
              fontWeight="600"
              textAnchor={nowIsHigh ? "start" : "end"}
              fill={colours.ink}
            >
              {nowText(row)}
            </text>
            {target !== null && !isEqual && (
              <text
                x={x(target) + (nowIsHigh ? -away : away)}
                y={middle + 4.5}
                fontSize="13"
                textAnchor={nowIsHigh ? "end" : "start"}
                fill={colours.warm}
              >
                {labelText(target, unit)}
              </text>
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}
