/** A label that wants to stand at a height: `at` is its middle, both in pixels. */
interface Block {
  at: number;
  height: number;
}

/**
 * Moves labels of different heights apart that would stand on each other, keeping their order: those that meet share the way, so that
 * all of them stay as near to their places as can be. Gives their middles. Where they are higher together than the room, they run over
 * its lower end.
 */
export function spreadBlocks(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks.map(({ at, height }, index) => ({ at, height, index })).sort((one, other) => one.at - other.at);
  // How far each must at least stand below the first; without that, labels that may not pass each other only must not fall back.
  const below: number[] = [];
  order.forEach(({ height }, index) => {
    const before = order[index - 1];
    below.push(before === undefined ? 0 : (below[index - 1] ?? 0) + (before.height + height) / 2);
  });
  const heaps: { sum: number; count: number }[] = [];
  order.forEach(({ at }, index) => {
    let heap = { sum: at - (below[index] ?? 0), count: 1 };
    for (let last = heaps.pop(); last !== undefined; last = heaps.pop()) {
      if (last.sum / last.count <= heap.sum / heap.count) {
        heaps.push(last);
        break;
      }
      heap = { sum: heap.sum + last.sum, count: heap.count + last.count };
    }
    heaps.push(heap);
  });
  const least = top + (order[0]?.height ?? 0) / 2;
  const most = bottom - (order[order.length - 1]?.height ?? 0) / 2 - (below[below.length - 1] ?? 0);
  const spread: number[] = [];
  heaps
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .forEach((at, index) => {
      const label = order[index];
      if (label !== undefined) spread[label.index] = Math.max(least, Math.min(at, most)) + (below[index] ?? 0);
    });
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
