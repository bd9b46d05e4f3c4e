import { rmSync } from "node:fs";
import type { NamedBackup } from "./backup-name.ts";

const mostOfNewestDay = 3;
const mostInAll = 10;

/**
 * Which backups have to go: what stays is three of the newest backup's day, the last one of each other day, all that were made by hand,
 * and the last one of each reason; of these ten at most, where the oldest scheduled ones go before those by hand. The newest always stays.
 *
 * Order is the backups' numbers, and "today" is the day of the newest: the clock of this moment is not asked, so a clock that was moved
 * can't turn good backups into old ones.
 */
export function outgoing(backups: readonly NamedBackup[]): NamedBackup[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number || b.takenAt.localeCompare(a.takenAt));
  const newest = newestFirst[0];
  if (newest === undefined) return [];
  const ofDay = new Map<string, number>();
  const reasons = new Set<string>();
  const worth = new Map<NamedBackup, number>();
  for (const backup of newestFirst) {
    const day = backup.takenAt.slice(0, 10);
    const isLastOfReason = !reasons.has(backup.reason);
    reasons.add(backup.reason);
    if (backup.reason === "by-hand") {
      worth.set(backup, 2);
      continue;
    }
    const already = ofDay.get(day) ?? 0;
    const isOfDay = already < (day === newest.takenAt.slice(0, 10) ? mostOfNewestDay : 1);
    if (isOfDay) ofDay.set(day, already + 1);
    if (isOfDay || isLastOfReason) worth.set(backup, isLastOfReason ? 1 : 0);
  }
  worth.set(newest, 3);
  const staying = [...worth]
    .sort(([a, worthA], [b, worthB]) => worthB - worthA || b.number - a.number)
    .slice(0, mostInAll)
    .map(([backup]) => backup);
  return newestFirst.filter((backup) => !staying.includes(backup));
}

/** Removes the backups that have to go. One that can't be removed stays. */
export function rotate(backups: readonly NamedBackup[]): void {
  for (const backup of outgoing(backups)) {
    try {
      rmSync(backup.path, { force: true });
    } catch {
      // Too many backups harm nobody; the next rotation tries again.
    }
  }
}
