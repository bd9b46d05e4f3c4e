import { afterEach, beforeEach, expect, it } from "vitest";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { answer } from "../../support/model-answers.ts";
import { provenBrief, provenParts } from "../../support/model-brief.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures } from "../../support/run-session.ts";
import { startScriptedModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let now: Date;
let first: SessionView;
const playbook = "growth-opportunities";

beforeEach(async () => {
  now = new Date("2026-11-03T09:00:00.000Z");
  app = await openTestApp(tempFolder(), { clock: () => now });
  model = await startScriptedModel();
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook });
  first = await advised(app, id);
});
afterEach(async () => {
  await app.close();
  await model.close();
});

const settle = (index: number, standing: "accepted" | "rejected", more: object = {}) =>
  app.ask("action.settle", { sessionId: first.id, actionId: first.brief!.actions[index]!.id, standing, ...more });
const title = (index: number): string => first.brief!.actions[index]!.title.replace(/\s*\[[^\]]*\]/g, "");

/** A month later, a second session of the same company, with its figures computed. */
async function monthLater(): Promise<SessionView> {
  now = new Date("2026-12-05T09:00:00.000Z");
  return sessionAtFigures(app, { sample: "ledgerly", playbook });
}

async function requestOf(session: SessionView): Promise<string> {
  const { messages } = await app.ask("session.previewRequest", { sessionId: session.id });
  return messages.find(({ role }) => role === "user")!.content;
}

/** The content of a data block of a request, without its fences; null where there is none. */
const blockOf = (request: string, name: string): string | null =>
  new RegExp(`^(~{4,} \\S+) data: ${name}\\n([\\s\\S]*?)\\n\\1 end$`, "m").exec(request)?.[2] ?? null;
const blocks = ["since last time", "not to be brought up again", "decided earlier"];

/** One promise that is closed, one action that is barred, and revenue that moved. */
async function live(): Promise<void> {
  await settle(0, "accepted");
  await settle(1, "rejected", { reason: "No time before the round.", bar: true });
  now = new Date("2026-11-28T09:00:00.000Z");
  const [followUp] = await app.ask("followUp.list", { companyId: first.company.id });
  await app.ask("followUp.close", {
    companyId: first.company.id,
    followUpId: followUp!.id,
    outcome: {
      verdict: "partly",
      actual: "24 %",
      actualValue: "0.24",
      closedOn: "2026-11-28",
      lesson: "Two banks cause most of it.",
    },
  });
  const facts = await app.ask("fact.list", { companyId: first.company.id });
  const { id, ...mrr } = facts.find(({ metric }) => metric === "mrr")!;
  await app.ask("fact.revise", {
    companyId: first.company.id,
    factId: id,
    draft: { ...mrr, value: "68000", period: "2026-11-27", asOf: "2026-11-28" },
  });
}

it("is not there in a company's first session: neither in the view nor in the request", async () => {
  expect(first.sinceLast).toBeNull();
  const request = await requestOf(first);
  expect(blocks.map((name) => blockOf(request, name))).toEqual([null, null, null]);
});

it("is there in the next one, as the view shows it and as the model is told, with references", async () => {
  await live();
  const second = await monthLater();
  expect(second.sinceLast).toMatchObject({
    session: { id: first.id },
    decisions: [
      { ref: "D2", standing: "turned-down", barred: true },
      { ref: "D1", standing: "accepted" },
    ],
    closed: [{ ref: "U1", standing: "done" }],
    due: [],
    moved: [{ metric: "mrr", from: { value: "61200" }, to: { value: "68000", asOf: "2026-11-28" } }],
  });
  const request = await requestOf(second);
  const since = blockOf(request, "since last time")!;
  expect(since).toContain(`U1 ${title(0)} (from D1)`);
  expect(since).toContain("[U1.target]");
  expect(since).toContain("partly on 2026-11-28 · came 24 % [U1.actual] · learnt: Two banks cause most of it.");
  expect(since).toMatch(/\$61,200.* \[F\d+\.before\] to \$68,000.* \[F\d+\]$/m);
  const barred = blockOf(request, "not to be brought up again")!;
  expect(barred).toContain(`D2 ${title(1)} · 2026-11-03 · because: No time before the round.`);
  // Both decisions are told already.
  expect(blockOf(request, "decided earlier")).toBeNull();
});

it("tells the model to honour it, in every turn that advises", async () => {
  const { messages } = await app.ask("session.previewRequest", { sessionId: first.id });
  expect(messages.find(({ role }) => role === "system")!.content).toContain("How to treat what was decided before");
});

it("tells what is overdue, with the days as a value that may be cited", async () => {
  await settle(0, "accepted");
  const [followUp] = await app.ask("followUp.list", { companyId: first.company.id });
  now = new Date(Date.parse(`${followUp!.dueOn}T09:00:00.000Z`) + 10 * 86_400_000);
  const second = await sessionAtFigures(app, { sample: "ledgerly", playbook });
  expect(second.sinceLast!.due).toMatchObject([{ ref: "U1" }]);
  expect(blockOf(await requestOf(second), "since last time")).toContain("10 days ago [U1.overdue]");
});

it("never holds a row of another company", async () => {
  await live();
  const other = await app.ask("company.create", {
    profile: { name: "Orchard", stage: "seed", businessModel: "subscription", currency: "EUR" },
  });
  const start = (companyId: CompanyId) =>
    app.ask("session.start", { companyId, playbookId: PlaybookId.parse(playbook), problem: "We grow too slowly." });
  await start(other.id);
  const second = await start(other.id);
  expect(second.sinceLast).toMatchObject({ decisions: [], closed: [], dropped: [], due: [], moved: [] });
  expect(second.log).toEqual({ decisions: [], followUps: [] });
  const request = await requestOf(second);
  expect(blocks.map((name) => blockOf(request, name))).toEqual([null, null, null]);
  expect(request).not.toContain("No time before the round");
});

it("accepts citations of decisions and follow-ups in a brief, and flags one that leads nowhere", async () => {
  await live();
  const second = await monthLater();
  await adviseBy(app, model, false);
  const ref = (metric: string) => second.facts.find((fact) => fact.metric === metric)!.ref;
  const lookBack = `It reached 24 % [U1.actual]. Revenue went from $61,200 [${ref("mrr")}.before] to $68,000 [${ref("mrr")}]. The other was turned down [D2]. A third came to 12 % [U8].`;
  const brief = provenBrief({ signups: ref("signups"), activated: ref("activated") });
  model.queue(answer(`${lookBack}\n\n${brief}`, { parts: provenParts }));
  const { grounding } = (await advised(app, second.id)).brief!.current;
  const failing = grounding.statements
    .flatMap(({ checks }) => checks)
    .filter(({ standing }) => standing === "unsupported");
  expect(new Set(failing.map(({ text }) => text))).toEqual(new Set(["12 %", "[U8]"]));
  expect(grounding.marks.filter(({ ok }) => ok).map(({ label }) => label)).toEqual(
    expect.arrayContaining([title(1), "Monthly recurring revenue before"]),
  );
});

it("lets a model's barred action stand, says so while it comes and afterwards, and asks the model to mend it", async () => {
  await live();
  const second = await monthLater();
  await adviseBy(app, model);
  const ref = (metric: string) => second.facts.find((fact) => fact.metric === metric)!.ref;
  const brief = provenBrief({ signups: ref("signups"), activated: ref("activated") });
  const [proven] = provenParts.actions;
  const again = { ...provenParts, actions: [{ ...proven!, title: title(1) }] };
  model.queue(answer(brief, { parts: again }), answer(brief, { parts: again }));
  const view = await advised(app, second.id);
  expect(model.requests).toHaveLength(2);
  expect(model.requests[1]!.text).toContain("which was not to be brought up again: No time before the round.");
  const [action] = view.brief!.actions;
  expect(action!.title).toBe(title(1));
  expect(view.brief!.contradictions[action!.id]).toMatchObject([
    { kind: "barred", ref: "D2", decidedOn: "2026-11-03", reason: "No time before the round." },
  ]);
  expect(view.brief!.current.corrections).toContainEqual(expect.objectContaining({ kind: "decision", mended: false }));
  const told = app.events.findLast((event) => event.name === "turn.parts-read");
  expect(told).toMatchObject({ contradictions: [[{ kind: "barred", ref: "D2" }]] });
});

it("takes a mended brief without the barred action, though it has an action less", async () => {
  await live();
  const second = await monthLater();
  await adviseBy(app, model);
  const ref = (metric: string) => second.facts.find((fact) => fact.metric === metric)!.ref;
  const brief = provenBrief({ signups: ref("signups"), activated: ref("activated") });
  const [proven] = provenParts.actions;
  const again = { ...provenParts, actions: [proven!, { ...proven!, title: title(1) }] };
  model.queue(answer(brief, { parts: again }), answer(brief, { parts: provenParts }));
  const view = await advised(app, second.id);
  expect(view.brief!.actions.map((action) => action.title)).toEqual([proven!.title]);
  expect(view.brief!.contradictions).toEqual({});
  expect(view.brief!.current.corrections).toMatchObject([{ kind: "decision", mended: true }]);
});

it("is honoured without a model: the brief opens with what became of the promise, and does not propose what is barred", async () => {
  await live();
  const second = await monthLater();
  const { brief } = await advised(app, second.id);
  const [opening] = brief!.current.prose.split("\n\n");
  expect(opening).toContain(`“${title(0)}” came part of the way: 24.0 % [U1.actual]`);
  expect(opening).toContain(
    `Not proposed, as you asked on 3 November 2026 (“No time before the round”): “${title(1)}” [D2].`,
  );
  expect(brief!.actions.map((action) => action.title.replace(/\s*\[[^\]]*\]/g, ""))).not.toContain(title(1));
  expect(brief!.actions.length).toBeGreaterThan(0);
  expect(brief!.current.grounding.counts).toMatchObject({ unsupported: 0, noEvidence: 0 });
  expect(brief!.current.corrections.filter(({ kind }) => kind === "decision")).toEqual([]);
});

it("lets a session that was started before go on as it was: what came later is no part of its look back", async () => {
  await live();
  const again = await app.ask("session.open", { sessionId: first.id });
  expect(again.sinceLast).toBeNull();
  expect(again.brief!.contradictions).toEqual({});
  expect(again.log.decisions.map(({ ref }) => ref)).toEqual(["D2", "D1"]);
});
