import { useTranslation } from "react-i18next";
import type { MatrixCell, PictureOf } from "../../../electron/contract/picture.ts";
import type { Palette } from "../../theme/palette.ts";
import { ChartFrame, screenColours, type ChartProps } from "../chart-frame.tsx";
import { EmptyChart } from "../empty-chart.tsx";
import { tableReading } from "../table-reading.ts";
import { lineHeight, TextLines } from "../text-lines.tsx";
import { wrapText } from "../text-width.ts";
import { cellSize, headSize, layOutMatrix, markSize } from "./lay-out-matrix.ts";
import { matrixTable } from "./matrix-table.ts";

const panelGap = 22;
/** Up to here a ground of accent leaves its text readable, on light paper as on dark. */
const strongest = 0.42;
const faintest = 0.05;

/** How strongly a value is shaded, from the smallest to the largest of the matrix; none where there is nothing to compare. */
function shading(rows: PictureOf<"matrix">["rows"]): (value: number | null) => number {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => {
    if (value === null) return 0;
    return most === least ? faintest : faintest + ((value - least) / (most - least)) * (strongest - faintest);
  };
}

/** A cell's outline by its mark; the word in it says the same. */
function outline(mark: MatrixCell["mark"], colours: Palette) {
  switch (mark) {
    case "gap":
      return { stroke: colours.warm, strokeWidth: 1.5, strokeDasharray: "4 3" };
    case "overlap":
      return { stroke: colours.warm, strokeWidth: 2 };
    case "good":
      return { stroke: colours.accent, strokeWidth: 1.5 };
    case "none":
      return { stroke: "none" };
  }
}

/** Rows by columns, each cell shaded by its value and carrying its text; where all columns do not fit, they stand in panels below each other. */
export function MatrixChart({
  picture,
  width,
  colours = screenColours,
}: ChartProps & { picture: PictureOf<"matrix"> }) {
  const { t } = useTranslation("charts");
  const { corner, columns, rows } = picture;
  if (rows.length === 0 || columns.length === 0)
    return <EmptyChart title={picture.title} width={width} colours={colours} />;
  const { labelWidth, cellWidth, panels } = layOutMatrix(picture, width, (mark) => t(`mark.${mark}`));
  const shade = shading(rows);
  const tops = panels.map((_, index) =>
    panels.slice(0, index).reduce((sum, panel) => sum + panel.height + panelGap, 0),
  );
  const height = (tops[panels.length - 1] ?? 0) + (panels[panels.length - 1]?.height ?? 0) + 2;
  return (
    <ChartFrame title={picture.title} reading={tableReading(matrixTable(picture, t))} width={width} height={height}>
      {panels.map((panel, at) => {
        const top = tops[at] ?? 0;
        let end = top + panel.headHeight;
        return (
          <g key={at}>
            <TextLines
              lines={wrapText(corner, labelWidth - 12, { size: headSize, weight: 600, most: 1 })}
              whole={corner}
              x={0}
              y={top + panel.headHeight - 9}
              size={headSize}
              weight={600}
              fill={colours.inkFaint}
            />
            {panel.columns.map(({ label, lines }, column) => (
              <TextLines
                key={column}
                lines={lines}
                whole={label}
                x={labelWidth + (column + 0.5) * cellWidth}
                y={top + panel.headHeight - 9 - (lines.length - 1) * lineHeight(headSize)}
                size={headSize}
                weight={600}
                anchor="middle"
                fill={colours.inkSoft}
              />
            ))}
            {panel.rows.map((row, index) => {
              const rowTop = end;
              end += row.height;
              const middle = rowTop + row.height / 2;
              return (
                <g key={index}>
                  <TextLines
                    lines={row.lines}
                    whole={row.label}
                    x={0}
                    y={middle + 4.5 - ((row.lines.length - 1) * lineHeight(13)) / 2}
                    size={13}
                    fill={colours.ink}
                  />
                  {row.cells.map(({ cell, lines, mark }, column) => {
                    const x = labelWidth + column * cellWidth;
                    const textHeight = lines.length * lineHeight(cellSize) + (mark === "" ? 0 : lineHeight(markSize));
                    const textTop = middle - textHeight / 2;
                    return (
                      <g key={column}>
                        <rect
                          x={x + 1.25}
                          y={rowTop + 1.25}
                          width={cellWidth - 2.5}
                          height={row.height - 2.5}
                          rx="2.5"
                          fill={cell.value === null ? colours.raised : colours.accent}
                          fillOpacity={cell.value === null ? Number(lines.length > 0) : shade(cell.value)}
                          {...outline(cell.mark, colours)}
                        />
                        {lines.length > 0 && (
                          <TextLines
                            lines={lines}
                            whole={cell.text}
                            x={x + cellWidth / 2}
                            y={textTop + 12.5}
                            size={cellSize}
                            weight={cell.mark === "none" ? 400 : 600}
                            anchor="middle"
                            fill={colours.ink}
                          />
                        )}
                        {mark !== "" && (
                          <text
                            x={x + cellWidth / 2}
                            y={textTop + lines.length * lineHeight(cellSize) + 10.5}
                            fontSize={markSize}
                            fontWeight="600"
                            textAnchor="middle"
                            fill={cell.mark === "good" ? colours.accent : colours.warm}
                          >
                            {mark}
                          </text>
                        )}
                      </g>
                    );
                  })}
                </g>
              );
            })}
          </g>
        );
      })}
    </ChartFrame>
  );
}
