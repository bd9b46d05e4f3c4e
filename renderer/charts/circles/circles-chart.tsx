import { useTranslation } from "react-i18next";
import type { CircleNode, PictureOf } from "../../../electron/contract/picture.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { layOutList, NumberedList } from "../numbered-list.tsx";
import { tableReading } from "../table-reading.ts";
import { lineHeight, round, TextLines } from "../text-lines.tsx";
import { isolate, wrapText } from "../text-width.ts";
import { circlesTable } from "./circles-table.ts";
import { leastCap, packCircles, type PackedCircle } from "./pack-circles.ts";

const widest = 600;
const listGap = 20;

/**
 * Circles within circles: an organisation, its circles and their roles, each with who holds it. What needs attention has a mark and a
 * word: nobody holds a dashed one, a bold outline is too much for its holder, a double one hangs on one person. Where a name has no room
 * a number stands, and the list below tells the rest.
 */
export function CirclesChart({
  picture,
  width,
  colours = screenColours,
}: ChartProps & { picture: PictureOf<"circles"> }) {
  const { t } = useTranslation("charts");
  const side = Math.min(width, widest);
  const left = (width - side) / 2;
  const word = (node: CircleNode): string => t(`flag.${node.flag}`);
  const details = (node: CircleNode): string[] =>
    [node.people.map(isolate).join(", "), word(node)].filter((part) => part !== "");
  const circles = packCircles(picture.root, side - 4, details);
  const numbered = circles.flatMap((circle) => (circle.number === null ? [] : [{ ...circle, number: circle.number }]));
  const list = layOutList(
    numbered.map(({ node, number }) => ({
      number,
      label: node.label,
      detail: details(node).join(" · "),
      emphasis: node.flag !== "none",
    })),
    width,
  );
  const { root } = picture;
  const isNamedAbove = root.children.length > 0;
  const rootName = isNamedAbove ? wrapText(root.label, width, { size: 13, weight: 600, most: 2 }) : [];
  const rootDetails =
    isNamedAbove && details(root).length > 0 ? wrapText(details(root).join(" · "), width, { most: 2 }) : [];
  const top = isNamedAbove ? rootName.length * lineHeight(13) + rootDetails.length * lineHeight(12) + 4 : 0;
  const height = top + side + (numbered.length > 0 ? listGap + list.height : 0);
  return (
    <ChartFrame title={picture.title} reading={tableReading(circlesTable(picture, t))} width={width} height={height}>
      <TextLines
        lines={rootName}
        whole={root.label}
        x={width / 2}
        y={12}
        size={13}
        weight={600}
        anchor="middle"
        fill={colours.ink}
      />
      <TextLines
        lines={rootDetails}
        x={width / 2}
        y={12 + rootName.length * lineHeight(13)}
        anchor="middle"
        fill={root.flag === "none" ? colours.inkSoft : colours.warm}
      />
      {circles.map((circle, index) => (
        <Circle
          key={index}
          circle={{ ...circle, x: circle.x + left + 2, y: circle.y + top + 2 }}
          word={word(circle.node)}
          colours={colours}
        />
      ))}
      {numbered.length > 0 && <NumberedList list={list} top={top + side + listGap} colours={colours} />}
    </ChartFrame>
  );
}

function Circle({
  circle: { node, depth, x, y, radius, text, number },
  word,
  colours,
}: {
  circle: PackedCircle;
  word: string;
  colours: typeof screenColours;
}) {
  const holds = node.children.length > 0;
  const isFlagged = node.flag !== "none";
  const ground =
    holds || node.kind === "circle" ? (depth % 2 === 0 ? colours.raised : colours.paper) : colours.accentSoft;
  const outline = isFlagged ? colours.warm : holds || node.kind === "circle" ? colours.line : colours.accentLine;
  const numberSize = Math.max(8, Math.min(11, radius * 1.1));
  // The number of a circle that holds others stands in front of its name, or alone in its upper part.
  const numberY = holds ? y - radius + Math.min(leastCap / 2 + 0.5, radius * 0.55) : y;
  return (
    <g>
      <circle
        cx={round(x)}
        cy={round(y)}
        r={round(radius)}
        fill={node.flag === "vacant" ? colours.paper : isFlagged && !holds ? colours.warmSoft : ground}
        stroke={outline}
        strokeWidth={node.flag === "overload" ? round(Math.min(3.5, radius * 0.22)) : isFlagged ? 1.5 : 1}
        strokeDasharray={node.flag === "vacant" ? "5 4" : "none"}
      />
      {node.flag === "single-point" && (
        <circle
          cx={round(x)}
          cy={round(y)}
          r={round(radius - Math.min(4, radius * 0.24))}
          fill="none"
          stroke={outline}
          strokeWidth="1"
        />
      )}
      {text !== null && (
        <>
          <TextLines
            lines={number === null ? text.name : [`${number} · ${text.name[0] ?? ""}`, ...text.name.slice(1)]}
            whole={node.label}
            x={x}
            y={y - radius + text.top + text.size * 0.95}
            size={text.size}
            weight={600}
            anchor="middle"
            fill={colours.ink}
          />
          {text.details.map((line, index) => (
            <text
              key={index}
              x={round(x)}
              y={round(y - radius + text.top + text.name.length * lineHeight(text.size) + index * 14 + 11)}
              fontSize="11"
              fontWeight={word !== "" && word.includes(line) ? 600 : 400}
              textAnchor="middle"
              fill={word !== "" && word.includes(line) ? colours.warm : colours.inkSoft}
            >
              {line}
            </text>
          ))}
        </>
      )}
      {number !== null && text === null && (
        <text
          x={round(x)}
          y={round(numberY + numberSize * 0.36)}
          fontSize={round(numberSize)}
          fontWeight="600"
          textAnchor="middle"
          fill={isFlagged ? colours.warm : colours.ink}
        >
          {number}
        </text>
      )}
    </g>
  );
}
