import { sharedArea, type Box } from "./boxes.ts";

/** The first of several places for a label that disturbs least; `obstacles` are what it should not lie on. */
export function quietPlace<Place extends Box>(places: readonly Place[], obstacles: readonly Box[]): Place | undefined {
  const disturbance = (place: Box): number => obstacles.reduce((sum, obstacle) => sum + sharedArea(place, obstacle), 0);
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    const found = disturbance(place);
    if (found < least) [best, least] = [place, found];
  }
  return best;
}
