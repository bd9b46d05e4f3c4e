import { expect, it, onTestFinished } from "vitest";
import type { Company, FactDraftInput } from "../../electron/contract/company.ts";
import { aFactDraft, aFactId } from "../support/examples.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function appWithCompany(): Promise<{ app: TestApp; company: Company }> {
  const app = await openTestApp(tempFolder());
  onTestFinished(() => app.close());
  const profile = { name: "Harbour", stage: "seed", businessModel: "subscription", currency: "EUR" } as const;
  return { app, company: await app.ask("company.create", { profile }) };
}

it("adds, revises, retires and restores a fact under one reference, and tells the page each time", async () => {
  const { app, company } = await appWithCompany();
  const companyId = company.id;
  const fact = await app.ask("fact.add", { companyId, draft: aFactDraft() });
  const target = { companyId, factId: fact.id };
  const revised = await app.ask("fact.revise", { ...target, draft: aFactDraft({ value: "32" }) });
  const retired = await app.ask("fact.retire", target);
  expect(await app.refusal("fact.revise", { ...target, draft: aFactDraft() })).toMatchObject({ code: "fact.retired" });
  expect(await app.ask("fact.list", { companyId })).toEqual([]);
  expect(await app.ask("fact.list", { companyId, retired: true })).toEqual([retired]);
  const restored = await app.ask("fact.restore", target);
  expect(
    [fact, revised, retired, restored].map((each) => [each.ref, each.revision, each.value, each.retiredAt !== null]),
  ).toEqual([
    ["F1", 1, "31", false],
    ["F1", 2, "32", false],
    ["F1", 2, "32", true],
    ["F1", 2, "32", false],
  ]);
  expect(app.events).toEqual(Array.from({ length: 5 }, () => ({ name: "company.changed", companyId })));
});

it("finds no fact through another company", async () => {
  const { app, company } = await appWithCompany();
  const other = await app.ask("company.createSample", { sample: "buffer" });
  const fact = await app.ask("fact.add", { companyId: company.id, draft: aFactDraft() });
  const mixed = { companyId: other.id, factId: fact.id };
  expect((await app.refusal("fact.revise", { ...mixed, draft: aFactDraft() })).code).toBe("fact.missing");
  expect((await app.refusal("fact.retire", mixed)).code).toBe("fact.missing");
  expect((await app.refusal("fact.restore", mixed)).code).toBe("fact.missing");
  expect((await app.refusal("fact.list", { companyId: aFactId() })).code).toBe("company.missing");
  expect((await app.refusal("fact.add", { companyId: aFactId(), draft: aFactDraft() })).code).toBe("company.missing");
});

it.each<[string, Partial<FactDraftInput>, string]>([
  ["a metric without a value", { value: null }, "A metric needs a value."],
  ["a value without a unit", { unit: null }, "A value needs a unit, so that it can be reckoned with."],
  ["money without a currency", { metric: null, unit: "money" }, "An amount of money needs a currency."],
  ["a known metric in another unit", { unit: "percent" }, '"Paying customers" is kept as a count.'],
  [
    "a known metric per another time",
    { metric: "mrr", unit: "money", currency: "EUR", per: "year" },
    '"Monthly recurring revenue" is kept per month. Convert the value, or leave the metric\'s name out.',
  ],
  ["a negative count", { value: "-2" }, '"Paying customers" can\'t be below 0.'],
  ["negative cash", { metric: "cash", unit: "money", currency: "EUR", value: "-1" }, '"Cash" can\'t be below €0.'],
  [
    "a fact as of a day that has not come",
    { asOf: "2026-11-26" },
    "The day of a fact can't lie in the future: nobody has seen it yet.",
  ],
  [
    "a measured value of a month that has not come",
    { period: "2027-03" },
    "This time has not come yet. What is to be reached then is a goal.",
  ],
])("refuses %s in plain words and keeps nothing of it", async (_, changed, message) => {
  const { app, company } = await appWithCompany();
  const draft = { ...aFactDraft(), ...changed };
  expect(await app.refusal("fact.add", { companyId: company.id, draft })).toMatchObject({
    code: "call.invalid",
    message,
  });
  expect(await app.ask("fact.list", { companyId: company.id, retired: true })).toEqual([]);
});

it("refuses a part above its whole of the same time, and lets either be corrected", async () => {
  const { app, company } = await appWithCompany();
  const companyId = company.id;
  const draft = (metric: string, label: string, value: string) =>
    aFactDraft({ metric, label, value, per: "month", period: "2026-10" });
  const signups = await app.ask("fact.add", { companyId, draft: draft("signups", "Sign-ups", "200") });
  expect(await app.refusal("fact.add", { companyId, draft: draft("activated", "Activated", "300") })).toMatchObject({
    code: "call.invalid",
    message: "Activated can't be more than Sign-ups (F1): 300 of 200. One of the two is wrong.",
  });
  await app.ask("fact.revise", { companyId, factId: signups.id, draft: draft("signups", "Sign-ups", "400") });
  await app.ask("fact.add", { companyId, draft: draft("activated", "Activated", "300") });
  expect(await app.ask("fact.list", { companyId })).toMatchObject([{ value: "400" }, { value: "300" }]);
});

it("fills in what follows from the rest, and leaves out what means nothing there", async () => {
  const { app, company } = await appWithCompany();
  const add = (draft: FactDraftInput) => app.ask("fact.add", { companyId: company.id, draft });
  const about = { label: "x", source: "y", asOf: "2026-10-31" };
  const mrr = await add({ ...about, kind: "metric", metric: "mrr", value: "61200", unit: "money", currency: "EUR" });
  expect(mrr.per).toBe("month");
  const count = await add({ ...about, kind: "metric", value: "3", unit: "count", currency: "EUR" });
  expect(count.currency).toBeNull();
  const text = await add({
    ...about,
    kind: "text",
    metric: "mrr",
    unit: "money",
    currency: "EUR",
    per: "month",
    text: "Said so.",
  });
  expect([text.metric, text.unit, text.currency, text.per]).toEqual([null, null, null, null]);
});
