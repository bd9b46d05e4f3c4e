import { useTranslation } from "react-i18next";
import { ChartFrame, screenColours, type ChartProps } from "./chart-frame.tsx";

/** A picture of which nothing can be drawn yet: its sentence stays, and a line says so. */
export function EmptyChart({ title, width, colours = screenColours }: ChartProps & { title: string }) {
  const { t } = useTranslation("charts");
  return (
    <ChartFrame title={title} reading={t("nothing")} width={width} height={44}>
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height="43"
        rx="4"
        fill="none"
        stroke={colours.line}
        strokeDasharray="3 4"
      />
      <text x="14" y="26" fill={colours.inkSoft}>
        {t("nothing")}
      </text>
    </ChartFrame>
  );
}
