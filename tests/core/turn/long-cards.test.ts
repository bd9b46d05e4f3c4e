import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readObjections } from "../../../electron/core/challenge/read-objections.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { answer } from "../../support/model-answers.ts";
import { provenBrief, provenParts } from "../../support/model-brief.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures, settled } from "../../support/run-session.ts";
import { startScriptedModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let session: SessionView;

const refOf = (metric: string): string => session.facts.find((fact) => fact.metric === metric)?.ref ?? "F999";
const brief = (): string => provenBrief({ signups: refOf("signups"), activated: refOf("activated") });
/** Readable cards of so many characters. */
const cardsOf = (characters: number): string =>
  JSON.stringify({ ...provenParts, privateNotes: "Watch them all. ".repeat(characters / 16) });

describe("cards of a strange size", () => {
  beforeEach(async () => {
    app = await openTestApp(tempFolder());
    model = await startScriptedModel();
    session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    await adviseBy(app, model);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it.each([500, 20_000])("that nest %i deep are unusable cards, which can be asked for again", async (depth) => {
    const nest = `${"[".repeat(depth)}"x"${"]".repeat(depth)}`;
    const cards = `{"actions": [{"title": ${nest}}], "options": ${nest}}`;
    model.queue(
      answer(brief(), { parts: cards, deltaLength: 5_000 }),
      answer("", { parts: cards, deltaLength: 5_000 }),
    );
    const view = await advised(app, session.id);
    expect(view.turns.map(({ state, problem }) => ({ state, problem }))).toEqual([
      { state: "finished", problem: null },
      { state: "finished", problem: null },
    ]);
    expect(view.brief?.current.prose.trim()).toBe(brief());
    expect(view.brief?.partsProblem).toContain("could not be read");
    expect(app.faults).toEqual([]);
    model.queue(answer("", { parts: provenParts }));
    await app.ask("session.retryCards", { sessionId: session.id });
    expect((await settled(app, session.id)).brief?.actions).toHaveLength(1);
  });

  it("are read a few times a second while they stream, not for every piece", async () => {
    const cards = cardsOf(100_000);
    model.queue(answer(brief(), { parts: cards, deltaLength: 12 }));
    const view = await advised(app, session.id);
    const read = app.events.filter((event) => event.name === "turn.parts-read");
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(cards.length / 12 / 20);
    expect(read.at(-1)).toMatchObject({ parts: { actions: [{ title: provenParts.actions[0]!.title }] } });
    expect(view.brief?.parts.privateNotes.length).toBeGreaterThan(99_000);
  });

  it("end with a plain notice when they go on and on, and the page is kept", async () => {
    model.queue(answer(brief(), { parts: cardsOf(300_000), deltaLength: 5_000 }), answer("Sorry."));
    const view = await advised(app, session.id);
    expect(view.turns.map(({ kind, state }) => ({ kind, state }))).toMatchObject([
      { kind: "draft", state: "finished" },
      { kind: "repair" },
    ]);
    expect(view.brief?.current.prose.trim()).toBe(brief());
    expect(view.brief?.partsProblem).toContain("could not be read");
    expect(model.requests.at(-1)!.text).toContain("The cards are longer than 200 kB.");
    model.queue(answer("", { parts: provenParts }));
    await app.ask("session.retryCards", { sessionId: session.id });
    expect((await settled(app, session.id)).brief?.actions).toHaveLength(1);
  });

  it("are no objections either when they nest too deep", () => {
    const nest = `${"[".repeat(9_000)}${"]".repeat(9_000)}`;
    expect(readObjections(`{"objections": [{"claim": ${nest}}]}`)).toMatchObject({ ok: false });
  });

  it("are no objections either", () => {
    expect(readObjections(JSON.stringify({ objections: [], more: "x".repeat(300_000) }))).toEqual({
      ok: false,
      error: "They are longer than 200 kB.",
    });
  });
});
