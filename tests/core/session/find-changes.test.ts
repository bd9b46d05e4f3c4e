import { afterEach, beforeEach, expect, it } from "vitest";
import { FactDraft, type Fact } from "../../../electron/contract/company.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { noon } from "../../support/examples.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { sessionAtFigures, settled } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let session: SessionView;
beforeEach(async () => {
  let ticks = Date.parse(noon);
  app = await openTestApp(tempFolder(), { clock: () => new Date((ticks += 1_000)) });
  session = await sessionAtFigures(app, {
    sample: "ledgerly",
    playbook: "growth-opportunities",
    answers: { change_live_month: "2027-01" },
  });
});
afterEach(() => app.close());

const nothing = { questionIds: [], factRefs: [] };
const now = async () => (await app.ask("session.open", { sessionId: session.id })).changedSince;
const say = (questionId: string, value: string, keepAsFact = false) =>
  app.ask("session.answer", { sessionId: session.id, questionId, answer: { standing: "said", value }, keepAsFact });
const factOf = (metric: string): Fact => session.facts.find((fact) => fact.metric === metric)!;
const revise = (fact: Fact, more: Partial<Fact>) =>
  app.ask("fact.revise", { companyId: fact.companyId, factId: fact.id, draft: FactDraft.parse({ ...fact, ...more }) });

it("counts nothing while answers and facts are those of the figures, and nothing before there are any", async () => {
  expect(await now()).toEqual(nothing);
  const fresh = await app.ask("session.start", { companyId: session.company.id, playbookId: session.playbook.id });
  const answered = await app.ask("session.answer", {
    sessionId: fresh.id,
    questionId: "change_live_month",
    answer: { standing: "said", value: "2027-02" },
  });
  expect(answered.changedSince).toEqual(nothing);
});

it("names an answer that has another value now, and no longer when it has its value again or is computed in", async () => {
  const visitors = factOf("visitors").value!;
  await say("visitors", "17000");
  await say("change_live_month", "2027-02");
  expect(await now()).toEqual({ questionIds: ["visitors", "change_live_month"], factRefs: [] });
  await say("visitors", `${visitors}.0`);
  await say("change_live_month", "2027-01");
  expect(await now()).toEqual(nothing);
  await app.ask("session.answer", {
    sessionId: session.id,
    questionId: "change_live_month",
    answer: { standing: "unknown", value: "" },
  });
  expect((await now()).questionIds).toEqual(["change_live_month"]);
  const computed = await app.ask("session.computeFigures", { sessionId: session.id });
  expect(computed.changedSince).toEqual(nothing);
});

it("names a fact that the analyses used and that says something else now, also when it is retired", async () => {
  const signups = factOf("signups");
  await revise(signups, { value: "1300" });
  expect(await now()).toEqual({ questionIds: [], factRefs: [signups.ref] });
  await revise(signups, { value: signups.value, source: "The ledger, read again", asOf: "2026-11-20" });
  expect(await now()).toEqual(nothing);
  await app.ask("fact.retire", { companyId: signups.companyId, factId: signups.id });
  expect((await now()).factRefs).toEqual([signups.ref]);
  await app.ask("session.computeFigures", { sessionId: session.id });
  expect(await now()).toEqual(nothing);
});

it("names a newer fact of the same metric, and one that fills a gap of the playbook", async () => {
  const cac = factOf("cac");
  const add = (more: Partial<Fact>) =>
    app.ask("fact.add", { companyId: cac.companyId, draft: FactDraft.parse({ ...cac, asOf: "2026-11-22", ...more }) });
  const newer = await add({ value: "720" });
  expect((await now()).factRefs).toEqual([newer.ref]);
  await app.ask("session.computeFigures", { sessionId: session.id });
  expect(await now()).toEqual(nothing);

  session = await sessionAtFigures(app, { sample: "buffer", playbook: "growth-opportunities" });
  const companyId = session.company.id;
  const filled = await app.ask("fact.add", {
    companyId,
    draft: FactDraft.parse({
      ...cac,
      metric: "visitors",
      label: "Visitors",
      value: "90000",
      unit: "count",
      per: "month",
    }),
  });
  expect((await now()).factRefs).toEqual([filled.ref]);
});

it("leaves out a fact that no analysis used", async () => {
  const text = session.facts.find((fact) => fact.metric === null)!;
  await revise(text, { text: `${text.text} And more.` });
  expect(await now()).toEqual(nothing);
});

it("counts an answer that was kept as a fact once, as an answer", async () => {
  await say("visitors", "17000", true);
  expect(await now()).toEqual({ questionIds: ["visitors"], factRefs: [] });
});

it("tries what-ifs on the answers that the figures came from, not on those given since", async () => {
  const kind = "headroom";
  const changes = [{ input: "churn_target", to: 0.02 }];
  const before = await app.ask("analysis.whatIf", { sessionId: session.id, kind, changes });
  await say("change_live_month", "2027-05");
  expect(await app.ask("analysis.whatIf", { sessionId: session.id, kind, changes })).toEqual(before);
});

it("counts the numbers of a brief that the figures contradict once they are computed again", async () => {
  const advise = async (): Promise<SessionView> => {
    await app.ask("session.advise", { sessionId: session.id, offline: true });
    return settled(app, session.id);
  };
  expect((await advise()).overtaken).toBe(0);
  await revise(factOf("activated"), { value: "300" });
  expect((await app.ask("session.open", { sessionId: session.id })).overtaken).toBe(0);
  const computed = await app.ask("session.computeFigures", { sessionId: session.id });
  expect(computed.overtaken).toBeGreaterThan(0);
  expect((await advise()).overtaken).toBe(0);
});
