import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Objection } from "../../../electron/contract/objection.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { gate } from "../../support/gate.ts";
import { answer } from "../../support/model-answers.ts";
import { provenBrief, provenChallenge, provenObjections, provenParts } from "../../support/model-brief.ts";
import * as fault from "../../support/model-faults.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures, settled } from "../../support/run-session.ts";
import { startScriptedModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let session: SessionView;
let folder: string;

const title = provenParts.actions[0]!.title;
const objections = provenObjections(title);
const refOf = (metric: string): string => session.facts.find((fact) => fact.metric === metric)?.ref ?? "F999";
const refs = () => ({ signups: refOf("signups"), activated: refOf("activated") });
const challenge = (): string => provenChallenge(refs());

async function challenged(offline = false): Promise<SessionView> {
  await app.ask("session.challenge", { sessionId: session.id, offline });
  return settled(app, session.id);
}
const settle = (objection: Objection, standing: Objection["standing"], reason = "") =>
  app.ask("objection.settle", { sessionId: session.id, objectionId: objection.id, standing, reason });

/** Waits until so many pieces of text have been told. */
function piecesTold(count: number): Promise<void> {
  return new Promise((resolve) => {
    let told = 0;
    const stop = app.subscribe((event) => {
      if (event.name !== "turn.delta" || ++told < count) return;
      stop();
      resolve();
    });
  });
}

describe("a challenge", () => {
  beforeEach(async () => {
    folder = tempFolder();
    app = await openTestApp(folder);
    model = await startScriptedModel();
    session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    await adviseBy(app, model, false);
    model.queue(answer(provenBrief(refs()), { parts: provenParts }));
    await advised(app, session.id);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it("is told the brief and its cards, checked by code, and kept with its objections beside the actions they name", async () => {
    model.queue(answer(challenge(), { parts: objections }));
    const view = await challenged();
    const asked = model.requests.at(-1)!;
    expect(asked.text).toContain("argue against it first");
    expect(asked.text).toContain(title);
    expect(asked.tools).toContain("record_brief_parts");
    const turn = view.turns.at(-1)!;
    expect(turn).toMatchObject({ kind: "challenge", state: "finished", advisor: "scripted-model" });
    expect(turn.text.trim()).toBe(challenge());
    expect(turn.grounding?.counts).toMatchObject({ unsupported: 0, noEvidence: 0 });
    expect(turn.grounding?.counts.supported).toBeGreaterThan(0);
    const [action] = view.brief!.actions;
    expect(view.brief!.objections).toMatchObject([
      { ...objections.objections[0], actionId: action!.id, standing: "open", turnId: turn.id },
      { ...objections.objections[1], actionId: null, standing: "open" },
    ]);
    expect(view.step).toBe("brief");
    expect(view.brief!.versions).toHaveLength(1);
  });

  it("marks a number that the facts don't hold, in its text and in an objection", async () => {
    const wrong = {
      objections: [{ ...objections.objections[0]!, claim: `Only 300 connect [${refOf("activated")}].` }],
    };
    model.queue(answer(`Only 300 connect [${refOf("activated")}].`, { parts: wrong }));
    const view = await challenged();
    expect(view.turns.at(-1)!.grounding?.counts.unsupported).toBe(1);
    const [objection] = view.brief!.objections;
    expect(view.brief!.fields[`objections.${objection!.id}.claim`]?.counts.unsupported).toBe(1);
  });

  it("may say that nothing would change the decision", async () => {
    model.queue(answer("Nothing here would change the decision.", { parts: { objections: [] } }));
    const view = await challenged();
    expect(view.turns.map((turn) => turn.kind)).toEqual(["draft", "challenge"]);
    expect(view.brief!.objections).toEqual([]);
  });

  it("keeps what the user makes of each objection, with the reason, over a restart", async () => {
    model.queue(answer(challenge(), { parts: objections }));
    const [first, second] = (await challenged()).brief!.objections;
    await settle(first!, "stands");
    await settle(second!, "answered", "  Six months say the same. ");
    expect(
      (await app.refusal("objection.settle", { sessionId: session.id, objectionId: first!.id, standing: "dismissed" }))
        .code,
    ).toBe("call.invalid");
    await app.close();
    app = await openTestApp(folder);
    const view = await app.ask("session.open", { sessionId: session.id });
    expect(view.brief!.objections.map(({ standing, reason }) => [standing, reason])).toEqual([
      ["stands", ""],
      ["answered", "Six months say the same."],
    ]);
    const hits = await app.ask("session.search", { companyId: null, query: "six months say" });
    expect(hits.map((hit) => hit.where)).toEqual(["objection"]);
    const text = await app.ask("session.search", { companyId: null, query: "cared less than those" });
    expect(text.map((hit) => hit.where)).toEqual(["turn"]);
  });

  it("tells the advisor of objections that stand in a follow-up, and of none that do not", async () => {
    model.queue(answer(challenge(), { parts: objections }));
    const [first, second] = (await challenged()).brief!.objections;
    await settle(first!, "stands");
    await settle(second!, "dismissed", "It is known.");
    model.queue(answer("It stands."));
    await app.ask("session.sendTurn", { sessionId: session.id, text: "Is it still right?" });
    await settled(app, session.id);
    const asked = model.requests.at(-1)!;
    expect(asked.text).toContain("objections to it that stand");
    expect(asked.text).toContain(first!.claim);
    expect(asked.text).not.toContain(second!.claim);
    expect(asked.body.messages[0]!.content).not.toContain(first!.claim);
  });

  it("is told what was objected before, with what became of it", async () => {
    model.queue(answer(challenge(), { parts: objections }), answer(challenge(), { parts: objections }));
    const [first] = (await challenged()).brief!.objections;
    await settle(first!, "answered", "They paid as often.");
    const view = await challenged();
    expect(model.requests.at(-1)!.text).toContain("(answered: They paid as often.)");
    expect(view.brief!.objections).toHaveLength(2);
  });

  it("asks once more for objections that can't be read, and keeps the text meanwhile", async () => {
    model.queue(answer(challenge(), { parts: '{"objections": [{"claim": ' }), answer("", { parts: objections }));
    const view = await challenged();
    expect(view.turns.map((turn) => turn.kind)).toEqual(["draft", "challenge", "challenge-repair"]);
    expect(model.requests.at(-1)!.text).toContain(challenge());
    expect(view.brief!.objections.map(({ turnId }) => turnId)).toEqual([view.turns[1]!.id, view.turns[1]!.id]);
    expect(view.brief!.partsProblem).toBeNull();
  });

  it("says so when they stay unreadable, with the text kept", async () => {
    model.queue(answer(challenge(), { parts: "{{{" }), answer("", { parts: '{"nothing": 1}' }));
    const view = await challenged();
    expect(view.turns[1]).toMatchObject({ kind: "challenge", state: "finished" });
    expect(view.turns[2]).toMatchObject({ kind: "challenge-repair", state: "failed" });
    expect(view.turns[2]!.problem!.message).toContain("could not be read");
    expect(view.brief!.objections).toEqual([]);
  });

  it("can be stopped, keeps what had come, and can be made again", async () => {
    const hold = gate();
    model.queue(answer(challenge(), { parts: objections, holdAfter: { characters: 60, gate: hold } }));
    const told = piecesTold(4);
    const { turnId } = await app.ask("session.challenge", { sessionId: session.id });
    await told;
    await app.ask("session.stopTurn", { sessionId: session.id, turnId });
    const view = await settled(app, session.id);
    hold.open();
    const turn = view.turns.at(-1)!;
    expect(turn).toMatchObject({ kind: "challenge", state: "interrupted" });
    expect(challenge().startsWith(turn.text)).toBe(true);
    expect(turn.text.length).toBeGreaterThan(20);
    model.queue(answer(challenge(), { parts: objections }));
    expect((await challenged()).brief!.objections).toHaveLength(2);
  });

  it("is interrupted with its text when the app ends in the middle, and the brief is as it was", async () => {
    const hold = gate();
    model.queue(answer(challenge(), { parts: objections, holdAfter: { characters: 60, gate: hold } }));
    const told = piecesTold(4);
    await app.ask("session.challenge", { sessionId: session.id });
    await told;
    await app.close();
    hold.open();
    app = await openTestApp(folder);
    const view = await app.ask("session.open", { sessionId: session.id });
    expect(view.turns.at(-1)).toMatchObject({ kind: "challenge", state: "interrupted" });
    expect(view.turns.at(-1)!.text.length).toBeGreaterThan(20);
    expect(view.brief!.current.prose.trim()).toBe(provenBrief(refs()));
    expect(view.step).toBe("brief");
  });

  it.each([
    ["failed", "advisor.cut-off", () => [fault.eofWithoutFinish("It is a year later.")]],
    ["refused", "advisor.refused", () => [fault.refusal()]],
    ["failed", "advisor.wrong-key", () => [fault.status(401)]],
    [
      "failed",
      "advisor.rate-limited",
      () => [fault.retryAfter("3600"), fault.retryAfter("3600"), fault.retryAfter("3600")],
    ],
  ] as const)("ends as %s with %s in three parts, and can be finished offline", async (state, code, behaviours) => {
    model.queue(...behaviours());
    const turn = (await challenged()).turns.at(-1)!;
    expect(turn).toMatchObject({ kind: "challenge", state, problem: { code } });
    expect(turn.problem!.hint.length).toBeGreaterThan(10);
    const offline = await challenged(true);
    expect(offline.turns.at(-1)).toMatchObject({ kind: "challenge", state: "finished", advisor: "offline" });
    expect(offline.brief!.objections.length).toBeGreaterThan(1);
  });

  it("waits out a short limit and goes on", async () => {
    model.queue(fault.retryAfter("0"), answer(challenge(), { parts: objections }));
    expect((await challenged()).brief!.objections).toHaveLength(2);
  });

  it("keeps objections that stand when the brief is written again, though their action is gone", async () => {
    model.queue(answer(challenge(), { parts: objections }));
    const [first] = (await challenged()).brief!.objections;
    await settle(first!, "stands");
    const other = { ...provenParts, actions: [{ ...provenParts.actions[0]!, title: "Look at churn" }] };
    model.queue(answer(provenBrief(refs()), { parts: other }));
    const view = await advised(app, session.id);
    expect(view.brief!.objections[0]).toMatchObject({ standing: "stands", against: title, actionId: first!.actionId });
    expect(view.brief!.actions.map(({ id }) => id)).not.toContain(first!.actionId);
  });
});

it("is refused before there is a brief", async () => {
  const fresh = await openTestApp(tempFolder());
  const view = await sessionAtFigures(fresh, { sample: "ledgerly", playbook: "growth-opportunities" });
  expect((await fresh.refusal("session.challenge", { sessionId: view.id })).code).toBe("brief.missing");
  await fresh.close();
});
