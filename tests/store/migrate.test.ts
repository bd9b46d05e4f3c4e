import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { backupsFolder } from "../../electron/store/backups/backup-name.ts";
import { listCompanies } from "../../electron/store/companies.ts";
import { versionOf } from "../../electron/store/version-of.ts";
import type { Migration } from "../../electron/store/migration.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { noon, oneOClock } from "../support/examples.ts";
import { addCompany } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const next = migrations.length + 1;
const addMotto: Migration = {
  version: next,
  name: "motto",
  up: (db) => void db.exec("ALTER TABLE company ADD COLUMN motto TEXT NOT NULL DEFAULT ''"),
};
const failHalfWay: Migration = {
  version: next,
  name: "half-way",
  up: (db) => {
    db.exec("DELETE FROM company");
    throw new Error("no further");
  },
};

function makeStore(): string {
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon);
  addCompany(db, "Harbour");
  db.close();
  return file;
}
const copiesBeside = (file: string): string[] =>
  existsSync(backupsFolder(file)) ? readdirSync(backupsFolder(file)) : [];

it("counts its migrations up from 1 without a gap", () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

it("makes the newest shape from nothing, without a copy", () => {
  const file = makeStore();
  const db = openStore(file, noon);
  expect(versionOf(db)).toBe(migrations.length);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  db.close();
  expect(copiesBeside(file)).toEqual([]);
});

it("copies a store with rows in it before it changes its form, and the copy opens", () => {
  const file = makeStore();
  const db = openStore(file, oneOClock, [...migrations, addMotto]);
  expect(versionOf(db)).toBe(next);
  expect(listCompanies(db).map((company) => company.name)).toEqual(["Harbour"]);
  db.close();
  const [copy, ...others] = copiesBeside(file);
  expect(others).toEqual([]);
  const kept = openStore(join(backupsFolder(file), copy!), oneOClock);
  expect(versionOf(kept)).toBe(migrations.length);
  expect(listCompanies(kept).map((company) => company.name)).toEqual(["Harbour"]);
  kept.close();
});

it("leaves everything as it was when a migration fails half-way, and says where the copy is", () => {
  const file = makeStore();
  expect(() => openStore(file, oneOClock, [...migrations, failHalfWay])).toThrow(
    expect.objectContaining({ code: "store.refused", hint: expect.stringContaining(".before-migration.") }),
  );
  const db = openStore(file, oneOClock);
  expect(versionOf(db)).toBe(migrations.length);
  expect(listCompanies(db).map((company) => company.name)).toEqual(["Harbour"]);
  db.close();
});

it("changes nothing when the copy can't be made", () => {
  const file = makeStore();
  writeFileSync(backupsFolder(file), "in the way");
  expect(() => openStore(file, oneOClock, [...migrations, addMotto])).toThrow(
    expect.objectContaining({ code: "store.refused", hint: expect.stringContaining("Nothing was changed") }),
  );
  const db = openStore(file, oneOClock);
  expect(versionOf(db)).toBe(migrations.length);
  expect(listCompanies(db).map((company) => company.name)).toEqual(["Harbour"]);
  db.close();
});
