import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import type { SextantError } from "../../electron/contract/errors.ts";
import { listCompanies } from "../../electron/store/companies.ts";
import { addFact } from "../../electron/store/facts.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { storeProblem } from "../../electron/store/store-problem.ts";
import { aFactDraft, aFactId, noon } from "../support/examples.ts";
import { addCompany, openTestStore } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

function problemOf(work: () => unknown): SextantError | null {
  try {
    work();
  } catch (error) {
    return storeProblem(error);
  }
  throw new Error("Nothing went wrong.");
}

it("says that the disk is full, and what was kept stays", () => {
  const db = openTestStore();
  const company = addCompany(db, "Harbour");
  db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 2}`);
  const add = () => addFact(db, company.id, aFactId(), aFactDraft({ text: "x".repeat(500_000) }), noon);
  expect(problemOf(add)).toMatchObject({ code: "store.failed", message: expect.stringContaining("disk is full") });
  expect(listCompanies(db)).toEqual([company]);
});

it("says that the folder can't be written", () => {
  const file = join(tempFolder(), "sextant.db");
  openStore(file, noon).close();
  const db = new Database(file, { readonly: true });
  expect(problemOf(() => addCompany(db, "Harbour"))).toMatchObject({
    message: expect.stringContaining("can't be written"),
  });
  db.close();
});

it("says that another program holds the file", () => {
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon);
  db.pragma("busy_timeout = 20");
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE");
  expect(problemOf(() => addCompany(db, "Harbour"))).toMatchObject({
    message: expect.stringContaining("Another program"),
  });
  other.close();
  expect(addCompany(db, "Harbour").name).toBe("Harbour");
  db.close();
});

it("leaves a fault of our own to be reported as one", () => {
  const db = openTestStore();
  expect(problemOf(() => db.prepare("SELECT nothing FROM nowhere"))).toBeNull();
  expect(storeProblem(new Error("x"))).toBeNull();
});
