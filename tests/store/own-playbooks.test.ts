import { join } from "node:path";
import { expect, it } from "vitest";
import { SextantError } from "../../electron/contract/errors.ts";
import { PlaybookId } from "../../electron/contract/ids.ts";
import { contentHash } from "../../electron/playbooks/content-hash.ts";
import { copyCompany } from "../../electron/store/copy-company.ts";
import type { Db } from "../../electron/store/db.ts";
import { addFact, listFacts, reviseFact } from "../../electron/store/facts.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openMemoryStore } from "../../electron/store/open-memory-store.ts";
import { openStore } from "../../electron/store/open-store.ts";
import {
  addOwnPlaybook,
  changeOwnPlaybook,
  findOwnPlaybook,
  listOwnPlaybooks,
  listSetAside,
  putDraft,
  readSetAside,
  setDraftAside,
} from "../../electron/store/own-playbooks.ts";
import {
  addVersion,
  listTextsInUse,
  listVersions,
  putInUse,
  readVersionText,
  stampInUse,
} from "../../electron/store/playbook-versions.ts";
import { readSession } from "../../electron/store/sessions.ts";
import { aFactDraft, aFactId, noon, oneOClock } from "../support/examples.ts";
import { rowsByColumns } from "../support/held-rows.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const pricing = PlaybookId.parse("pricing");
const hiring = PlaybookId.parse("hiring");
const hashed = (text: string) => ({ text, hash: contentHash(text) });
const titled = (text: string) => ({ ...hashed(text), title: text });
const addCopy = (db: Db, playbookId = pricing) =>
  addOwnPlaybook(db, { playbookId, sourceId: playbookId, sourceHash: null }, hashed(`copy of ${playbookId}`), noon);

it("comes from version 3 with every session as it was, without a copy, and with no hash for what ran before", () => {
  const file = join(tempFolder(), "sextant.db");
  const before = openStore(file, noon, migrations.slice(0, 3));
  const scope = addSession(before, "Harbour", "It leaks.");
  before.prepare("UPDATE session SET playbook_json = json_remove(playbook_json, '$.contentHash')").run();
  const rows = rowsByColumns(before, ["company", "session", "search_entry"]);
  const held = rows(before);
  before.close();

  const after = openStore(file, oneOClock);
  expect(rows(after)).toEqual(held);
  expect(listOwnPlaybooks(after)).toEqual([]);
  expect(readSession(after, scope).playbook.contentHash).toBeNull();
  after.close();
});

it("keeps every saved version under the hash of its text, the newest first, and says which are in use", () => {
  const db = openTestStore();
  addCopy(db);
  addCopy(db, hiring);
  expect(stampInUse(db)).toBe("");
  addVersion(db, pricing, titled("one"), noon);
  addVersion(db, pricing, titled("two"), oneOClock);
  // The same text once more is the version that it was.
  addVersion(db, pricing, titled("one"), oneOClock);
  putInUse(db, pricing, contentHash("one"));
  expect(listVersions(db, pricing)).toEqual([
    { hash: contentHash("two"), title: "two", savedAt: oneOClock },
    { hash: contentHash("one"), title: "one", savedAt: noon },
  ]);
  expect(listTextsInUse(db)).toEqual([{ playbookId: pricing, ...hashed("one") }]);
  expect(stampInUse(db)).toBe(contentHash("one"));
  putInUse(db, pricing, null);
  expect([listTextsInUse(db), stampInUse(db), listVersions(db, pricing).length]).toEqual([[], "", 2]);
});

it("never uses or shows a version of another playbook", () => {
  const db = openTestStore();
  addCopy(db);
  addCopy(db, hiring);
  addVersion(db, hiring, titled("theirs"), noon);
  expect(readVersionText(db, pricing, contentHash("theirs"))).toBeNull();
  expect(() => putInUse(db, pricing, contentHash("theirs"))).toThrow(/FOREIGN KEY/);
});

it("never changes or deletes a version or a draft that was set aside, whatever the code asks for", () => {
  const db = openTestStore();
  addCopy(db);
  addVersion(db, pricing, titled("one"), noon);
  setDraftAside(db, findOwnPlaybook(db, pricing)!, noon);
  for (const table of ["playbook_version", "set_aside_draft"]) {
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow(/never deleted/);
    expect(() => db.prepare(`UPDATE ${table} SET text = 'x'`).run()).toThrow(/never changed/);
  }
});

it("counts every change, and refuses one that has not seen the last, with nothing of it done", () => {
  const db = openTestStore();
  addCopy(db);
  const type = (text: string, revision: number) =>
    changeOwnPlaybook(db, pricing, revision, () => putDraft(db, pricing, hashed(text), oneOClock));
  expect(type("first window", 0)).toBe(1);
  expect(() => type("second window", 0)).toThrow(SextantError);
  expect(findOwnPlaybook(db, pricing)).toMatchObject({ draft: "first window", revision: 1, draftedAt: oneOClock });
  expect(() =>
    changeOwnPlaybook(db, pricing, 1, () => {
      putDraft(db, pricing, hashed("half"), oneOClock);
      throw new Error("power cut");
    }),
  ).toThrow("power cut");
  expect(findOwnPlaybook(db, pricing)).toMatchObject({ draft: "first window", revision: 1 });
});

it("sets a draft aside once, and not one that is saved as a version", () => {
  const db = openTestStore();
  addCopy(db);
  const setAside = () => setDraftAside(db, findOwnPlaybook(db, pricing)!, noon);
  putDraft(db, pricing, hashed("unsaved"), noon);
  setAside();
  setAside();
  addVersion(db, pricing, titled("saved"), noon);
  putDraft(db, pricing, hashed("saved"), noon);
  setAside();
  expect(listSetAside(db, pricing)).toEqual([{ hash: contentHash("unsaved"), setAsideAt: noon }]);
  expect(readSetAside(db, pricing, contentHash("unsaved"))).toBe("unsaved");
  expect(readSetAside(db, pricing, contentHash("saved"))).toBeNull();
});

it("copies one company with its facts into another store, and nothing of the others", () => {
  const db = openTestStore();
  const [mine, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  const fact = addFact(db, mine.companyId, aFactId(), aFactDraft(), noon);
  reviseFact(db, mine.companyId, fact.id, aFactDraft({ value: "32" }), oneOClock);
  addFact(db, other.companyId, aFactId(), aFactDraft({ label: "Theirs" }), noon);
  const into = openMemoryStore(noon);
  copyCompany(db, into, mine.companyId, [readSession(db, mine).playbook.id]);
  expect(listFacts(into, mine.companyId, { retired: true })).toEqual(listFacts(db, mine.companyId, { retired: true }));
  const names = ["company", "fact", "fact_revision", "session"].map(
    (table) => into.prepare(`SELECT count(*) AS n FROM ${table}`).pluck().get() as number,
  );
  expect(names).toEqual([1, 1, 2, 1]);
  into.close();
});
