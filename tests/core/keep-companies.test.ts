import { expect, it, onTestFinished } from "vitest";
import { PlaybookId } from "../../electron/contract/ids.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function freshApp(): Promise<TestApp> {
  const app = await openTestApp(tempFolder());
  onTestFinished(() => app.close());
  return app;
}
const profile = { name: "Harbour", stage: "seed", businessModel: "subscription", currency: "EUR" } as const;

it("adds a company, says so to the page, and counts it", async () => {
  const app = await freshApp();
  expect((await app.ask("app.describe", {})).companies).toBe(0);
  const company = await app.ask("company.create", { profile: { ...profile, headcount: 4 } });
  expect(company).toMatchObject({ name: "Harbour", origin: "own", headcount: 4, goals: "" });
  expect(app.events).toEqual([{ name: "company.changed", companyId: company.id }]);
  expect(await app.ask("app.describe", {})).toEqual({
    version: "0.0.0",
    mode: "browser",
    companies: 1,
    today: "2026-11-24",
  });
});

it("revises a company, and refuses what can't be while keeping what was", async () => {
  const app = await freshApp();
  const { id } = await app.ask("company.create", { profile });
  const revised = await app.ask("company.revise", { companyId: id, profile: { ...profile, name: "Quay" } });
  expect(
    await app.refusal("company.revise", { companyId: id, profile: { ...profile, name: "\u0000 " } }),
  ).toMatchObject({
    code: "call.invalid",
    message: "Name: This can't be empty.",
  });
  expect(
    await app.refusal("company.revise", { companyId: id, profile: { ...profile, currency: "euro" } }),
  ).toMatchObject({
    message: "Currency: This must be a currency code such as USD.",
  });
  expect(await app.ask("company.list", {})).toEqual([revised]);
});

it("adds a sample once, however often it is asked for", async () => {
  const app = await freshApp();
  const first = await app.ask("company.createSample", { sample: "ledgerly" });
  const facts = await app.ask("fact.list", { companyId: first.id });
  expect(await app.ask("company.createSample", { sample: "ledgerly" })).toEqual(first);
  const other = await app.ask("company.createSample", { sample: "buffer" });
  expect([first.origin, other.origin]).toEqual(["made-up", "published"]);
  expect((await app.ask("company.list", {})).map((company) => company.name)).toEqual(["Buffer", "Ledgerly"]);
  expect(await app.ask("fact.list", { companyId: first.id })).toEqual(facts);
});

it("keeps what the user changed in a sample when it is asked for again", async () => {
  const app = await freshApp();
  const { id } = await app.ask("company.createSample", { sample: "ledgerly" });
  const revised = await app.ask("company.revise", { companyId: id, profile: { ...profile, name: "Ledgerly, tried" } });
  expect(await app.ask("company.createSample", { sample: "ledgerly" })).toEqual(revised);
});

it("keeps its currency once amounts were answered in it, so that none comes to mean another amount", async () => {
  const app = await freshApp();
  const { id, ...company } = await app.ask("company.createSample", { sample: "ledgerly" });
  const { origin: _origin, createdAt: _created, updatedAt: _updated, ...said } = company;
  const session = await app.ask("session.start", {
    companyId: id,
    playbookId: PlaybookId.parse("growth-opportunities"),
    problem: "",
  });
  // Facts carry their own currency, and nothing was answered yet.
  await app.ask("company.revise", { companyId: id, profile: { ...said, currency: "EUR" } });
  await app.ask("company.revise", { companyId: id, profile: { ...said, currency: "USD" } });
  const goal = { sessionId: session.id, questionId: "goal_mrr" };
  await app.ask("session.answer", { ...goal, answer: { standing: "unknown" } });
  await app.ask("company.revise", { companyId: id, profile: { ...said, name: "Quay", currency: "USD" } });

  await app.ask("session.answer", { ...goal, answer: { standing: "said", value: "100000" } });
  const refused = await app.refusal("company.revise", {
    companyId: id,
    profile: { ...said, name: "Pier", currency: "EUR" },
  });
  expect(refused).toMatchObject({
    code: "call.invalid",
    message: expect.stringMatching(/^The currency stays USD: amounts in it were answered/),
  });
  expect(refused.hint).toContain("Nothing was changed.");
  expect((await app.ask("company.list", {}))[0]).toMatchObject({ name: "Quay", currency: "USD" });
  expect((await app.ask("company.revise", { companyId: id, profile: { ...said, name: "Pier" } })).name).toBe("Pier");
});
