import type { PictureOf } from "../../../electron/contract/picture.ts";
import { sharedArea, type Box } from "../boxes.ts";
import { quietPlace } from "../quiet-place.ts";
import { widestOf, wrapText } from "../text-width.ts";

const height = 18;
const inset = 9;

/**
 * The names of the four quarters: each in its outer corner, or where else in its quarter it lies on no dot, shortened if need be. One
 * that has no place at all is left out.
 */
export function cornerNames(corners: PictureOf<"scatter">["corners"], area: Box, dots: readonly Box[]) {
  if (corners === null) return [];
  const quarter = { width: area.width / 2, height: area.height / 2 };
  return [
    { text: corners.topLeft, isRight: false, isLow: false },
    { text: corners.topRight, isRight: true, isLow: false },
    { text: corners.bottomLeft, isRight: false, isLow: true },
    { text: corners.bottomRight, isRight: true, isLow: true },
  ].flatMap(({ text, isRight, isLow }) => {
    const places = [1, 0.6, 0.35].flatMap((share) => {
      const lines = wrapText(text, (quarter.width - inset * 2) * share, { weight: 600, most: 1 });
      const width = widestOf(lines, 12, 600);
      const [free, deep] = [quarter.width - inset * 2 - width, quarter.height - inset * 2 - height];
      return [0, 0.5, 1].flatMap((inward) =>
        [0, 0.25, 0.5, 0.75, 1].map((along) => ({
          text,
          lines,
          width,
          height,
          left: isRight ? area.left + area.width - inset - width - free * along : area.left + inset + free * along,
          top: isLow
            ? area.top + area.height - inset - height + 3 - deep * inward
            : area.top + inset - 3 + deep * inward,
        })),
      );
    });
    const place = quietPlace(places, dots);
    return place !== undefined && dots.every((dot) => sharedArea(place, dot) === 0) ? place : [];
  });
}
