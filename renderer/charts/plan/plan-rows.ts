import type { PictureOf } from "../../../electron/contract/picture.ts";

type Row = PictureOf<"plan">["rows"][number];

/** Rows of one group together, groups in the order in which they first come up. */
export function byGroup(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups.values()].flat();
}

/** Labels along a line, each in the first of several rows in which it stands clear of the others; gives the row of each. */
export function stackLabels(labels: readonly { left: number; width: number }[], gap: number): number[] {
  const ends: number[] = [];
  const rows: number[] = [];
  const order = labels.map((label, index) => ({ ...label, index })).sort((one, other) => one.left - other.left);
  for (const { left, width, index } of order) {
    const free = ends.findIndex((end) => left >= end + gap);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + width;
    rows[index] = row;
  }
  return rows;
}
