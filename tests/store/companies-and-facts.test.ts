import { expect, it } from "vitest";
import {
  findSample,
  insertCompany,
  listCompanies,
  readCompany,
  reviseCompany,
} from "../../electron/store/companies.ts";
import {
  addFact,
  listFacts,
  listRevisions,
  readFact,
  readFactByNumber,
  restoreFact,
  retireFact,
  reviseFact,
} from "../../electron/store/facts.ts";
import { aCompanyId, aFactDraft, aFactId, aProfile, noon, oneOClock } from "../support/examples.ts";
import { addCompany, openTestStore } from "../support/open-test-store.ts";

it("keeps a company with everything that was said of it", () => {
  const db = openTestStore();
  const profile = aProfile({
    name: "Harbour",
    industry: "Shipping",
    headcount: 12,
    sells: "Berths",
    goals: "Fill them.\nAll of them.",
  });
  const id = aCompanyId();
  const kept = insertCompany(db, { id, origin: "own", sample: null, profile }, noon);
  expect(kept).toEqual({ ...profile, id, origin: "own", createdAt: noon, updatedAt: noon });
  expect(readCompany(db, id)).toEqual(kept);
});

it("replaces what is said of a company and keeps where it came from", () => {
  const db = openTestStore();
  const id = aCompanyId();
  insertCompany(db, { id, origin: "made-up", sample: "ledgerly", profile: aProfile() }, noon);
  const revised = reviseCompany(db, id, aProfile({ name: "Quay", headcount: 3 }), oneOClock);
  expect(revised).toMatchObject({
    name: "Quay",
    headcount: 3,
    origin: "made-up",
    createdAt: noon,
    updatedAt: oneOClock,
  });
  expect(findSample(db, "ledgerly")).toEqual(revised);
});

it("lists companies by name, whatever the case", () => {
  const db = openTestStore();
  for (const name of ["quarry", "Harbour", "Zebra", "apple"]) addCompany(db, name);
  expect(listCompanies(db).map((company) => company.name)).toEqual(["apple", "Harbour", "quarry", "Zebra"]);
});

it("says which company is missing instead of making one up", () => {
  const db = openTestStore();
  expect(() => readCompany(db, aCompanyId())).toThrow(expect.objectContaining({ code: "company.missing" }));
  expect(() => reviseCompany(db, aCompanyId(), aProfile(), noon)).toThrow(
    expect.objectContaining({ code: "company.missing" }),
  );
});

it("numbers the facts of each company from 1 and never gives a number twice", () => {
  const db = openTestStore();
  const [one, other] = [addCompany(db, "Harbour"), addCompany(db, "Quarry")];
  const add = (company: typeof one) => addFact(db, company.id, aFactId(), aFactDraft(), noon);
  expect([add(one).ref, add(one).ref, add(other).ref]).toEqual(["F1", "F2", "F1"]);
  retireFact(db, one.id, readFactByNumber(db, one.id, 2)!.id, noon);
  expect(add(one).ref).toBe("F3");
});

it("keeps every revision of a fact as it was said", () => {
  const db = openTestStore();
  const company = addCompany(db, "Harbour");
  const first = addFact(db, company.id, aFactId(), aFactDraft({ value: "31" }), noon);
  const second = reviseFact(
    db,
    company.id,
    first.id,
    aFactDraft({ value: "33.50", source: "Count by hand" }),
    oneOClock,
  );
  expect(second).toEqual({ ...first, value: "33.50", source: "Count by hand", revision: 2, revisedAt: oneOClock });
  expect(listRevisions(db, company.id, first.id)).toEqual([first, second]);
  expect(listFacts(db, company.id, { retired: true })).toEqual([second]);
});

it("keeps a fact's digits as they were typed", () => {
  const db = openTestStore();
  const company = addCompany(db, "Harbour");
  const typed = ["61200.50", "0.1000000001", "-999999999999999.9999999999", "007", "0"];
  const kept = typed.map((value) => addFact(db, company.id, aFactId(), aFactDraft({ value }), noon).value);
  expect(kept).toEqual(typed);
});

it("sets a fact aside and takes it back, under the same reference", () => {
  const db = openTestStore();
  const company = addCompany(db, "Harbour");
  const fact = addFact(db, company.id, aFactId(), aFactDraft(), noon);
  expect(retireFact(db, company.id, fact.id, oneOClock).retiredAt).toBe(oneOClock);
  expect(listFacts(db, company.id, { retired: false })).toEqual([]);
  expect(() => reviseFact(db, company.id, fact.id, aFactDraft(), oneOClock)).toThrow(
    expect.objectContaining({ code: "fact.retired" }),
  );
  expect(restoreFact(db, company.id, fact.id)).toEqual(fact);
  expect(listFacts(db, company.id, { retired: false })).toEqual([fact]);
});

it("adds nothing at all when a fact can't be added", () => {
  const db = openTestStore();
  expect(() => addFact(db, aCompanyId(), aFactId(), aFactDraft(), noon)).toThrow(/FOREIGN KEY/);
  expect(db.prepare("SELECT count(*) AS n FROM fact_revision").get()).toEqual({ n: 0 });
});

it("answers null for a number that no fact has", () => {
  const db = openTestStore();
  const company = addCompany(db, "Harbour");
  expect(readFactByNumber(db, company.id, 1)).toBeNull();
  expect(() => readFact(db, company.id, aFactId())).toThrow(expect.objectContaining({ code: "fact.missing" }));
});
