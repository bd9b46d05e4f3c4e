/** A label that wants to stand at a height: `at` is its middle, both in pixels. */
interface Block {
  at: number;
  height: number;
}

/**
 * Moves labels of different heights apart that would stand on each other, keeping their order and each as near to its place as that
 * allows. Gives their middles. Where they are higher together than the room, they run over its lower end.
 */
export function spreadBlocks(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks.map(({ at, height }, index) => ({ at, height, index })).sort((one, other) => one.at - other.at);
  let ceiling = bottom;
  for (const label of [...order].reverse()) {
    label.at = Math.min(label.at, ceiling - label.height / 2);
    ceiling = label.at - label.height / 2;
  }
  let floor = top;
  for (const label of order) {
    label.at = Math.max(label.at, floor + label.height / 2);
    floor = label.at + label.height / 2;
  }
  const spread: number[] = [];
  for (const label of order) spread[label.index] = label.at;
  return spread;
}

/** Moves labels of one line apart that would stand on each other, keeping their order; all heights in pixels. */
export function spreadLabels(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at);
  let floor = top;
  for (const label of order) {
    label.at = Math.max(label.at, floor);
    floor = label.at + gap;
  }
  let ceiling = bottom;
  for (const label of [...order].reverse()) {
    label.at = Math.min(label.at, ceiling);
    ceiling = label.at - gap;
  }
  const spread: number[] = [];
  for (const label of order) spread[label.index] = label.at;
  return spread;
}
