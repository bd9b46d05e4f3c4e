import type { PictureOf } from "../../../electron/contract/picture.ts";

type Blip = PictureOf<"radar">["blips"][number];

/** A blip with its place, in pixels from the middle of the radar. */
export interface PlacedBlip {
  blip: Blip;
  x: number;
  y: number;
}

/** Half the room of a blip beyond its circle: the tip or ring that tells how it moved. */
export const markRoom = 4.5;
const air = 1.5;
const usualRadius = 10;
const leastRadius = 4.5;

interface Track {
  radius: number;
  room: number;
}

/** How many blips of a width stand side by side on an arc within a quadrant, away from the lines that part it from the others. */
function trackRoom(radius: number, width: number): number {
  const edge = Math.asin(Math.min(width / 2 / radius, 1));
  const arc = Math.PI / 2 - 2 * edge;
  if (arc < 0) return 0;
  // Neighbours stand a chord apart, not an arc.
  return 1 + Math.floor(arc / (2 * Math.asin(Math.min(width / 2 / radius, 1))) + 1e-9);
}

/** The arcs of one ring, in which its blips can stand: as few as hold them, evenly apart; null when they do not fit. */
function tracksFor(inner: number, outer: number, count: number, width: number): Track[] | null {
  const from = Math.max(inner + width / 2, width * Math.SQRT1_2);
  const to = outer - width / 2;
  if (to < from) return null;
  const most = 1 + Math.floor((to - from) / width + 1e-9);
  for (let tracks = 1; tracks <= most; tracks += 1) {
    const radii = Array.from({ length: tracks }, (_, index) =>
      // One arc runs through the middle of the ring, or further out where the middle is too tight.
      tracks === 1
        ? Math.max(from, Math.min(to, inner * 0.42 + outer * 0.58))
        : from + ((to - from) * index) / (tracks - 1),
    );
    const found = radii.map((radius) => ({ radius, room: trackRoom(radius, width) }));
    if (found.reduce((sum, track) => sum + track.room, 0) >= count) return found;
  }
  return null;
}

/** Shares blips out over the arcs of their sector, by the room of each, in the order of their numbers. */
function placeSector(blips: readonly Blip[], tracks: readonly Track[], width: number): PlacedBlip[] {
  const { quadrant } = blips[0] ?? { quadrant: 0 };
  const whole = tracks.reduce((sum, track) => sum + track.room, 0);
  const ordered = [...blips].sort((one, other) => one.number - other.number);
  const placed: PlacedBlip[] = [];
  let [taken, room] = [0, 0];
  for (const track of tracks) {
    room += track.room;
    const upTo = Math.min(Math.round((ordered.length * room) / whole), taken + track.room);
    const own = ordered.slice(taken, Math.max(upTo, ordered.length - (whole - room)));
    taken += own.length;
    const edge = Math.asin(Math.min(width / 2 / track.radius, 1));
    const arc = Math.PI / 2 - 2 * edge;
    own.forEach((blip, index) => {
      // Evenly over the arc, half a step in from its ends where there is room for that.
      // A single one stands a little off the middle, to another side ring by ring: a row along the diagonal would look like a rank.
      const share = own.length === 1 ? 0.5 + (blip.ring % 2 === 0 ? 0.14 : -0.14) : index / (own.length - 1);
      const half = own.length === 1 ? 0 : Math.min(0.5 / own.length, Math.max(0, (track.room / own.length - 1) * 0.5));
      const angle = -Math.PI / 2 + quadrant * (Math.PI / 2) + edge + arc * (half + share * (1 - 2 * half));
      placed.push({ blip, x: Math.cos(angle) * track.radius, y: Math.sin(angle) * track.radius });
    });
  }
  return placed;
}

/** Outer radii of the rings, the innermost first: each as wide as its fullest quadrant asks, none too narrow to be read. */
function ringRadii(counts: readonly number[][], radius: number): number[] {
  const rings = counts.length;
  const fullest = counts.map((byQuadrant) => Math.max(1, ...byQuadrant));
  // The area of a ring grows with what it holds; a share of it is the same for all.
  const weights = fullest.map((count, index) => count + 1.5 * (index + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const least = radius / (rings * 1.9);
  let [area, inner] = [0, 0];
  const radii = weights.map((weight, index) => {
    area += weight;
    inner = Math.max(Math.sqrt(area / whole) * radius, inner + least);
    return index === rings - 1 ? radius : inner;
  });
  // Where a ring was widened, those outside it may stand too far out: they are drawn in again, from the edge.
  for (let index = rings - 2; index >= 0; index -= 1)
    radii[index] = Math.min(radii[index] ?? 0, (radii[index + 1] ?? radius) - least);
  return radii;
}

/**
 * Places the blips of a radar in their sectors: the same blips always at the same places, none on another, all as large as the fullest
 * sector allows. A blip on a ring that the radar does not have stands on the outermost.
 * @param radius of the radar, in pixels
 */
export function placeBlips(
  { blips, rings }: PictureOf<"radar">,
  radius: number,
): {
  radii: number[];
  blipRadius: number;
  placed: PlacedBlip[];
} {
  const ringOf = (blip: Blip): number => Math.min(blip.ring, rings.length - 1);
  const sector = (ring: number, quadrant: number): Blip[] =>
    blips.filter((blip) => ringOf(blip) === ring && blip.quadrant === quadrant);
  const counts = rings.map((_, ring) => [0, 1, 2, 3].map((quadrant) => sector(ring, quadrant).length));
  const radii = ringRadii(counts, radius);
  for (let blipRadius = usualRadius; blipRadius >= leastRadius; blipRadius -= 0.5) {
    const width = 2 * (blipRadius + Math.min(markRoom, blipRadius * 0.45) + air / 2);
    const placed: PlacedBlip[] = [];
    const fits = rings.every((_, ring) =>
      [0, 1, 2, 3].every((quadrant) => {
        const own = sector(ring, quadrant);
        if (own.length === 0) return true;
        const tracks = tracksFor(radii[ring - 1] ?? 0, radii[ring] ?? radius, own.length, width);
        if (tracks === null) return false;
        placed.push(...placeSector(own, tracks, width));
        return true;
      }),
    );
    if (fits) return { radii, blipRadius, placed };
  }
  // More than can be told apart: they stand on each other, and the list tells them.
  const placed = blips.map((blip) => {
    const middle = ((radii[ringOf(blip) - 1] ?? 0) + (radii[ringOf(blip)] ?? radius)) / 2;
    const angle = -Math.PI / 2 + (blip.quadrant + ((blip.number * 0.618) % 1) * 0.9 + 0.05) * (Math.PI / 2);
    return { blip, x: Math.cos(angle) * middle, y: Math.sin(angle) * middle };
  });
  return { radii, blipRadius: leastRadius, placed };
}
