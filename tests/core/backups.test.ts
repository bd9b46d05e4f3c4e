import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { keepBackups } from "../../electron/core/backups/keep-backups.ts";
import { nameBackups } from "../../electron/store/backups/list.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { noon } from "../support/examples.ts";
import { addCompany } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("backs up at the start where there is none, then every four hours in which something changed", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon);
  const faults: unknown[] = [];
  const backups = keepBackups({ db, file, now: () => noon, report: (error) => void faults.push(error) });
  const taken = (): number => nameBackups(file)[0]?.number ?? 0;
  await backups.takeDue();
  expect(taken()).toBe(0);

  addCompany(db, "Harbour");
  await backups.takeDue();
  expect(taken()).toBe(1);
  await backups.takeDue();
  expect(taken()).toBe(1);

  const hours = (count: number): void => void vi.advanceTimersByTime(count * 3_600_000);
  hours(9);
  addCompany(db, "Quarry");
  hours(2);
  expect(taken()).toBe(1);
  hours(1);
  await vi.waitFor(() => expect(taken()).toBe(2));
  await backups.takeBefore("before-import");
  expect(taken()).toBe(2);
  addCompany(db, "Mill");
  await backups.takeBefore("before-import");
  expect(nameBackups(file)[0]).toMatchObject({ number: 3, reason: "before-import" });
  await backups.stop();
  db.close();
  expect(faults).toEqual([]);
});
