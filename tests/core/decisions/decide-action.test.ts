import { afterEach, beforeEach, expect, it } from "vitest";
import type { Action } from "../../../electron/contract/brief.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let view: SessionView;
let action: Action;

beforeEach(async () => {
  app = await openTestApp(tempFolder());
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  view = await advised(app, id);
  action = view.brief!.actions[0]!;
});
afterEach(() => app.close());

const settle = (standing: Action["standing"], more: object = {}) =>
  app.ask("action.settle", { sessionId: view.id, actionId: action.id, standing, ...more });
const decisions = () => app.ask("decision.list", { companyId: view.company.id });
const followUps = () => app.ask("followUp.list", { companyId: view.company.id });

it("makes a decision with its reasons, evidence and options, and a follow-up, of an action that is accepted", async () => {
  await settle("accepted");
  const [decision, ...others] = await decisions();
  expect(others).toEqual([]);
  expect(decision).toMatchObject({
    ref: "D1",
    standing: "accepted",
    context: "We grow too slowly.",
    decidedOn: "2026-11-24",
    sessionId: view.id,
    playbookId: "growth-opportunities",
    actionId: action.id,
    barred: false,
  });
  expect(decision!.options.map(({ title }) => title)).toEqual(view.brief!.parts.options.map(({ title }) => title));
  // "You lose 1,008 sign-ups a month" rests on a figure of the funnel, kept with the value that it had.
  expect(decision!.evidence).toContainEqual(expect.objectContaining({ ref: "A1.activation_loss" }));
  expect(decision!.evidence.every(({ value, label }) => value !== "" && label !== "")).toBe(true);
  expect(JSON.stringify(decision)).not.toMatch(/\[(?:=|[FA]\d|proposed)/);

  const [followUp, ...more] = await followUps();
  expect(more).toEqual([]);
  expect(followUp).toMatchObject({
    ref: "U1",
    standing: "open",
    title: decision!.title,
    owner: action.owner,
    dueOn: action.by,
    decisionRef: "D1",
    playbookId: "growth-opportunities",
  });
});

it("shows the decision and its follow-up in the session at once, as chips and panel tell of them", async () => {
  const { log } = await settle("accepted");
  expect(log.decisions.map(({ ref, standing }) => [ref, standing])).toEqual([["D1", "accepted"]]);
  expect(log.followUps.map(({ ref }) => ref)).toEqual(["U1"]);
});

it("withdraws the decision when the action is opened again, and brings the same one back", async () => {
  await settle("accepted");
  await settle("proposed");
  expect(await decisions()).toMatchObject([{ ref: "D1", standing: "withdrawn" }]);
  expect(await followUps()).toMatchObject([{ ref: "U1", standing: "dropped" }]);
  await settle("accepted");
  expect(await decisions()).toMatchObject([{ ref: "D1", standing: "accepted", withdrawnReason: "" }]);
  expect(await followUps()).toMatchObject([{ ref: "U1", standing: "open" }]);
});

it("takes over the words of a changed action, but never over words that the user wrote in the log", async () => {
  await settle("changed", {
    changed: { ...action, title: "Ask ten people", by: "2027-01-15", target: "7 of 10 [proposed]" },
  });
  const [decision] = await decisions();
  const [followUp] = await followUps();
  expect([decision!.title, followUp!.title, followUp!.dueOn, followUp!.target]).toEqual([
    "Ask ten people",
    "Ask ten people",
    "2027-01-15",
    "7 of 10",
  ]);
  const companyId = view.company.id;
  const own = { title: "Ask them ourselves", decidedOn: "2026-11-20" };
  await app.ask("decision.revise", { companyId, decisionId: decision!.id, draft: own });
  await app.ask("followUp.revise", { companyId, followUpId: followUp!.id, draft: { title: "Have we asked?" } });
  await settle("changed", { changed: { ...action, title: "Something else" } });
  expect(await decisions()).toMatchObject([{ title: "Ask them ourselves", decidedOn: "2026-11-20" }]);
  expect(await followUps()).toMatchObject([{ title: "Have we asked?" }]);
});

it("writes down what was put aside and why, and that it is not to come up again", async () => {
  await settle("rejected", { reason: "We asked in spring.", bar: true });
  expect(await decisions()).toMatchObject([
    { standing: "turned-down", reasons: "We asked in spring.", barred: true, barredReason: "We asked in spring." },
  ]);
  expect(await followUps()).toEqual([]);
  await settle("proposed");
  expect(await decisions()).toMatchObject([{ standing: "withdrawn", barred: false, barredReason: "" }]);
  await settle("rejected", { reason: "We asked in spring.", bar: true });
  await settle("accepted");
  expect(await decisions()).toMatchObject([{ standing: "accepted", barred: false }]);
  expect(await followUps()).toHaveLength(1);
});

it("keeps the decision, and another number for the next, when the brief is written again", async () => {
  await settle("accepted");
  const again = await advised(app, view.id);
  const other = again.brief!.actions.find(({ id }) => id !== action.id)!;
  await app.ask("action.settle", { sessionId: view.id, actionId: other.id, standing: "accepted" });
  expect((await decisions()).map(({ ref, standing }) => [ref, standing])).toEqual([
    ["D2", "accepted"],
    ["D1", "accepted"],
  ]);
});

it("leaves a decision that gave way to a later one as it is, whatever becomes of its action", async () => {
  await settle("accepted");
  const companyId = view.company.id;
  const [earlier] = await decisions();
  const draft = { title: "Do it otherwise", decidedOn: "2026-11-20" };
  await app.ask("decision.record", { companyId, draft, supersedes: earlier!.id });
  for (const standing of ["changed", "proposed", "rejected", "accepted"] as const) {
    await settle(standing, standing === "changed" ? { changed: { ...action, owner: "Zoe" } } : {});
    expect(await decisions()).toMatchObject([
      { ref: "D2", standing: "accepted", supersedes: ["D1"] },
      { ref: "D1", standing: "superseded", supersededBy: "D2" },
    ]);
  }
});

it("brings back every follow-up that was dropped with the decision, also one that the user added, and none that was given up", async () => {
  await settle("accepted");
  const companyId = view.company.id;
  const [decision] = await decisions();
  const add = (title: string) => app.ask("followUp.add", { companyId, draft: { title }, decisionId: decision!.id });
  await add("Tell the board");
  const { id: followUpId } = await add("Ask the bank");
  await app.ask("followUp.drop", { companyId, followUpId, reason: "The bank is closed." });
  await settle("proposed");
  await settle("accepted");
  const standings = Object.fromEntries((await followUps()).map(({ title, standing }) => [title, standing]));
  expect(standings).toMatchObject({ "Tell the board": "open", "Ask the bank": "dropped", [decision!.title]: "open" });
});

it("never writes an action's words over a follow-up that the user added to its decision", async () => {
  await settle("rejected", { reason: "Not now." });
  const companyId = view.company.id;
  const [decision] = await decisions();
  await app.ask("followUp.add", { companyId, draft: { title: "My own promise" }, decisionId: decision!.id });
  await settle("accepted");
  await settle("changed", { changed: { ...action, title: "Ask ten people" } });
  expect((await followUps()).map(({ title, standing }) => [title, standing])).toEqual(
    expect.arrayContaining([
      ["My own promise", "open"],
      ["Ask ten people", "open"],
    ]),
  );
  expect(await followUps()).toHaveLength(2);
});
