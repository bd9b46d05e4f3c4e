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
let session: SessionView;
let folder: string;

const refOf = (metric: string): string => session.facts.find((fact) => fact.metric === metric)?.ref ?? "F999";
const brief = (): string => provenBrief({ signups: refOf("signups"), activated: refOf("activated") });

describe("the advice", () => {
  beforeEach(async () => {
    folder = tempFolder();
    app = await openTestApp(folder);
    model = await startScriptedModel();
    session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    await adviseBy(app, model);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it("becomes a brief whose numbers are proven, with its cards", async () => {
    model.queue(answer(brief(), { parts: provenParts }));
    const view = await advised(app, session.id);
    expect(view.step).toBe("brief");
    expect(view.brief?.current.prose.trim()).toBe(brief());
    expect(view.brief?.current.grounding.counts).toMatchObject({ unsupported: 0, noEvidence: 0 });
    expect(view.brief?.current.grounding.counts.supported).toBeGreaterThan(2);
    expect(view.brief?.actions.map((action) => action.title)).toEqual([provenParts.actions[0]!.title]);
    expect(view.brief?.partsProblem).toBeNull();
    expect(app.faults).toEqual([]);
  });

  it("marks a number that no cited fact holds, with the value that the facts give", async () => {
    const wrong = `Activation is 31 % [=${refOf("activated")}/${refOf("signups")}].`;
    await adviseBy(app, model, false);
    model.queue(answer(wrong, { parts: provenParts }));
    const { brief: kept } = await advised(app, session.id);
    const checks = kept!.current.grounding.statements.flatMap((statement) => statement.checks);
    expect(checks).toContainEqual(expect.objectContaining({ text: "31 %", standing: "unsupported" }));
    expect(checks.find((check) => check.standing === "unsupported")?.got?.text).toMatch(/20(\.0)?\s?%/);
  });

  it("tells each piece in order, and what it told is what it kept", async () => {
    model.queue(answer(brief(), { parts: provenParts, deltaLength: 3 }));
    const view = await advised(app, session.id);
    const draft = view.turns.find((turn) => turn.kind === "draft")!;
    const deltas = app.events.filter((event) => event.name === "turn.delta" && event.turnId === draft.id);
    expect(deltas.map((event) => (event.name === "turn.delta" ? event.seq : 0))).toEqual(
      deltas.map((_, index) => index + 1),
    );
    expect(deltas.map((event) => (event.name === "turn.delta" ? event.text : "")).join("")).toBe(draft.text);
  });

  it("asks once more for cards that can't be read, and keeps the page meanwhile", async () => {
    model.queue(answer(brief(), { parts: '{"actions": [{"title": ' }), answer("", { parts: provenParts }));
    const view = await advised(app, session.id);
    expect(view.turns.map((turn) => turn.kind)).toEqual(["draft", "repair"]);
    expect(view.brief?.actions).toHaveLength(1);
    expect(view.brief?.partsProblem).toBeNull();
  });

  it("keeps the page with a notice when the cards stay unreadable, and reads them at another try", async () => {
    model.queue(answer(brief(), { parts: "{{{" }), answer("Sorry."));
    const view = await advised(app, session.id);
    expect(view.brief?.current.prose.trim()).toBe(brief());
    expect(view.brief?.partsProblem).toContain("could not be read");
    model.queue(answer("", { parts: provenParts }));
    await app.ask("session.retryCards", { sessionId: session.id });
    const again = await settled(app, session.id);
    expect(again.brief?.partsProblem).toBeNull();
    expect(again.brief?.actions).toHaveLength(1);
  });

  it("names to the model what code found wrong, and keeps both the draft and the mended brief", async () => {
    const wrong = brief().replace("one in five", "one in three");
    model.queue(answer(wrong, { parts: provenParts }), answer(brief(), { parts: provenParts }));
    const view = await advised(app, session.id);
    expect(model.requests).toHaveLength(2);
    expect(model.requests[1]!.text).toContain("one in three");
    expect(view.brief?.versions.map((version) => version.origin)).toEqual(["draft", "second-pass"]);
    expect(view.brief?.current.prose.trim()).toBe(brief());
    expect(view.brief?.current.corrections.filter((correction) => correction.mended)).toHaveLength(1);
    const first = await app.ask("brief.readVersion", { sessionId: session.id, number: 1 });
    expect(first.prose).toContain("one in three");
  });

  it("makes no second request when code finds nothing wrong, or when the second pass is off", async () => {
    model.queue(answer(brief(), { parts: provenParts }));
    await advised(app, session.id);
    expect(model.requests).toHaveLength(1);
    await adviseBy(app, model, false);
    model.queue(answer(brief().replace("one in five", "one in three"), { parts: provenParts }));
    await advised(app, session.id);
    expect(model.requests).toHaveLength(2);
  });

  it("keeps the draft when its mended version lost most of the text", async () => {
    const wrong = brief().replace("one in five", "one in three");
    model.queue(answer(wrong, { parts: provenParts }), answer("Fine.", { parts: provenParts }));
    const view = await advised(app, session.id);
    expect(view.brief?.current.prose.trim()).toBe(wrong);
    expect(view.brief?.current.corrections.some((correction) => !correction.mended)).toBe(true);
  });

  it("can be stopped, and keeps what had come", async () => {
    const hold = gate();
    model.queue(answer(brief(), { parts: provenParts, holdAfter: { characters: 60, gate: hold } }));
    const { turnId } = await app.ask("session.advise", { sessionId: session.id });
    await reached(() => app.events.filter((event) => event.name === "turn.delta").length >= 4);
    expect(await app.ask("session.stopTurn", { sessionId: session.id, turnId })).toEqual({ stopped: true });
    const view = await settled(app, session.id);
    hold.open();
    expect(view.turns[0]).toMatchObject({ state: "interrupted", problem: { code: "advisor.stopped" } });
    expect(brief().startsWith(view.turns[0]!.text)).toBe(true);
    expect(view.turns[0]!.text.length).toBeGreaterThan(20);
    model.queue(answer(brief(), { parts: provenParts }));
    expect((await advised(app, session.id)).step).toBe("brief");
  });

  it("refuses a second answer while one is being written", async () => {
    const hold = gate();
    model.queue(answer(brief(), { parts: provenParts, holdAfter: { characters: 12, gate: hold } }));
    await app.ask("session.advise", { sessionId: session.id });
    expect((await app.refusal("session.advise", { sessionId: session.id })).code).toBe("session.busy");
    expect((await app.refusal("session.computeFigures", { sessionId: session.id })).code).toBe("session.busy");
    hold.open();
    await settled(app, session.id);
  });

  it("is interrupted, with its text, when the app ends in the middle", async () => {
    const hold = gate();
    model.queue(answer(brief(), { parts: provenParts, holdAfter: { characters: 60, gate: hold } }));
    await app.ask("session.advise", { sessionId: session.id });
    await reached(() => app.events.filter((event) => event.name === "turn.delta").length >= 4);
    await app.close();
    hold.open();
    app = await openTestApp(folder);
    const view = await app.ask("session.open", { sessionId: session.id });
    expect(view.turns[0]?.state).toBe("interrupted");
    expect(view.turns[0]!.text.length).toBeGreaterThan(20);
    expect(view.step).toBe("advice");
  });

  it.each([
    ["advisor.wrong-key", () => fault.status(401)],
    ["advisor.not-an-api", () => fault.html200()],
    ["advisor.cut-off", () => fault.eofWithoutFinish("The first words came.")],
    ["advisor.empty", () => fault.empty()],
    ["advisor.refused", () => fault.refusal()],
    ["advisor.too-long", () => fault.length("The first words came.")],
    ["advisor.context-full", () => fault.contextOverflow()],
  ])("says %s in three parts, keeps the text so far, and works again", async (code, behaviour) => {
    model.queue(behaviour());
    const failed = await advised(app, session.id);
    const turn = failed.turns[0]!;
    expect(turn.problem).toMatchObject({ code });
    expect(turn.problem!.message.length).toBeGreaterThan(10);
    expect(turn.problem!.hint.length).toBeGreaterThan(10);
    expect(JSON.stringify(failed)).not.toContain("sk-test");
    expect(failed.step).toBe("advice");
    model.queue(answer(brief(), { parts: provenParts }));
    expect((await advised(app, session.id)).step).toBe("brief");
  });

  it("keeps a text that broke off as the brief, if the user wants it", async () => {
    model.queue(fault.length("The first words came, and they are good enough."));
    const failed = await advised(app, session.id);
    const view = await app.ask("brief.edit", { sessionId: session.id, prose: failed.turns[0]!.text });
    expect(view.step).toBe("brief");
    expect(view.brief?.current).toMatchObject({
      origin: "edit",
      prose: "The first words came, and they are good enough.",
    });
    expect(view.brief?.partsProblem).not.toBeNull();
  });

  it("answers a follow-up and checks its numbers", async () => {
    model.queue(answer(brief(), { parts: provenParts }), answer(`There were 1,620 sign-ups [${refOf("signups")}].`));
    await advised(app, session.id);
    await app.ask("session.sendTurn", { sessionId: session.id, text: "How many signed up?" });
    const view = await settled(app, session.id);
    const turn = view.turns.at(-1)!;
    expect(turn).toMatchObject({ kind: "follow-up", state: "finished", question: "How many signed up?" });
    expect(turn.grounding?.counts.unsupported).toBe(1);
    expect(model.requests.at(-1)!.body.messages[0]!.content).not.toContain("How many signed up?");
  });

  it("checks the user's own edit again", async () => {
    model.queue(answer(brief(), { parts: provenParts }));
    await advised(app, session.id);
    const view = await app.ask("brief.edit", { sessionId: session.id, prose: brief().replace("252", "352") });
    expect(view.brief?.current).toMatchObject({ origin: "edit", author: "you" });
    expect(view.brief?.current.grounding.counts.unsupported).toBeGreaterThan(0);
    expect(view.brief?.versions).toHaveLength(2);
  });

  it("writes without a model when told to, and a model can write again later", async () => {
    await app.ask("session.advise", { sessionId: session.id, offline: true });
    const offline = await settled(app, session.id);
    expect(model.requests).toHaveLength(0);
    expect(offline.brief?.current).toMatchObject({ origin: "offline", author: "offline" });
    model.queue(answer(brief(), { parts: provenParts }));
    const view = await advised(app, session.id);
    expect(view.brief?.versions.map((version) => version.origin)).toEqual(["offline", "draft"]);
  });
});

/** Waits until something is so, asking again at each event of the app. */
function reached(so: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!so()) return;
      stop();
      resolve();
    };
    const stop = app.subscribe(look);
    look();
  });
}
