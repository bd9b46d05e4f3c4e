import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Palette } from "../../theme/palette.ts";
import { round } from "../text-lines.tsx";

type Blip = PictureOf<"radar">["blips"][number];

/** How a blip stands since last time; its shape tells it. */
export type Movement = "new" | Blip["moved"];

/** A new blip has not moved, whatever it says. */
export function movementOf({ isNew, moved }: Blip): Movement {
  return isNew ? "new" : moved;
}

/**
 * A blip: a circle with its number. A second ring around it is new; a tip points to the middle where it moved in, away where it moved
 * out; one that stayed has neither. New and moved ones are filled.
 * @param toMiddle the direction of the radar's middle, in radians
 */
export function BlipMark({
  x,
  y,
  radius,
  movement,
  toMiddle,
  number,
  colours,
}: {
  x: number;
  y: number;
  radius: number;
  movement: Movement;
  toMiddle: number;
  number: string;
  colours: Palette;
}) {
  const room = Math.min(4.5, radius * 0.45);
  const isStill = movement === "none";
  const ink = movement === "out" ? colours.inkSoft : colours.accent;
  const tip = movement === "out" ? toMiddle + Math.PI : toMiddle;
  const corner = (angle: number, reach: number): string =>
    `${round(x + Math.cos(angle) * reach)} ${round(y + Math.sin(angle) * reach)}`;
  return (
    <g>
      {(movement === "in" || movement === "out") && (
        <path
          d={`M${corner(tip - 0.75, radius - 0.2)}L${corner(tip, radius + room)}L${corner(tip + 0.75, radius - 0.2)}Z`}
          fill={ink}
        />
      )}
      {movement === "new" && (
        <circle cx={x} cy={y} r={radius + room - 1} fill={colours.paper} stroke={ink} strokeWidth="1.25" />
      )}
      <circle
        cx={x}
        cy={y}
        r={movement === "new" ? radius - 0.5 : radius}
        fill={isStill ? colours.paper : ink}
        stroke={isStill ? colours.inkSoft : ink}
        strokeWidth="1.25"
      />
      {number !== "" && (
        <text
          x={x}
          y={y + Math.min(radius, 10) * 0.37}
          fontSize={round(Math.min(radius * (number.length > 2 ? 0.86 : 1.05), 11))}
          fontWeight="600"
          textAnchor="middle"
          fill={isStill ? colours.ink : colours.paper}
        >
          {number}
        </text>
      )}
    </g>
  );
}
