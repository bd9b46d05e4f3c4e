import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { noon } from "../../support/examples.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const storeOf = (folder: string): string => join(folder, "sextant.db");
const filesIn = (folder: string): string[] => readdirSync(folder).sort();

async function start(folder: string, at = noon): Promise<TestApp> {
  const app = await openTestApp(folder, { clock: () => new Date(at) });
  onTestFinished(() => app.close());
  return app;
}

/** A profile with one backup that holds Ledgerly, and a store that holds Buffer too. */
async function makeProfile(): Promise<string> {
  const folder = tempFolder();
  const app = await start(folder);
  await app.ask("company.createSample", { sample: "ledgerly" });
  await app.ask("backup.take", {});
  await app.ask("company.createSample", { sample: "buffer" });
  await app.close();
  return folder;
}

const names = async (app: TestApp): Promise<string[]> =>
  (await app.ask("company.list", {})).map(({ name }) => name).sort();
const recovery = async (app: TestApp) => (await app.ask("recovery.read", {})).recovery;
const standing = (app: TestApp) => app.ask("store.standing", {});

function breakPages(folder: string): void {
  const bytes = readFileSync(storeOf(folder));
  for (let page = 3; page < 12; page += 1) bytes.fill(0xa5, page * 4_096, page * 4_096 + 2_000);
  writeFileSync(storeOf(folder), bytes);
}

it("puts back a backup and goes on, with a backup of what was there before", async () => {
  const app = await start(await makeProfile());
  expect(await names(app)).toEqual(["Buffer", "Ledgerly"]);
  const { backups } = await app.ask("backup.list", {});
  expect(backups.map(({ reason, standing: found }) => [reason, found])).toEqual([["by-hand", "verified"]]);
  expect(await app.ask("backup.restore", { name: backups[0]!.name })).toEqual({ state: "open" });
  expect(app.events.at(-1)).toEqual({ name: "store.changed" });
  expect(await names(app)).toEqual(["Ledgerly"]);
  const after = await app.ask("backup.list", {});
  expect(after.backups.map(({ reason }) => reason)).toEqual(["before-restore", "by-hand"]);
  await app.ask("backup.restore", { name: after.backups[0]!.name });
  expect(await names(app)).toEqual(["Buffer", "Ledgerly"]);
  expect(app.faults).toEqual([]);
});

it("waits at a damaged store, which stays as it is, and restores a backup beside it", async () => {
  const folder = await makeProfile();
  breakPages(folder);
  const damaged = readFileSync(storeOf(folder));
  const app = await start(folder);
  expect(await standing(app)).toEqual({ state: "refused" });
  expect(await recovery(app)).toMatchObject({
    reason: "damaged",
    message: expect.stringContaining("is damaged"),
    hint: "Sextant has not touched it.",
    canSalvage: true,
    canBeginEmpty: false,
    backups: { backups: [{ standing: "verified" }] },
  });
  expect((await app.refusal("backup.take", {})).code).toBe("store.refused");
  expect(readFileSync(storeOf(folder)).equals(damaged)).toBe(true);
  const name = (await recovery(app))!.backups.backups[0]!.name;
  expect(await app.ask("backup.restore", { name })).toEqual({ state: "open" });
  expect(await names(app)).toEqual(["Ledgerly"]);
  const aside = filesIn(folder).find((each) => each.startsWith("sextant.damaged-"))!;
  expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true);
  expect((await recovery(app)) === null).toBe(true);
});

it("salvages what can be read, says how much, and takes it into use only when it is told to", async () => {
  const folder = await makeProfile();
  breakPages(folder);
  const damaged = readFileSync(storeOf(folder));
  const app = await start(folder);
  const { report } = await app.ask("recovery.salvage", {});
  expect(report!.came).toBeGreaterThan(0);
  expect((await recovery(app))!.salvaged).toEqual(report);
  expect(readFileSync(storeOf(folder)).equals(damaged)).toBe(true);
  expect(await app.ask("recovery.useSalvaged", {})).toEqual({ state: "open" });
  expect((await names(app)).length).toBeGreaterThan(0);
  await app.ask("company.createSample", { sample: "konflux" });
  expect(filesIn(folder).filter((each) => each.startsWith("sextant.damaged-"))).toHaveLength(1);
  expect(filesIn(folder)).not.toContain("sextant.salvaged.db");
  expect(app.faults).toEqual([]);
});

it.each([
  ["a newer version's store", (file: string) => patch(file, 60, 999), "newer", false],
  ["another program's database", (file: string) => patch(file, 68, 7), "other-program", false],
  ["garbage", (file: string) => writeFileSync(file, "Minutes. ".repeat(900)), "not-a-store", true],
  ["a store that was cut off", (file: string) => truncateSync(file, 20_480), "damaged", true],
  ["no store, but backups", (file: string) => rmSync(file), "gone", false],
  ["an empty file, but backups", (file: string) => truncateSync(file, 0), "gone", false],
  ["an empty file with a log", (file: string) => leaveLog(file), "gone", false],
] as const)("tells %s, tries again when asked, and begins nothing by itself", async (_, spoil, reason, canSalvage) => {
  const folder = await makeProfile();
  spoil(storeOf(folder));
  const before = filesIn(folder).map((name) => [name, stateOf(join(folder, name))]);
  const app = await start(folder);
  expect(await recovery(app)).toMatchObject({
    reason,
    canSalvage,
    canBeginEmpty: reason === "gone" && !existsSync(`${storeOf(folder)}-wal`),
  });
  expect(await app.ask("recovery.retry", {})).toEqual({ state: "refused" });
  expect(filesIn(folder).map((name) => [name, stateOf(join(folder, name))])).toEqual(before);
});

it("begins an empty store where the old one is gone, when it is told to, and keeps the backups", async () => {
  const folder = await makeProfile();
  rmSync(storeOf(folder));
  const app = await start(folder);
  expect(await app.ask("recovery.beginEmpty", {})).toEqual({ state: "open" });
  expect(await names(app)).toEqual([]);
  expect((await app.ask("backup.list", {})).backups).toHaveLength(1);
});

it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "says that the folder can't be written, and opens when it can",
  async () => {
    const folder = await makeProfile();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    const app = await start(folder);
    expect(await recovery(app)).toMatchObject({ reason: "read-only", message: expect.stringContaining("written") });
    chmodSync(folder, 0o700);
    expect(await app.ask("recovery.retry", {})).toEqual({ state: "open" });
    expect(await names(app)).toEqual(["Buffer", "Ledgerly"]);
  },
);

it("backs up at the start when the last backup is a day away by the clock, whichever way the clock was moved", async () => {
  const folder = await makeProfile();
  const numbers: number[] = [];
  for (const at of [noon, "2025-11-24T12:00:00.000Z", "2027-11-24T12:00:00.000Z", noon]) {
    const app = await start(folder, at);
    await app.close();
    const again = await start(folder, at);
    const { backups } = await again.ask("backup.list", {});
    numbers.push(backups[0]!.number);
    expect(backups.every(({ standing: found }) => found === "verified")).toBe(true);
    expect(backups.some(({ number }) => number === 1)).toBe(true);
    expect(await names(again)).toEqual(["Buffer", "Ledgerly"]);
    await again.close();
  }
  expect(numbers).toEqual([1, 2, 3, 4]);
});

it("does not begin what writes much where no backup can be made, and says why", async () => {
  const folder = await makeProfile();
  const app = await start(folder);
  rmSync(join(folder, "backups"), { recursive: true });
  writeFileSync(join(folder, "backups"), "in the way");
  expect(await app.refusal("company.createSample", { sample: "konflux" })).toMatchObject({
    code: "backup.failed",
    message: expect.stringContaining("The backup was not made"),
  });
  expect(await names(app)).toEqual(["Buffer", "Ledgerly"]);
});

function patch(file: string, at: number, value: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(value, at);
  writeFileSync(file, bytes);
}

function leaveLog(file: string): void {
  truncateSync(file, 0);
  writeFileSync(`${file}-wal`, Buffer.alloc(4_096, 1));
}

const stateOf = (path: string): string =>
  path.endsWith("backups") ? filesIn(path).join() : readFileSync(path, "latin1");
