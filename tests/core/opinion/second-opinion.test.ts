import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SessionView } from "../../../electron/contract/session.ts";
import { gate } from "../../support/gate.ts";
import { answer } from "../../support/model-answers.ts";
import { provenBrief, provenParts } from "../../support/model-brief.ts";
import * as fault from "../../support/model-faults.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures, settled } from "../../support/run-session.ts";
import { startScriptedModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let other: ScriptedModel;
let session: SessionView;
let folder: string;

const refOf = (metric: string): string => session.facts.find((fact) => fact.metric === metric)?.ref ?? "F999";
const brief = (): string => provenBrief({ signups: refOf("signups"), activated: refOf("activated") });
const secondText = (): string =>
  `Raise activation, but slowly: 1,260 signed up [${refOf("signups")}] and 352 [${refOf("activated")}] connected.\n\nWho of them would have stayed?`;
const churnAction = {
  ...provenParts.actions[0]!,
  title: "Ask those who cancelled why they left",
  measure: "Customers who leave in a month",
  firstStep: "Call the last ten who cancelled.",
};
const sameAction = {
  ...provenParts.actions[0]!,
  title: "Watch new users while they connect a bank",
  measure: "Share of sign-ups that connect a bank within seven days",
  firstStepHours: 3,
  by: "2027-03-31",
};
const secondParts = { ...provenParts, actions: [churnAction, sameAction] };

async function secondOpinion(baseUrl = other.baseUrl): Promise<SessionView> {
  const advisor = { preset: "other", baseUrl, model: "other-model", tools: "auto" } as const;
  await app.ask("session.secondOpinion", { sessionId: session.id, advisor });
  return settled(app, session.id);
}
async function offlineOpinion(): Promise<SessionView> {
  const advisor = { preset: "offline", baseUrl: "", model: "", tools: "auto" } as const;
  await app.ask("session.secondOpinion", { sessionId: session.id, advisor });
  return settled(app, session.id);
}

describe("a second opinion", () => {
  beforeEach(async () => {
    folder = tempFolder();
    app = await openTestApp(folder);
    model = await startScriptedModel();
    other = await startScriptedModel();
    session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    await adviseBy(app, model, false);
    model.queue(answer(brief(), { parts: provenParts }));
    session = await advised(app, session.id);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
    await other.close();
  });

  it("is written by the other advisor, from the same request, and leaves the brief as it is", async () => {
    other.queue(answer(secondText(), { parts: secondParts }));
    const view = await secondOpinion();
    expect(model.requests).toHaveLength(1);
    expect(other.requests[0]!.body.messages).toEqual(model.requests[0]!.body.messages);
    expect(other.requests[0]!.body.model).toBe("other-model");
    expect(view.brief).toEqual(session.brief);
    expect(view.turns.at(-1)).toMatchObject({ kind: "opinion", state: "finished" });
    expect(view.opinions).toMatchObject([{ origin: "second", counts: { unsupported: 1 }, takenAt: null }]);
    expect(view.step).toBe("brief");
    expect((await app.ask("settings.read", {})).advisor.baseUrl).toBe(model.baseUrl);
  });

  it("knows what was decided and what is not to come up again, also since the first one was written", async () => {
    const companyId = session.company.id;
    const record = (title: string) =>
      app.ask("decision.record", { companyId, draft: { title, decidedOn: "2026-11-20" } });
    const { id: decisionId } = await record("Raise the price");
    await record("Leave the export alone");
    await app.ask("decision.withdraw", { companyId, decisionId });
    await app.ask("decision.bar", { companyId, decisionId, barred: true, reason: "We promised." });
    other.queue(answer(secondText(), { parts: secondParts }));
    await secondOpinion();
    const asked = JSON.stringify(other.requests[0]!.body.messages);
    for (const told of ["D1 Raise the price · 2026-11-20 · because: We promised.", "D2 Leave the export alone"])
      expect(asked).toContain(told);
  });

  it("sends no server the key of another, and each its own", async () => {
    other.queue(answer(secondText(), { parts: secondParts }), answer(secondText(), { parts: secondParts }));
    await secondOpinion();
    expect(other.requests[0]!.headers.authorization ?? "").not.toContain("sk-test");
    expect((await app.ask("settings.keyOf", { baseUrl: other.baseUrl })).stored).toBe(false);
    await app.ask("settings.storeKey", { key: "sk-other-0123456789", baseUrl: other.baseUrl });
    expect((await app.ask("settings.keyOf", { baseUrl: other.baseUrl })).stored).toBe(true);
    await secondOpinion();
    expect(other.requests[1]!.headers.authorization).toBe("Bearer sk-other-0123456789");
    model.queue(answer("It stands."));
    await app.ask("session.sendTurn", { sessionId: session.id, text: "Why?" });
    await settled(app, session.id);
    expect(model.requests.at(-1)!.headers.authorization).toBe("Bearer sk-test-0123456789");
  });

  it("is set beside the brief: answers, actions with one aim, what only one says, numbers that differ, both checks", async () => {
    other.queue(answer(secondText(), { parts: secondParts }));
    const { opinions } = await secondOpinion();
    const { comparison, opinion } = await app.ask("opinion.compare", {
      sessionId: session.id,
      opinionId: opinions[0]!.id,
    });
    expect(opinion.parts.actions).toHaveLength(2);
    expect(comparison.first.answer.text).toMatch(/^Connect the bank first/);
    expect(comparison.second.answer.text).toMatch(/^Raise activation/);
    expect(comparison.second.answer.grounding.counts.unsupported).toBe(1);
    expect([comparison.first.counts.unsupported, comparison.second.counts.unsupported]).toEqual([0, 1]);
    expect(comparison.matched).toMatchObject([
      { first: { index: 0 }, second: { index: 1 }, differs: ["by", "firstStepHours"] },
    ]);
    expect(comparison.onlyFirst).toEqual([]);
    expect(comparison.onlySecond.map(({ draft }) => draft.title)).toEqual([churnAction.title]);
    expect(comparison.numbers).toMatchObject([
      {
        ref: refOf("activated"),
        first: { text: "252", isSupported: true },
        second: { text: "352", isSupported: false },
      },
    ]);
  });

  it("can be that of the offline advisor, which needs no server", async () => {
    const view = await offlineOpinion();
    expect(view.opinions).toMatchObject([{ author: "offline", origin: "second", partsProblem: null }]);
    expect(other.requests).toHaveLength(0);
    const { comparison } = await app.ask("opinion.compare", { sessionId: session.id, opinionId: view.opinions[0]!.id });
    expect(comparison.second.counts.unsupported).toBe(0);
    expect(comparison.citedOnlySecond.length).toBeGreaterThan(2);
  });

  it("can be taken over whole as a new version, and the first brief can be taken back with all its cards", async () => {
    other.queue(answer(secondText(), { parts: secondParts }));
    const opinionId = (await secondOpinion()).opinions[0]!.id;
    const taken = await app.ask("opinion.takeOver", { sessionId: session.id, opinionId });
    expect(taken.brief!.current).toMatchObject({ origin: "opinion", number: 2 });
    expect(taken.brief!.current.prose.trim()).toBe(secondText());
    expect(taken.brief!.actions.map(({ title }) => title)).toEqual([churnAction.title, sameAction.title]);
    expect(taken.opinions).toMatchObject([
      { origin: "second", takenAt: expect.any(String) },
      { origin: "replaced", author: "scripted-model" },
    ]);
    const before = await app.ask("session.search", { companyId: null, query: "Nothing later matters" });
    expect(before.map((hit) => hit.where)).toContain("opinion");
    const back = await app.ask("opinion.takeOver", { sessionId: session.id, opinionId: taken.opinions[1]!.id });
    expect(back.brief!.current.prose.trim()).toBe(brief());
    expect(back.brief!.parts).toEqual(session.brief!.parts);
    expect(back.brief!.actions.map(({ title }) => title)).toEqual(session.brief!.actions.map(({ title }) => title));
    expect(back.opinions).toHaveLength(2);
    expect(back.brief!.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("keeps what the user accepted when an opinion is taken over whole", async () => {
    const [action] = session.brief!.actions;
    await app.ask("action.settle", { sessionId: session.id, actionId: action!.id, standing: "accepted" });
    other.queue(answer(secondText(), { parts: secondParts }));
    const opinionId = (await secondOpinion()).opinions[0]!.id;
    const taken = await app.ask("opinion.takeOver", { sessionId: session.id, opinionId });
    expect(taken.brief!.actions[0]).toMatchObject({ id: action!.id, standing: "accepted" });
    expect(taken.brief!.actions).toHaveLength(3);
  });

  it("gives one of its actions to the brief, as a version that names it before the last question", async () => {
    other.queue(answer(secondText(), { parts: secondParts }));
    const opinionId = (await secondOpinion()).opinions[0]!.id;
    await app.ask("brief.edit", { sessionId: session.id, prose: `${brief()}\n\nWhich banks fail?` });
    const view = await app.ask("opinion.takeAction", { sessionId: session.id, opinionId, index: 0 });
    expect(view.brief!.actions.map(({ title }) => title)).toEqual([provenParts.actions[0]!.title, churnAction.title]);
    expect(view.brief!.current).toMatchObject({ origin: "opinion-action", author: "you", number: 3 });
    const blocks = view.brief!.current.prose.split("\n\n");
    expect(blocks.at(-1)).toBe("Which banks fail?");
    expect(blocks.at(-2)).toContain(churnAction.title);
    expect(view.opinions).toHaveLength(1);
    expect((await app.ask("session.list", { companyId: null }))[0]!.advisor).toBe("scripted-model");
  });

  it("asks once more for cards that can't be read, and keeps them with the opinion, not the brief", async () => {
    other.queue(answer(secondText(), { parts: '{"actions": [{"title": ' }), answer("", { parts: secondParts }));
    const view = await secondOpinion();
    expect(view.turns.map(({ kind }) => kind)).toEqual(["draft", "opinion", "opinion-repair"]);
    expect(view.opinions[0]!.partsProblem).toBeNull();
    expect(view.brief).toEqual(session.brief);
    const { opinion } = await app.ask("opinion.compare", { sessionId: session.id, opinionId: view.opinions[0]!.id });
    expect(opinion.parts.actions).toHaveLength(2);
  });

  it("stays without cards, and says so, when they stay unreadable", async () => {
    other.queue(answer(secondText(), { parts: "{{{" }), answer("Sorry."));
    const view = await secondOpinion();
    expect(view.opinions[0]!.partsProblem).toContain("could not be read");
    expect(view.brief!.partsProblem).toBeNull();
  });

  it.each([
    ["failed", "advisor.cut-off", () => [fault.cutAt(700, "A".repeat(400))]],
    ["refused", "advisor.refused", () => [fault.refusal()]],
    [
      "failed",
      "advisor.rate-limited",
      () => [fault.retryAfter("3600"), fault.retryAfter("3600"), fault.retryAfter("3600")],
    ],
  ] as const)("ends as %s with %s, without an opinion, and the brief is as it was", async (state, code, behaviours) => {
    other.queue(...behaviours());
    const view = await secondOpinion();
    expect(view.turns.at(-1)).toMatchObject({ kind: "opinion", state, problem: { code } });
    expect(view.opinions).toEqual([]);
    expect(view.brief).toEqual(session.brief);
  });

  it("is interrupted with its text when it is stopped, and when the app ends in the middle", async () => {
    const hold = gate();
    other.queue(answer(secondText(), { holdAfter: { characters: 60, gate: hold } }));
    const told = new Promise<void>((resolve) => {
      let pieces = 0;
      app.subscribe((event) => void (event.name === "turn.delta" && ++pieces === 4 && resolve()));
    });
    const advisor = { preset: "other", baseUrl: other.baseUrl, model: "other-model", tools: "auto" } as const;
    await app.ask("session.secondOpinion", { sessionId: session.id, advisor });
    await told;
    const refused = await app.refusal("opinion.takeOver", { sessionId: session.id, opinionId: "no-such-opinion" });
    expect(refused.code).toBe("session.busy");
    await app.close();
    hold.open();
    app = await openTestApp(folder);
    const view = await app.ask("session.open", { sessionId: session.id });
    expect(view.turns.at(-1)).toMatchObject({ kind: "opinion", state: "interrupted" });
    expect(secondText().startsWith(view.turns.at(-1)!.text)).toBe(true);
    expect(view.brief!.current.prose).toBe(session.brief!.current.prose);
  });
});
