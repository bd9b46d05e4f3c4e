import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** Where the window was, in points of the whole desktop. */
const WindowPlace = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

/** A display's usable area. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const smallestWindow = { width: 880, height: 600 } as const;
const firstPlace: WindowPlace = { width: 1280, height: 800, maximized: false };

/** The place that was kept, or a first one when none was, or when it can't be read. */
export function readWindowPlace(file: string): WindowPlace {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return firstPlace;
  }
}

/** Keeps the place; that it can't be kept is no reason to stop closing the window. */
export function keepWindowPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {
    return;
  }
}

/** The place as it fits the displays of today: no larger than one, and not where a display used to be. */
export function fitWindowPlace(place: WindowPlace, displays: readonly Area[]): WindowPlace {
  const { x, y } = place;
  const home = displays.find(
    (area) =>
      x !== undefined &&
      y !== undefined &&
      x >= area.x &&
      y >= area.y &&
      x < area.x + area.width &&
      y < area.y + area.height,
  );
  const room = home ?? displays[0];
  const width = Math.max(smallestWindow.width, Math.min(place.width, room?.width ?? place.width));
  const height = Math.max(smallestWindow.height, Math.min(place.height, room?.height ?? place.height));
  if (home === undefined || x === undefined || y === undefined) return { width, height, maximized: place.maximized };
  return {
    x: Math.max(home.x, Math.min(x, home.x + home.width - width)),
    y: Math.max(home.y, Math.min(y, home.y + home.height - height)),
    width,
    height,
    maximized: place.maximized,
  };
}
