/** The height of a line of chart type of this size, in pixels. */
export const lineHeight = (size: number): number => Math.round(size * 1.28);

/**
 * A label of one or more lines, the first on the baseline `y`. Where `whole` says more than the lines do, since they were cut, it is
 * what the pointer shows.
 */
export function TextLines({
  lines,
  x,
  y,
  size = 12,
  weight = 400,
  anchor = "start",
  fill,
  ground,
  whole,
}: {
  lines: readonly string[];
  x: number;
  y: number;
  size?: number;
  weight?: number;
  anchor?: "start" | "middle" | "end";
  fill: string;
  /** The colour of the paper, for a label that lies on lines: it keeps a rim of it. */
  ground?: string;
  whole?: string;
}) {
  const isCut = whole !== undefined && lines.some((line) => line.includes("…"));
  return (
    <text
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      fill={fill}
      {...(ground === undefined
        ? {}
        : { stroke: ground, strokeWidth: 3, strokeLinejoin: "round", paintOrder: "stroke" })}
    >
      {isCut && <title>{whole}</title>}
      {lines.map((line, index) => (
        <tspan key={index} x={round(x)} y={round(y + index * lineHeight(size))}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A place in a drawing to the tenth of a pixel: finer is noise in a file. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
