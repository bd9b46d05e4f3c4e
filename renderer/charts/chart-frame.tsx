import { useId, type ReactNode } from "react";
import { lightPalette, type Palette } from "../theme/palette.ts";

/** The page's colours as custom properties, so that a chart follows light and dark. Exports hand over a palette instead. */
export const screenColours: Palette = Object.fromEntries(
  Object.keys(lightPalette).map((name) => [
    name,
    `var(--sx-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`,
  ]),
) as unknown as Palette;

/** What every chart takes: its width in pixels and its colours. */
export interface ChartProps {
  width: number;
  colours?: Palette;
}

/** A chart with its one sentence on top. `reading` says the same as the drawing, for those who can't see it. */
export function ChartFrame({
  title,
  reading,
  width,
  height,
  children,
}: {
  title: string;
  reading: string;
  width: number;
  height: number;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <figure className="sx-chart">
      <figcaption id={id}>{title}</figcaption>
      <svg
        role="img"
        aria-labelledby={`${id} ${id}d`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        fontSize="12"
        fontFamily="inherit"
      >
        <desc id={`${id}d`}>{reading}</desc>
        {children}
      </svg>
    </figure>
  );
}
