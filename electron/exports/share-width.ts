/** What a column would take: `least` with a line break at every chance, `most` without any. Any one unit. */
export interface ColumnNeed {
  least: number;
  most: number;
}

/** The parts of a cell's text that a line should not break: its words; all of it where it is as short as a number with its unit. */
export function unbroken(text: string): string[] {
  return text.length <= 12 ? [text] : text.split(/[\s\u200b-]+/);
}

/** What a column would take for most of its cells: one in seven may be longer, and break. Any one unit. */
export function typicalWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.85) - 1)] ?? 0;
}

/**
 * Widths of columns that fill `total` exactly: nobody under what his longest word takes while there is room for that, and what is left is
 * shared by the root of how much more each would take. A long column is counted as two thirds of the whole at most, so that it doesn't crush the others.
 * @returns in the unit of `total`
 */
export function shareWidth(columns: readonly ColumnNeed[], total: number): number[] {
  const most = columns.map((column) => Math.max(1, Math.min(column.most, (total * 2) / 3)));
  const least = columns.map(({ least: own }, at) => Math.max(1, Math.min(own, most[at]!)));
  const sumOfLeast = least.reduce((sum, own) => sum + own, 0);
  if (sumOfLeast >= total) {
    // Words must break: the longest give way first.
    const cap = capFor(least, total);
    return spread(
      least.map((own) => Math.min(own, cap)),
      total,
    );
  }
  const more = most.map((own, at) => own - least[at]!);
  const sumOfMore = more.reduce((sum, own) => sum + own, 0);
  const room = total - sumOfLeast;
  if (sumOfMore <= room) return spread(most, total);
  const shares = shareRoom(more, room);
  return least.map((own, at) => own + shares[at]!);
}

/** Shares of `room` by the roots of what each would take, so that one long cell doesn't take all; nobody gets more than he would take. */
function shareRoom(more: readonly number[], room: number): number[] {
  const shares = more.map(() => 0);
  let open = more.flatMap((own, at) => (own > 0 ? [at] : []));
  let left = room;
  while (open.length > 0) {
    const roots = open.reduce((sum, at) => sum + Math.sqrt(more[at]!), 0);
    const each = (at: number): number => (left * Math.sqrt(more[at]!)) / roots;
    const full = open.filter((at) => each(at) >= more[at]!);
    if (full.length === 0) {
      for (const at of open) shares[at] = each(at);
      break;
    }
    for (const at of full) shares[at] = more[at]!;
    left -= full.reduce((sum, at) => sum + more[at]!, 0);
    open = open.filter((at) => !full.includes(at));
  }
  return shares;
}

/** The width at which cutting all wider columns makes the whole fit. */
function capFor(widths: readonly number[], total: number): number {
  let left = total;
  const sorted = [...widths].sort((a, b) => a - b);
  for (const [at, width] of sorted.entries()) {
    const even = left / (sorted.length - at);
    if (width >= even) return even;
    left -= width;
  }
  return Math.max(...widths);
}

function spread(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  return widths.map((width) => (width * total) / sum);
}
