import { afterEach, beforeEach, expect, it } from "vitest";
import type { Company } from "../../../electron/contract/company.ts";
import type { Decision } from "../../../electron/contract/decision.ts";
import { aProfile } from "../../support/examples.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let company: Company;

beforeEach(async () => {
  app = await openTestApp(tempFolder());
  company = await app.ask("company.create", { profile: aProfile() });
});
afterEach(() => app.close());

const record = (title: string, supersedes: Decision["id"] | null = null): Promise<Decision> =>
  app.ask("decision.record", { companyId: company.id, draft: { title, decidedOn: "2026-11-20" }, supersedes });
const list = () => app.ask("decision.list", { companyId: company.id });

it("lets a later decision take an earlier one's place, and drops what was still open of it", async () => {
  const hosted = await record("Rent the servers");
  const draft = { title: "Is it cheaper?", dueOn: "2027-01-01" };
  await app.ask("followUp.add", { companyId: company.id, draft, decisionId: hosted.id });
  const own = await record("Buy servers", hosted.id);
  expect(await list()).toMatchObject([
    { ref: "D2", standing: "accepted", supersedes: ["D1"], supersededBy: null },
    { ref: "D1", standing: "superseded", supersedes: [], supersededBy: "D2" },
  ]);
  expect(await app.ask("followUp.list", { companyId: company.id })).toMatchObject([
    { standing: "dropped", droppedReason: "D1 gave way to D2." },
  ]);
  const problem = await app.refusal("decision.supersede", { companyId: company.id, decisionId: own.id, by: hosted.id });
  expect(problem).toMatchObject({ code: "decision.closed", message: "D1 can't take the place of D2." });
});

it("refuses a decision in its own place, a day to come, and a bar on what holds", async () => {
  const { id: decisionId } = await record("Rent the servers");
  const companyId = company.id;
  expect(await app.refusal("decision.supersede", { companyId, decisionId, by: decisionId })).toMatchObject({
    code: "decision.closed",
  });
  const tomorrow = { title: "Rent", decidedOn: "2026-11-25" };
  expect(await app.refusal("decision.record", { companyId, draft: tomorrow })).toMatchObject({ code: "call.invalid" });
  expect(await app.refusal("decision.bar", { companyId, decisionId, barred: true })).toMatchObject({
    code: "decision.closed",
  });
  expect(await list()).toMatchObject([{ title: "Rent the servers", standing: "accepted", barred: false }]);
});

it("withdraws, bars and reinstates; a reinstated one is not barred any more", async () => {
  const { id: decisionId } = await record("Move to another cloud");
  const companyId = company.id;
  await app.ask("decision.withdraw", { companyId, decisionId, reason: "Too dear." });
  await app.ask("decision.bar", { companyId, decisionId, barred: true, reason: "Settled until 2028." });
  expect(await list()).toMatchObject([
    { standing: "withdrawn", withdrawnReason: "Too dear.", barred: true, barredReason: "Settled until 2028." },
  ]);
  expect(await app.refusal("decision.withdraw", { companyId, decisionId })).toMatchObject({ code: "decision.closed" });
  await app.ask("decision.reinstate", { companyId, decisionId });
  expect(await list()).toMatchObject([{ standing: "accepted", withdrawnReason: "", barred: false }]);
});

it("finds no decision or follow-up of another company, and changes none", async () => {
  const { id: decisionId } = await record("Rent the servers");
  const other = await app.ask("company.create", { profile: aProfile({ name: "Other" }) });
  const companyId = other.id;
  const followUp = await app.ask("followUp.add", { companyId: company.id, draft: { title: "Look again" } });
  const ofDecision = { companyId, decisionId };
  const ofFollowUp = { companyId, followUpId: followUp.id };
  const draft = { title: "Stolen", decidedOn: "2026-11-20" };
  for (const [name, input, code] of [
    ["decision.revise", { ...ofDecision, draft }, "decision.missing"],
    ["decision.withdraw", ofDecision, "decision.missing"],
    ["decision.reinstate", ofDecision, "decision.missing"],
    ["decision.bar", { ...ofDecision, barred: true }, "decision.missing"],
    ["decision.supersede", { ...ofDecision, by: decisionId }, "decision.missing"],
    ["decision.record", { companyId, draft, supersedes: decisionId }, "decision.missing"],
    ["followUp.add", { companyId, draft: { title: "Stolen" }, decisionId }, "decision.missing"],
    ["followUp.revise", { ...ofFollowUp, draft: { title: "Stolen" } }, "follow-up.missing"],
    ["followUp.note", { ...ofFollowUp, text: "Stolen" }, "follow-up.missing"],
    ["followUp.close", { ...ofFollowUp, outcome: { verdict: "missed", closedOn: "2026-11-20" } }, "follow-up.missing"],
    ["followUp.drop", ofFollowUp, "follow-up.missing"],
    ["followUp.reopen", ofFollowUp, "follow-up.missing"],
  ] as const)
    expect([name, (await app.refusal(name, input)).code]).toEqual([name, code]);
  expect(await app.ask("decision.list", { companyId })).toEqual([]);
  expect(await app.ask("followUp.list", { companyId })).toEqual([]);
  expect(JSON.stringify([await list(), await app.ask("followUp.list", { companyId: company.id })])).not.toContain(
    "Stolen",
  );
});
