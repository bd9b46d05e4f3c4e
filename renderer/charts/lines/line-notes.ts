import type { PictureOf } from "../../../electron/contract/picture.ts";
import { sharedArea, type Box } from "../boxes.ts";
import { quietPlace } from "../quiet-place.ts";
import { textWidth } from "../text-width.ts";

/** A word on the drawing itself: the name of the target or of the band. */
interface Note extends Box {
  text: string;
  baseline: number;
  isTarget: boolean;
}

const size = 12;

/** Small boxes along the lines, close enough together that no label slips between them. */
function boxesAlong(picture: PictureOf<"lines">, x: (at: number) => number, y: (value: number) => number): Box[] {
  return picture.series.flatMap(({ values }) =>
    values.slice(0, picture.x.length).flatMap((value, index) => {
      const next = values[index + 1];
      if (value === null) return [];
      const steps = next === null || next === undefined ? 1 : Math.max(2, Math.ceil((x(1) - x(0)) / 8));
      return Array.from({ length: steps }, (_, step) => {
        const along = step / steps;
        const height = y(value + ((next ?? value) - value) * along);
        return { left: x(index + along) - 4, top: height - 4, width: 8, height: 8 };
      });
    }),
  );
}

/** Where the names of target and band stand: on the fewest lines, and not on each other; one without a place is left to the table. */
export function placeNotes({
  picture,
  x,
  y,
  left,
  right,
  bottom,
}: {
  picture: PictureOf<"lines">;
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  bottom: number;
}): Note[] {
  const obstacles = boxesAlong(picture, x, y);
  const { target, band } = picture;
  const notes: Note[] = [];
  const tryPlaces = (text: string, isTarget: boolean, heights: (at: number) => number[]): void => {
    const width = Math.min(textWidth(text, size, isTarget ? 600 : 400), right - left);
    const room = right - left - width;
    const places = [0, 1, 0.5, 0.25, 0.75, 0.12, 0.37, 0.62, 0.88].flatMap((share) => {
      const from = left + room * share;
      const within = heights(from + width / 2).filter((baseline) => baseline > size + 2 && baseline < bottom - 1);
      return within.map((baseline) => ({
        text,
        isTarget,
        baseline,
        left: from,
        top: baseline - size,
        width,
        height: size + 4,
      }));
    });
    const place = quietPlace(places, [...obstacles, ...notes]);
    if (place !== undefined && notes.every((note) => sharedArea(note, place) === 0)) notes.push(place);
  };
  if (target !== null) tryPlaces(target.label, true, () => [y(target.value) - 7, y(target.value) + 16]);
  if (band !== null && band.label !== "")
    tryPlaces(band.label, false, (at) => {
      const index = Math.round(((at - x(0)) / Math.max(x(1) - x(0), 1)) * 1);
      const nearest = Math.min(Math.max(index, 0), picture.x.length - 1);
      const [low, high] = [band.low[nearest], band.high[nearest]];
      if (typeof low !== "number" || typeof high !== "number") return [];
      return [(y(low) + y(high)) / 2 + 4, y(low) - 5, y(high) + 14, y(low) + 14];
    });
  return notes;
}
