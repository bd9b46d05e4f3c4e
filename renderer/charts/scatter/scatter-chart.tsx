import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Box } from "../boxes.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { layOutList, NumberedList } from "../numbered-list.tsx";
import { tableReading } from "../table-reading.ts";
import { TextLines } from "../text-lines.tsx";
import { AxisWords, axisLines } from "./axis-words.tsx";
import { cornerNames } from "./corner-names.ts";
import { dotBox, partDots, placeLabels, type Dot } from "./place-labels.ts";
import { scatterTable } from "./scatter-table.ts";

const top = 1;
const numberedRadius = 9.5;

/**
 * Points by two judgements, each with its name beside it. Where so many names do not fit, the points carry numbers and the names stand
 * in a list below. Points with emphasis are filled.
 */
export function ScatterChart({
  picture,
  width,
  colours = screenColours,
}: ChartProps & { picture: PictureOf<"scatter"> }) {
  const { t } = useTranslation("charts");
  const { x: across, y: up, points, corners } = picture;
  if (points.length === 0) return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const plotHeight = Math.round(Math.min(Math.max(width * 0.62, 300), 460));
  const upWords = axisLines(up, plotHeight);
  const left = upWords.lines * 16 + 6;
  const area: Box = { left, top, width: width - left - 1, height: plotHeight };
  const acrossWords = axisLines(across, area.width);

  const placeDots = (radius: number): Dot[] => {
    const room = radius + 3;
    const scale = (min: number, max: number, from: number, to: number) =>
      scaleLinear()
        .domain([min, max === min ? min + 1 : max])
        .range([from, to])
        .clamp(true);
    const x = scale(across.min, across.max, left + room, left + area.width - room);
    const y = scale(up.min, up.max, top + plotHeight - room, top + room);
    const dots = points.map(({ label, emphasis, ...point }) => ({
      label,
      emphasis,
      radius,
      x: x(point.x),
      y: y(point.y),
    }));
    return partDots(dots, radius, area);
  };
  const inner = { left: area.left + 4, top: area.top + 3, width: area.width - 8, height: area.height - 6 };
  const namedDots = placeDots(6);
  const labels = placeLabels(namedDots, inner, cornerNames(corners, area, namedDots.map(dotBox)));
  const dots = labels === null ? placeDots(numberedRadius) : namedDots;
  const names = cornerNames(corners, area, dots.map(dotBox));
  const list =
    labels === null
      ? layOutList(
          points.map(({ label, note, emphasis }, index) => ({ number: index + 1, label, detail: note, emphasis })),
          width,
        )
      : null;
  const listTop = top + plotHeight + 8 + acrossWords.lines * 16 + 18;
  const height = list === null ? listTop - 12 : listTop + list.height;

  return (
    <ChartFrame title={picture.title} reading={tableReading(scatterTable(picture, t))} width={width} height={height}>
      <rect
        x={area.left}
        y={area.top}
        width={area.width}
        height={area.height}
        rx="4"
        fill={colours.raised}
        stroke={colours.line}
      />
      {corners !== null && (
        <path
          d={`M${left + area.width / 2} ${top}v${plotHeight}M${left} ${top + plotHeight / 2}h${area.width}`}
          stroke={colours.line}
        />
      )}
      {names.map(({ text, lines, left: at, top: from }) => (
        <TextLines
          key={from + at}
          lines={lines}
          whole={text}
          x={at}
          y={from + 13}
          weight={600}
          fill={colours.inkFaint}
        />
      ))}
      <AxisWords
        axis={across}
        words={acrossWords}
        x={left}
        y={top + plotHeight + 18}
        length={area.width}
        isUpward={false}
        colours={colours}
      />
      <AxisWords
        axis={up}
        words={upWords}
        x={left - 9}
        y={top + plotHeight}
        length={plotHeight}
        isUpward
        colours={colours}
      />
      {labels?.map(({ joint, leads }, index) => {
        const dot = dots[index];
        return leads && dot !== undefined ? (
          <line
            key={index}
            x1={dot.x}
            y1={dot.y}
            x2={joint.x}
            y2={joint.y}
            stroke={colours.inkFaint}
            strokeWidth="0.8"
          />
        ) : null;
      })}
      {dots.map(({ x, y, radius, emphasis }, index) => (
        <circle
          key={index}
          cx={x}
          cy={y}
          r={radius}
          fill={emphasis ? colours.accent : colours.paper}
          stroke={emphasis ? colours.accent : colours.inkSoft}
          strokeWidth="1.5"
        />
      ))}
      {labels?.map(({ lines, left: at, top: from }, index) => (
        <TextLines
          key={index}
          lines={lines}
          whole={points[index]?.label ?? ""}
          x={at + 2}
          y={from + 12.5}
          size={12.5}
          weight={points[index]?.emphasis === true ? 600 : 400}
          fill={points[index]?.emphasis === true ? colours.accent : colours.ink}
        />
      ))}
      {list !== null &&
        dots.map(({ x, y, emphasis }, index) => (
          <text
            key={index}
            x={x}
            y={y + 3.6}
            fontSize="10.5"
            fontWeight="600"
            textAnchor="middle"
            fill={emphasis ? colours.onAccent : colours.ink}
          >
            {index + 1}
          </text>
        ))}
      {list !== null && <NumberedList list={list} top={listTop} colours={colours} />}
    </ChartFrame>
  );
}
