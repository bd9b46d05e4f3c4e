import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { plainAccess } from "../../../electron/store/access.ts";
import { backupsFolder } from "../../../electron/store/backups/backup-name.ts";
import { listBackups } from "../../../electron/store/backups/list.ts";
import { takeBackup } from "../../../electron/store/backups/take.ts";
import { contentsOf, verifyFile } from "../../../electron/store/backups/verify.ts";
import type { Db } from "../../../electron/store/db.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { formOf } from "../../../electron/store/cipher.ts";
import { prepareRestore } from "../../../electron/store/backups/restore.ts";
import { migrations } from "../../../electron/store/migrations/all.ts";
import { cipherForTests, storedKey, withKey } from "../../support/cipher.ts";
import { noon, oneOClock } from "../../support/examples.ts";
import { addCompany, addSession } from "../../support/open-test-store.ts";
import { tempFolder } from "../../support/temp-folder.ts";

function makeStore(): { db: Db; file: string } {
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon);
  onTestFinished(() => void db.close());
  db.transaction(() => {
    for (let number = 0; number < 200; number += 1) addSession(db, `Harbour ${number}`, "Why? ".repeat(200));
  })();
  return { db, file };
}

it("backs a store up while it is written to, and the copy holds all rows and needs no file beside it", async () => {
  const { db, file } = makeStore();
  const taking = takeBackup(db, file, "by-hand", noon);
  const writing = (async () => {
    for (let number = 0; number < 20; number += 1) {
      addCompany(db, `Meanwhile ${number}`);
      await new Promise(setImmediate);
    }
  })();
  const { name, path } = await taking;
  const kept = verifyFile(path, plainAccess);
  await writing;
  expect(name).toBe("sextant.2026-11-24T12-00-00.000Z.0001.by-hand.db");
  expect(kept.version).toBe(contentsOf(db).version);
  expect(kept.rows["session"]).toBe(200);
  expect(kept.rows["company"]).toBeGreaterThanOrEqual(200);
  expect(readdirSync(backupsFolder(file))).toEqual([name]);
});

it("lists backups by their number, not by their clock, and says which ones are whole", async () => {
  const { db, file } = makeStore();
  await takeBackup(db, file, "scheduled", oneOClock);
  const second = await takeBackup(db, file, "before-import", "2020-01-01T00:00:00.000Z");
  const third = await takeBackup(db, file, "scheduled", noon);
  const bytes = readFileSync(second.path);
  bytes.fill(0xa5, 8_192, 40_000);
  writeFileSync(second.path, bytes);
  expect((await listBackups(file, plainAccess)).map(({ number, standing }) => [number, standing])).toEqual([
    [3, "verified"],
    [2, "damaged"],
    [1, "verified"],
  ]);
  expect(third.takenAt).toBe(noon);
});

it("leaves earlier backups and the store as they are when a backup fails, and clears what a killed one left", async () => {
  const { db, file } = makeStore();
  const first = await takeBackup(db, file, "scheduled", noon);
  // A row that points nowhere: the copy can't be verified.
  db.pragma("foreign_keys = OFF");
  db.exec("UPDATE session SET company_id = 'nobody' WHERE rowid = 1");
  await expect(takeBackup(db, file, "scheduled", noon)).rejects.toMatchObject({
    code: "backup.failed",
    hint: expect.stringContaining("earlier backups are as they were"),
  });
  expect(readdirSync(backupsFolder(file))).toEqual([first.name]);
  db.exec("UPDATE session SET company_id = (SELECT id FROM company WHERE name = 'Harbour 0') WHERE rowid = 1");
  writeFileSync(join(backupsFolder(file), "taking.part"), "half");
  writeFileSync(join(backupsFolder(file), "taking.part-journal"), "half");
  const second = await takeBackup(db, file, "scheduled", noon);
  expect(readdirSync(backupsFolder(file)).sort()).toEqual([first.name, second.name].sort());
});

it("says plainly that the folder of the backups can't be made", async () => {
  const { db, file } = makeStore();
  writeFileSync(backupsFolder(file), "in the way");
  await expect(takeBackup(db, file, "by-hand", noon)).rejects.toMatchObject({
    code: "backup.failed",
    message: expect.stringContaining("The backup was not made"),
  });
  expect(existsSync(file)).toBe(true);
});

describe.skipIf(cipherForTests() === null)("of an encrypted store", () => {
  it("makes backups that its key opens and nothing else, and restores them", async () => {
    const file = join(tempFolder(), "sextant.db");
    const access = withKey(storedKey());
    const db = openStore(file, noon, migrations, access);
    addCompany(db, "Heronsgate");
    const { path, name } = await takeBackup(db, file, "by-hand", noon);
    db.close();
    expect(formOf(path)).toBe("encrypted");
    expect((await listBackups(file, access)).map(({ standing }) => standing)).toEqual(["verified"]);
    expect((await listBackups(file, plainAccess)).map(({ standing }) => standing)).toEqual(["locked"]);
    expect(formOf(prepareRestore(file, name, access))).toBe("encrypted");
    expect(formOf(prepareRestore(file, name, plainAccess))).toBe("encrypted");
  });
});
