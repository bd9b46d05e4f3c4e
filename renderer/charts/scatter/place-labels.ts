import { crosses, isWithin, sharedArea, type Box } from "../boxes.ts";
import { lineHeight } from "../text-lines.tsx";
import { widestOf, wrapText } from "../text-width.ts";

/** A point as it is drawn, in pixels. */
export interface Dot {
  label: string;
  emphasis: boolean;
  x: number;
  y: number;
  radius: number;
}

interface Place {
  x: number;
  y: number;
}
type Leader = [Place, Place];

/** A label beside its dot; `leads` when it stands so far away that a line must join both. */
export interface PlacedLabel extends Box {
  lines: string[];
  leads: boolean;
  /** Where a line from the dot meets the label. */
  joint: Place;
}

const size = 12.5;

/** Directions in the order in which a reader likes a label: right, left, above, below, then between. */
const directions = [0, 180, 270, 90, 315, 45, 225, 135, 292, 68, 248, 112].map((degrees) => (degrees / 180) * Math.PI);
const distances = [5, 16, 30, 48, 70];

/** A dot with the air around it, as something that no label should lie on. */
export function dotBox({ x, y, radius }: Dot): Box {
  return { left: x - radius - 2, top: y - radius - 2, width: radius * 2 + 4, height: radius * 2 + 4 };
}

function boxAt(dot: Dot, direction: number, distance: number, width: number, height: number): Box {
  const [across, down] = [Math.cos(direction), Math.sin(direction)];
  const reach = dot.radius + distance;
  // The label's nearer side, not its middle, stands at that distance.
  const middleX = dot.x + across * reach + (Math.abs(across) < 0.2 ? 0 : (Math.sign(across) * width) / 2);
  const middleY = dot.y + down * reach + (Math.abs(down) < 0.2 ? 0 : (Math.sign(down) * height) / 2);
  return { left: middleX - width / 2, top: middleY - height / 2, width, height };
}

/** How much a dot is hemmed in: the crowded choose first. */
function crowding(dot: Dot, dots: readonly Dot[]): number {
  return dots.reduce((sum, other) => sum + 1 / (30 + Math.hypot(dot.x - other.x, dot.y - other.y)), 0);
}

/**
 * Places the labels of dots so that none lies on another, on a dot, on a name in `taken`, or outside `area`.
 * @returns null when that can't be done: then number the dots and list their names
 */
export function placeLabels(dots: readonly Dot[], area: Box, taken: readonly Box[]): PlacedLabel[] | null {
  const labels: (PlacedLabel | undefined)[] = dots.map(() => undefined);
  const dotBoxes = dots.map(dotBox);
  const order = dots
    .map((dot, index) => ({ dot, index, rank: crowding(dot, dots) + (dot.emphasis ? 10 : 0) }))
    .sort((one, other) => other.rank - one.rank || one.index - other.index);
  for (const { dot, index } of order) {
    const others = labels.filter((label) => label !== undefined);
    const obstacles: Box[] = [...taken, ...dotBoxes.filter((_, at) => at !== index), ...others];
    const leaders = labels.flatMap((label, at): Leader[] => {
      const from = dots[at];
      return label?.leads && from !== undefined ? [[from, label.joint]] : [];
    });
    const found = findPlace(dot, area, obstacles, leaders);
    if (found === null) return null;
    labels[index] = found;
  }
  return labels.filter((label) => label !== undefined);
}

function findPlace(dot: Dot, area: Box, obstacles: readonly Box[], leaders: readonly Leader[]): PlacedLabel | null {
  const weight = dot.emphasis ? 600 : 400;
  for (const distance of distances) {
    for (const room of [190, 110]) {
      const lines = wrapText(dot.label, room, { size, weight, most: 3 });
      const [width, height] = [widestOf(lines, size, weight) + 4, lines.length * lineHeight(size)];
      for (const direction of directions) {
        const box = boxAt(dot, direction, distance, width, height);
        if (!isWithin(box, area) || obstacles.some((obstacle) => sharedArea(box, obstacle) > 0)) continue;
        const joint = {
          x: Math.min(Math.max(dot.x, box.left), box.left + box.width),
          y: Math.min(Math.max(dot.y, box.top), box.top + box.height),
        };
        const leads = distance > 10;
        if (leads && obstacles.some((obstacle) => crosses(obstacle, dot, joint))) continue;
        // Nor may it lie on the line that joins another label to its dot.
        if (leaders.some(([from, to]) => crosses(box, from, to))) continue;
        return { ...box, lines, leads, joint };
      }
    }
  }
  return null;
}

/**
 * Moves dots apart that would cover each other, each as little as that needs and none out of the area. Where many share one place they
 * come to lie side by side around it; the table holds their true values.
 */
export function partDots<One extends Place>(dots: readonly One[], radius: number, area: Box): One[] {
  const places = dots.map((dot) => ({ ...dot }));
  const least = radius * 2 + 1;
  for (let round = 0; round < 200; round += 1) {
    let moved = false;
    places.forEach((one, index) => {
      places.slice(index + 1).forEach((other, further) => {
        let [across, down] = [other.x - one.x, other.y - one.y];
        const apart = Math.hypot(across, down);
        if (apart >= least - 0.01) return;
        // Two on the very same place part in a direction that their order gives, so that the same picture is drawn each time.
        if (apart < 0.001) [across, down] = [Math.cos(index + further * 2.4), Math.sin(index + further * 2.4)];
        const push = (least - apart) / 2 / Math.hypot(across, down);
        one.x -= across * push;
        one.y -= down * push;
        other.x += across * push;
        other.y += down * push;
        moved = true;
      });
    });
    for (const place of places) {
      place.x = Math.min(Math.max(place.x, area.left + radius), area.left + area.width - radius);
      place.y = Math.min(Math.max(place.y, area.top + radius), area.top + area.height - radius);
    }
    if (!moved) break;
  }
  return places;
}
