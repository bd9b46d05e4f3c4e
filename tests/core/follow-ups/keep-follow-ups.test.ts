import { afterEach, beforeEach, expect, it } from "vitest";
import type { Company } from "../../../electron/contract/company.ts";
import { aProfile } from "../../support/examples.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let company: Company;

beforeEach(async () => {
  app = await openTestApp(tempFolder());
  company = await app.ask("company.create", { profile: aProfile({ currency: "USD" }) });
});
afterEach(() => app.close());

const add = (draft: { title: string; baseline?: string; target?: string; dueOn?: string }) =>
  app.ask("followUp.add", { companyId: company.id, draft });

it("reads the numbers of baseline and target from their words", async () => {
  expect(await add({ title: "Activation", baseline: "20.0 %", target: "at least 27 %" })).toMatchObject({
    unit: "percent",
    baselineValue: "0.2",
    targetValue: "0.27",
  });
  expect(await add({ title: "Revenue", baseline: "$61,200 a month", target: "$100k" })).toMatchObject({
    unit: "money",
    currency: "USD",
    per: "month",
    baselineValue: "61200",
    targetValue: "100000",
  });
  // No number, two numbers, or another unit: the words stay, and nothing is compared.
  expect(await add({ title: "Calls", baseline: "not asked yet", target: "six of ten people" })).toMatchObject({
    baselineValue: null,
  });
  expect(await add({ title: "Mixed", baseline: "3 days", target: "40 %" })).toMatchObject({
    baselineValue: null,
    targetValue: "0.4",
  });
});

it("keeps every outcome beside what was predicted, also when it is opened again and the target moves", async () => {
  const { id: followUpId } = await add({ title: "Activation", baseline: "20 %", target: "27 %" });
  const companyId = company.id;
  await app.ask("followUp.close", {
    companyId,
    followUpId,
    outcome: {
      verdict: "partly",
      actual: "24 %",
      actualValue: "0.24",
      lesson: "Half of them had no bank.",
      closedOn: "2026-11-23",
    },
  });
  await app.ask("followUp.reopen", { companyId, followUpId });
  await app.ask("followUp.revise", {
    companyId,
    followUpId,
    draft: { title: "Activation", baseline: "20 %", target: "25 %" },
  });
  const outcome = { verdict: "reached", actual: "25.5 %", actualValue: "0.255", closedOn: "2026-11-24" } as const;
  const closed = await app.ask("followUp.close", { companyId, followUpId, outcome });
  expect(closed).toMatchObject({
    standing: "done",
    outcomes: [
      { number: 1, verdict: "partly", predicted: "27 %", predictedValue: "0.27", actual: "24 %", actualValue: "0.24" },
      { number: 2, verdict: "reached", predicted: "25 %", predictedValue: "0.25", actualValue: "0.255" },
    ],
  });
  expect(await app.refusal("followUp.close", { companyId, followUpId, outcome })).toMatchObject({
    code: "follow-up.closed",
  });
  expect(await app.refusal("followUp.revise", { companyId, followUpId, draft: { title: "New" } })).toMatchObject({
    code: "follow-up.closed",
  });
});

it("does not take an outcome of a day to come", async () => {
  const { id: followUpId } = await add({ title: "Activation" });
  const outcome = { verdict: "reached", closedOn: "2026-11-25" };
  expect(await app.refusal("followUp.close", { companyId: company.id, followUpId, outcome })).toMatchObject({
    code: "call.invalid",
  });
});

it("lists what is due soonest first, those without a day behind, and what is closed last, across companies", async () => {
  const other = await app.ask("company.create", { profile: aProfile({ name: "Other" }) });
  await add({ title: "no day" });
  await add({ title: "late", dueOn: "2026-12-24" });
  const { id } = await add({ title: "given up", dueOn: "2026-11-01" });
  await app.ask("followUp.drop", { companyId: company.id, followUpId: id, reason: "Not needed." });
  await app.ask("followUp.add", { companyId: other.id, draft: { title: "soon", dueOn: "2026-11-30" } });
  const all = await app.ask("followUp.list", { companyId: null });
  expect(all.map(({ title }) => title)).toEqual(["soon", "late", "no day", "given up"]);
  expect((await app.ask("followUp.list", { companyId: other.id })).map(({ title }) => title)).toEqual(["soon"]);
});

it("keeps notes in their order, whatever the standing", async () => {
  const { id: followUpId } = await add({ title: "Activation" });
  const companyId = company.id;
  await app.ask("followUp.note", { companyId, followUpId, text: " asked Ann " });
  await app.ask("followUp.drop", { companyId, followUpId });
  const noted = await app.ask("followUp.note", { companyId, followUpId, text: "asked Ben" });
  expect(noted.notes.map(({ text }) => text)).toEqual(["asked Ann", "asked Ben"]);
  expect(await app.refusal("followUp.note", { companyId, followUpId, text: " \n " })).toMatchObject({
    code: "call.invalid",
  });
});

it("says how good predictions were: counts by verdict, and the share of the predicted change that came", async () => {
  const close = async (draft: Parameters<typeof add>[0], verdict: "reached" | "partly" | "missed", came: object) => {
    const { id: followUpId } = await add(draft);
    await app.ask("followUp.close", {
      companyId: company.id,
      followUpId,
      outcome: { verdict, ...came, closedOn: "2026-11-20" },
    });
  };
  // 20 to 24 of 20 to 30 is 0.4; 4.1 to 3.5 of 4.1 to 3.1 is 0.6, because less churn was predicted.
  await close({ title: "Activation", baseline: "20 %", target: "30 %" }, "partly", {
    actual: "24 %",
    actualValue: "0.24",
  });
  await close({ title: "Churn", baseline: "4.1 %", target: "3.1 %" }, "partly", {
    actual: "3.5 %",
    actualValue: "0.035",
  });
  await close({ title: "Talks", target: "a cause that six name" }, "reached", { actual: "seven named the bank" });
  const [row, ...others] = await app.ask("calibration.read", { companyId: company.id });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ playbookId: null, closed: 3, reached: 1, partly: 2, missed: 0, unclear: 0 });
  const shares = Object.fromEntries(row!.shares.map(({ title, share }) => [title, share]));
  expect(Object.keys(shares).sort()).toEqual(["Activation", "Churn"]);
  expect(shares["Activation"]).toBeCloseTo(0.4, 10);
  expect(shares["Churn"]).toBeCloseTo(0.6, 10);
});

it("keeps numbers away that were emptied: of what came, and of what is predicted", async () => {
  const companyId = company.id;
  const draft = { title: "Talks", baseline: "not asked yet", target: "six of ten" };
  const { id: followUpId } = await add({ title: "Activation", baseline: "20 %", target: "27 %" });
  const outcome = { verdict: "partly", actual: "24 %, after the fair", closedOn: "2026-11-24" } as const;
  expect((await app.ask("followUp.close", { companyId, followUpId, outcome })).outcomes).toMatchObject([
    { actual: "24 %, after the fair", actualValue: null },
  ]);
  const added = await app.ask("followUp.add", { companyId, draft, readNumbers: false });
  expect(added).toMatchObject({ target: "six of ten", targetValue: null, unit: null });
  const given = { ...draft, targetValue: "6", unit: "count" } as const;
  await app.ask("followUp.revise", { companyId, followUpId: added.id, draft: given });
  const emptied = await app.ask("followUp.revise", { companyId, followUpId: added.id, draft, readNumbers: false });
  expect(emptied).toMatchObject({ target: "six of ten", targetValue: null, unit: null });
});

it("takes the day for today that the user's own calendar shows, in every zone", async () => {
  const before = process.env["TZ"];
  const outcome = { verdict: "reached" } as const;
  try {
    // The app's clock stands at noon of 24 November in UTC; it is the 25th on Kiritimati already.
    process.env["TZ"] = "Pacific/Kiritimati";
    const { id: followUpId } = await add({ title: "East" });
    const close = { companyId: company.id, followUpId, outcome: { ...outcome, closedOn: "2026-11-25" } };
    expect(await app.ask("followUp.close", close)).toMatchObject({ standing: "done" });
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});
