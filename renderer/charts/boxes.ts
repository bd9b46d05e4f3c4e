/** A place in a drawing, in pixels; `left` and `top` are its upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How many square pixels two boxes share. */
export function sharedArea(one: Box, other: Box): number {
  const wide = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const high = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** Whether a box lies wholly within another. */
export function isWithin(one: Box, other: Box): boolean {
  return (
    one.left >= other.left &&
    one.top >= other.top &&
    one.left + one.width <= other.left + other.width &&
    one.top + one.height <= other.top + other.height
  );
}

/** Whether the straight line between two points touches a box. */
export function crosses(box: Box, from: { x: number; y: number }, to: { x: number; y: number }): boolean {
  let [enter, leave] = [0, 1];
  const sides: [number, number][] = [
    [from.x - to.x, from.x - box.left],
    [to.x - from.x, box.left + box.width - from.x],
    [from.y - to.y, from.y - box.top],
    [to.y - from.y, box.top + box.height - from.y],
  ];
  for (const [slope, room] of sides) {
    if (slope === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / slope;
    if (slope < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return enter <= leave;
}
