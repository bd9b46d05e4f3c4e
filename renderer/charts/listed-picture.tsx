import { useTranslation } from "react-i18next";
import { formatValue } from "../../electron/contract/format-quantity.ts";
import type { Picture } from "../../electron/contract/picture.ts";
import { ChartFrame, screenColours, type ChartProps } from "./chart-frame.tsx";
import { pictureTable } from "./picture-table.ts";

/** A picture whose shape has no drawing of its own yet, as lines of text. */
export function ListedPicture({ picture, width, colours = screenColours }: ChartProps & { picture: Picture }) {
  const { t } = useTranslation("charts");
  const lines = pictureTable(picture, t).rows.map((row) =>
    row.map((cell) => (cell === null ? "–" : typeof cell === "string" ? cell : formatValue(cell))).join(" · "),
  );
  return (
    <ChartFrame title={picture.title} reading={lines.join(". ")} width={width} height={lines.length * 20 + 8}>
      {lines.map((line, index) => (
        <text key={index} y={index * 20 + 14} fill={colours.ink}>
          {line}
        </text>
      ))}
    </ChartFrame>
  );
}
