import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainAccess } from "../../../electron/store/access.ts";
import { prepareRestore } from "../../../electron/store/backups/restore.ts";
import { finishSwap, swapStore } from "../../../electron/store/backups/swap.ts";
import { takeBackup } from "../../../electron/store/backups/take.ts";
import { listCompanies } from "../../../electron/store/companies.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { noon, oneOClock } from "../../support/examples.ts";
import { addCompany } from "../../support/open-test-store.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const aside = "sextant.damaged.db";

/** A store that was backed up with Harbour in it, went on with Quarry, and was cut off with a log beside it. */
async function makeStore(): Promise<{ file: string; name: string }> {
  const made = join(tempFolder(), "sextant.db");
  const db = openStore(made, noon);
  addCompany(db, "Harbour");
  const { name, path } = await takeBackup(db, made, "scheduled", noon);
  addCompany(db, "Quarry");
  const file = join(tempFolder(), "sextant.db");
  for (const end of ["", "-wal", "-shm"]) copyFileSync(made + end, file + end);
  db.close();
  const kept = join(file, "..", "backups");
  mkdirSync(kept);
  copyFileSync(path, join(kept, name));
  return { file, name };
}

function namesIn(file: string): string[] {
  const db = openStore(file, oneOClock);
  try {
    return listCompanies(db).map((company) => company.name);
  } finally {
    db.close();
  }
}

it("puts a backup in the place of the store, and keeps the old file with its log beside it", async () => {
  const { file, name } = await makeStore();
  const log = readFileSync(`${file}-wal`);
  swapStore(file, prepareRestore(file, name, plainAccess), join(file, "..", aside));
  expect(namesIn(file)).toEqual(["Harbour"]);
  expect(readFileSync(join(file, "..", `${aside}-wal`)).equals(log)).toBe(true);
  expect(namesIn(join(file, "..", aside))).toEqual(["Harbour", "Quarry"]);
  expect(readdirSync(join(file, ".."))).not.toContain("sextant.db.swap");
});

it.each([0, 1, 2, 3, 4])("is completed by the next start when it was cut off after step %i", async (done) => {
  const { file, name } = await makeStore();
  const incoming = prepareRestore(file, name, plainAccess);
  writeFileSync(`${file}.swap`, JSON.stringify({ incoming: "sextant.db.incoming", aside }));
  const steps = ["-wal", "-shm", ""].map((end) => () => renameSync(file + end, join(file, "..", aside + end)));
  [...steps, () => renameSync(incoming, file)].slice(0, done).forEach((step) => step());
  expect(namesIn(file)).toEqual(["Harbour"]);
  expect(namesIn(join(file, "..", aside))).toEqual(["Harbour", "Quarry"]);
  expect(existsSync(`${file}.swap`)).toBe(false);
  finishSwap(file);
  expect(namesIn(file)).toEqual(["Harbour"]);
});

it("restores nothing that is damaged, gone or of a newer version", async () => {
  const { file, name } = await makeStore();
  const backup = join(file, "..", "backups", name);
  const before = readFileSync(file);
  const whole = readFileSync(backup);
  const refusal = (): unknown => {
    try {
      return prepareRestore(file, name, plainAccess);
    } catch (error) {
      return error;
    }
  };
  writeFileSync(backup, Buffer.concat([whole.subarray(0, 8_192), Buffer.alloc(whole.length - 8_192, 0xa5)]));
  expect(refusal()).toMatchObject({ code: "backup.failed", message: expect.stringContaining("damaged itself") });
  const newer = Buffer.from(whole);
  newer.writeUInt32BE(999, 60);
  writeFileSync(backup, newer);
  expect(refusal()).toMatchObject({ code: "backup.failed", message: expect.stringContaining("newer version") });
  renameSync(backup, `${backup}.gone`);
  expect(refusal()).toMatchObject({ code: "backup.missing" });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}.incoming`)).toBe(false);
});
