import fc from "fast-check";
import { expect, it } from "vitest";
import type { BackupReason } from "../../../electron/contract/backup.ts";
import type { NamedBackup } from "../../../electron/store/backups/backup-name.ts";
import { outgoing } from "../../../electron/store/backups/rotate.ts";

const backup = (number: number, takenAt: string, reason: BackupReason = "scheduled"): NamedBackup => ({
  name: `${number}`,
  path: `${number}`,
  number,
  takenAt,
  reason,
});
const on = (day: number, hour = 12, month = 11): string => new Date(Date.UTC(2026, month - 1, day, hour)).toISOString();

/** Takes backups one after the other, as the app does, and gives the numbers of those that stay. */
function staying(taken: readonly [takenAt: string, reason?: BackupReason][]): number[] {
  let kept: NamedBackup[] = [];
  taken.forEach(([takenAt, reason], index) => {
    kept.push(backup(index + 1, takenAt, reason));
    const gone = outgoing(kept);
    kept = kept.filter((each) => !gone.includes(each));
  });
  return kept.map(({ number }) => number);
}

it("keeps three of today, one of each other day, ten in all", () => {
  expect(staying([1, 5, 9, 13, 17].map((hour) => [on(24, hour)]))).toEqual([3, 4, 5]);
  expect(staying([[on(20, 8)], [on(20, 12)], [on(21)], [on(24, 8)], [on(24, 12)]])).toEqual([2, 3, 4, 5]);
  expect(staying(Array.from({ length: 20 }, (_, day) => [on(day + 1)]))).toEqual([
    11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
  ]);
});

it("lets scheduled ones go before those by hand, and keeps the last one of each reason", () => {
  const byHand = [1, 2, 3].map((day): [string, BackupReason] => [on(day), "by-hand"]);
  const days = Array.from({ length: 15 }, (_, day): [string] => [on(day + 4)]);
  expect(staying([...byHand, ...days])).toEqual([1, 2, 3, 12, 13, 14, 15, 16, 17, 18]);
  expect(staying([[on(1), "before-migration"], ...days])[0]).toBe(1);
  const many = Array.from({ length: 14 }, (_, day): [string, BackupReason] => [on(day + 1), "by-hand"]);
  expect(staying(many)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

it("keeps what it kept when the clock is moved a year either way", () => {
  const days = Array.from({ length: 8 }, (_, day): [string] => [on(day + 1)]);
  const before = staying(days);
  for (const wrong of ["2025-11-09T12:00:00.000Z", "2027-11-09T12:00:00.000Z"]) {
    expect(staying([...days, [wrong]])).toEqual([...before, 9]);
    expect(staying([...days, [wrong], [on(9)]])).toEqual([...before, 9, 10]);
  }
});

it("never lets the newest go, and never keeps more than ten, whatever the clock shows", () => {
  const reason = fc.constantFrom<BackupReason>("scheduled", "by-hand", "before-import", "before-migration");
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, reason), { minLength: 1, maxLength: 40 }), (taken) => {
      const kept = staying(taken.map(([at, why]) => [at.toISOString(), why]));
      expect(kept.at(-1)).toBe(taken.length);
      expect(kept.length).toBeLessThanOrEqual(10);
    }),
  );
});
