import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainAccess } from "../../../electron/store/access.ts";
import { salvageStore } from "../../../electron/store/backups/salvage.ts";
import { contentsOf, verifyFile } from "../../../electron/store/backups/verify.ts";
import { listCompanies } from "../../../electron/store/companies.ts";
import { addFact } from "../../../electron/store/facts.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { searchSessions } from "../../../electron/store/search-sessions.ts";
import { aFactDraft, aFactId, noon } from "../../support/examples.ts";
import { addSession } from "../../support/open-test-store.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const pageSize = 4_096;

/** A store with some hundred pages, closed; `roots` says on which page each table begins. */
function makeStore(): { file: string; rows: Record<string, number>; roots: Map<string, number>; pages: number } {
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon);
  db.transaction(() => {
    for (let number = 0; number < 60; number += 1) {
      const { companyId } = addSession(db, `Harbour ${number}`, "Heronsgate ".repeat(80));
      for (let fact = 0; fact < 20; fact += 1)
        addFact(db, companyId, aFactId(), aFactDraft({ label: `Fact ${fact}`, text: "kept ".repeat(30) }), noon);
    }
  })();
  const { rows } = contentsOf(db);
  const roots = new Map(
    db
      .prepare<[], { name: string; rootpage: number }>("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")
      .all()
      .map(({ name, rootpage }) => [name, rootpage]),
  );
  db.close();
  return { file, rows, roots, pages: readFileSync(file).length / pageSize };
}

function breakPages(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0xa5, (page - 1) * pageSize, page * pageSize);
  writeFileSync(file, bytes);
}

function salvage(file: string) {
  const before = readFileSync(file);
  const into = join(file, "..", "sextant.salvaged.db");
  const report = salvageStore(file, into, plainAccess, noon);
  expect(readFileSync(file).equals(before)).toBe(true);
  const came = (table: string): number => report.tables.find((each) => each.table === table)?.came ?? -1;
  return { report, into, came };
}

it("brings everything over where only the header is garbage, search included", () => {
  const { file, rows } = makeStore();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 0, 100);
  writeFileSync(file, bytes);
  const { report, into } = salvage(file);
  expect(report).toMatchObject({ lost: 0, leftOut: 0, unreadable: [] });
  expect(verifyFile(into, plainAccess).rows).toMatchObject({
    company: rows["company"],
    fact_revision: rows["fact_revision"],
    session: rows["session"],
  });
  const db = openStore(into, noon, undefined, undefined, { beginEmpty: true });
  expect(searchSessions(db, null, "heronsgate").length).toBeGreaterThan(0);
  db.close();
});

it("reads around damaged pages, says what is lost, and leaves no row that hangs on nothing", () => {
  const { file, rows, pages } = makeStore();
  // Every eleventh page, but neither the schema nor the first pages of the tables.
  breakPages(
    file,
    Array.from({ length: pages }, (_, index) => index + 1).filter((page) => page > 60 && page % 11 === 0),
  );
  const { report, into, came } = salvage(file);
  const kept = verifyFile(into, plainAccess);
  expect(report.lost + report.leftOut).toBeGreaterThan(0);
  expect(came("fact")).toBeGreaterThan(rows["fact"]! / 2);
  expect(came("company")).toBeGreaterThan(0);
  expect(kept.rows["fact"]).toBe(came("fact"));
  openStore(into, noon, undefined, undefined, { beginEmpty: true }).close();
});

it("gives companies a row again where their table is lost, so that their facts stay", () => {
  const { file, rows, roots } = makeStore();
  breakPages(file, [roots.get("company")!]);
  const { report, into, came } = salvage(file);
  expect(came("fact")).toBe(rows["fact"]);
  expect(report.leftOut).toBe(0);
  const db = openStore(into, noon, undefined, undefined, { beginEmpty: true });
  expect(listCompanies(db)).toHaveLength(rows["company"]!);
  expect(listCompanies(db).some(({ name }) => name.startsWith("Salvaged company"))).toBe(true);
  db.close();
});

it("takes what the front half of a file holds that was cut off", () => {
  const { file, pages } = makeStore();
  truncateSync(file, Math.floor(pages / 2) * pageSize);
  const { report, into } = salvage(file);
  expect(report.came).toBeGreaterThan(0);
  verifyFile(into, plainAccess);
});

it("says that nothing came where nothing is there to be read", () => {
  const file = join(tempFolder(), "sextant.db");
  writeFileSync(file, "Minutes of the board. ".repeat(2_000));
  const { report } = salvage(file);
  expect(report.came).toBe(0);
  expect(report.unreadable).toContain("fact");
});
