/** Rows below each other with a gap between: where each begins, and where the last one ends; all in pixels. */
export function stackRows(heights: readonly number[], top: number, gap: number): { tops: number[]; end: number } {
  const tops: number[] = [];
  let next = top;
  for (const height of heights) {
    tops.push(next);
    next += height + gap;
  }
  return { tops, end: heights.length === 0 ? top : next - gap };
}
