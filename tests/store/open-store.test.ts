import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { SextantError } from "../../electron/contract/errors.ts";
import { listCompanies } from "../../electron/store/companies.ts";
import { addFact } from "../../electron/store/facts.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { aFactDraft, aFactId, noon } from "../support/examples.ts";
import { addCompany, addSession } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const storeIn = (folder: string): string => join(folder, "sextant.db");

/** A store with a few thousand rows, closed. */
function makeStore(): string {
  const file = storeIn(tempFolder());
  const db = openStore(file, noon);
  const company = addCompany(db, "Harbour");
  db.transaction(() => {
    for (let number = 1; number <= 1_000; number += 1)
      addFact(db, company.id, aFactId(), aFactDraft({ label: `Fact ${number}`, text: "kept ".repeat(20) }), noon);
  })();
  db.close();
  return file;
}

/** Tries to open a store that must not be opened: why not, and which files of the folder are not what they were. */
function refusalOf(file: string): { code: string; message: string; changed: string[] } {
  const folder = join(file, "..");
  const read = () =>
    new Map(
      readdirSync(folder).map((name) => {
        const path = join(folder, name);
        return [name, `${Math.round(statSync(path).mtimeMs)} ${readFileSync(path).toString("base64")}`];
      }),
    );
  const before = read();
  const problem = failureOf(() => openStore(file, noon).close());
  const after = read();
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return {
    code: problem.code,
    message: problem.message,
    changed: names.filter((name) => before.get(name) !== after.get(name)),
  };
}

function failureOf(work: () => void): SextantError {
  try {
    work();
  } catch (error) {
    if (error instanceof SextantError) return error;
    throw error;
  }
  throw new Error("It was opened.");
}

const refusedFor = (reason: RegExp) => ({ code: "store.refused", message: expect.stringMatching(reason), changed: [] });

it("makes a new store where there is none, safe against power loss", () => {
  const db = openStore(storeIn(tempFolder()), noon);
  const pragma = (name: string): unknown => db.pragma(name, { simple: true });
  expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys"), pragma("busy_timeout")]).toEqual([
    "wal",
    2,
    1,
    5_000,
  ]);
  expect(listCompanies(db)).toEqual([]);
  db.close();
});

it("finds after closing and opening what was kept before", () => {
  const file = makeStore();
  const db = openStore(file, noon);
  expect(listCompanies(db).map((company) => company.name)).toEqual(["Harbour"]);
  db.close();
});

it("leaves a store of a newer version byte for byte as it is", () => {
  const file = makeStore();
  const other = new Database(file);
  other.pragma("user_version = 999");
  other.close();
  expect(refusalOf(file)).toEqual(refusedFor(/newer version/));
});

it("sees that a store is newer when only its log says so", () => {
  const file = makeStore();
  const other = new Database(file);
  other.pragma("user_version = 999");
  const copied = storeIn(tempFolder());
  for (const end of ["", "-wal", "-shm"]) copyFileSync(file + end, copied + end);
  other.close();
  expect(readFileSync(copied).readUInt32BE(60)).toBe(migrations.length);
  expect(refusalOf(copied)).toEqual(refusedFor(/newer version/));
});

it("leaves a file alone that is no database", () => {
  const file = storeIn(tempFolder());
  writeFileSync(file, "Minutes of the board, 2026. ".repeat(1_000));
  expect(refusalOf(file)).toEqual(refusedFor(/not a store/));
});

it("leaves the database of another program alone", () => {
  const file = storeIn(tempFolder());
  const other = new Database(file);
  other.exec("CREATE TABLE recipe (name TEXT)");
  other.close();
  expect(refusalOf(file)).toEqual(refusedFor(/another program/));
});

it("leaves a store alone that was cut off in the middle", () => {
  const file = makeStore();
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4_096) * 4_096);
  expect(refusalOf(file)).toEqual(refusedFor(/damaged/));
});

it("leaves a store alone whose pages were overwritten", () => {
  const file = makeStore();
  const bytes = readFileSync(file);
  for (let page = 4; page < 40; page += 1) bytes.fill(0xa5, page * 4_096, page * 4_096 + 512);
  writeFileSync(file, bytes);
  expect(refusalOf(file)).toEqual(refusedFor(/damaged/));
});

it("does not begin anew where the store is gone and its log is left", () => {
  const file = storeIn(tempFolder());
  appendFileSync(`${file}-wal`, Buffer.alloc(4_096, 1));
  expect(refusalOf(file)).toEqual(refusedFor(/gone/));
  expect(existsSync(file)).toBe(false);
});

it("does not take a folder for a store", () => {
  const folder = tempFolder();
  expect(() => openStore(folder, noon)).toThrow(expect.objectContaining({ code: "store.refused" }));
});

it("refuses a row of one company that hangs on another's, whatever asks for it", () => {
  const db = openStore(storeIn(tempFolder()), noon);
  const one = addSession(db, "Harbour");
  const other = addSession(db, "Quarry");
  const mixed = db.prepare(
    "INSERT INTO answer (session_id, company_id, question_id, standing, value, answered_at) VALUES (?, ?, 'aim', 'said', 'x', ?)",
  );
  expect(() => mixed.run(one.sessionId, other.companyId, noon)).toThrow(/FOREIGN KEY/);
  db.close();
});
