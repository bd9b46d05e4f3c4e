import { describe, expect, it } from "vitest";
import type { AppEvent } from "../../electron/contract/events.ts";
import type { SessionId } from "../../electron/contract/ids.ts";
import type { SessionView, Step } from "../../electron/contract/session.ts";
import { createSessionStore } from "../../renderer/state/session.ts";
import { openHandBridge } from "./fixtures/hand-bridge.ts";
import { sessionAt, sessionId, turn } from "./fixtures/session.ts";

/** A store over a bridge that the test answers by hand, with frames and pauses that pass when the test says so. */
function openStore() {
  const { bridge, calls, tell } = openHandBridge();
  const frames: (() => void)[] = [];
  const pauses: (() => void)[] = [];
  const store = createSessionStore(bridge, {
    nextFrame: (paint) => frames.push(paint),
    afterPause: (read) => pauses.push(read),
  });
  const runAll = (list: (() => void)[]): void => list.splice(0).forEach((run) => run());
  const next = (name: string) => {
    const at = calls.findIndex((call) => call.name === name);
    const [call] = at < 0 ? [] : calls.splice(at, 1);
    if (call === undefined) throw new Error(`${name} was not called; open: ${calls.map((one) => one.name).join(", ")}`);
    return call;
  };
  return {
    store,
    calls,
    next,
    emit: (event: AppEvent) => tell(event),
    tell,
    paint: () => runAll(frames),
    frames,
    passPause: () => runAll(pauses),
    async open(view: SessionView) {
      void store.getState().open(sessionId);
      await next("session.open").answer({ ok: true, value: view });
    },
  };
}

const at = (step: Step, more: Partial<SessionView> = {}): SessionView => ({ ...sessionAt(step), ...more });
const running = turn(7, { state: "pending", text: "" });
const place = { sessionId, turnId: running.id };
const delta = (seq: number, text: string): AppEvent => ({ name: "turn.delta", ...place, seq, text });

describe("the session on screen", () => {
  it("paints all pieces of a frame at once, in their order", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit({ name: "turn.started", ...place, kind: "draft" });
    for (const [index, piece] of ["Your ", "growth ", "leaks"].entries()) app.emit(delta(index + 1, piece));
    expect(app.frames).toHaveLength(1);
    expect(app.store.getState().live).toBeNull();
    app.paint();
    expect(app.store.getState().live).toMatchObject({ kind: "draft", text: "Your growth leaks", seq: 3 });
  });

  it("drops a piece that comes twice", async () => {
    const app = openStore();
    await app.open(at("advice"));
    for (const event of [delta(1, "a"), delta(1, "a"), delta(2, "b")]) app.emit(event);
    app.paint();
    expect(app.store.getState().live?.text).toBe("ab");
  });

  it("reads the session again at a gap and shows no text with a hole", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit(delta(1, "Your "));
    app.emit(delta(3, "leaks"));
    app.paint();
    expect(app.store.getState().live).toMatchObject({ text: "Your ", seq: null });
    app.passPause();
    await app.next("session.open").answer({
      ok: true,
      value: at("advice", { turns: [{ ...running, text: "Your growth leaks" }], pending: running.id }),
    });
    expect(app.store.getState().live?.text).toBe("Your growth leaks");
    app.emit(delta(4, " here"));
    app.paint();
    app.passPause();
    await app.next("session.open").answer({
      ok: true,
      value: at("advice", { turns: [{ ...running, text: "Your growth leaks here" }], pending: running.id }),
    });
    expect(app.store.getState().live?.text).toBe("Your growth leaks here");
  });

  it("takes up a turn that was running before the page was opened", async () => {
    const app = openStore();
    await app.open(at("advice", { turns: [{ ...running, text: "Half a sen" }], pending: running.id }));
    expect(app.store.getState().live).toMatchObject({ turnId: running.id, text: "Half a sen", seq: null });
  });

  it("keeps the streamed text on screen until the settled session has been read", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit(delta(1, "Your growth leaks"));
    app.paint();
    app.emit({ name: "turn.settled", ...place, state: "finished" });
    expect(app.store.getState().live?.text).toBe("Your growth leaks");
    await app.next("session.open").answer({ ok: true, value: at("brief") });
    expect(app.store.getState()).toMatchObject({ live: null, view: { step: "brief" } });
  });

  it("follows from the draft to the turn that mends it", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit(delta(1, "Draft"));
    app.emit({ name: "turn.started", sessionId, turnId: turn(8, {}).id, kind: "second-pass" });
    app.emit({ name: "turn.phase-changed", sessionId, turnId: turn(8, {}).id, phase: "mending", detail: "2" });
    app.paint();
    expect(app.store.getState().live).toMatchObject({ kind: "second-pass", phase: "mending", detail: "2", text: "" });
  });

  it("ignores what happens in other sessions", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit({ ...delta(1, "other"), sessionId: "session-other" as SessionId } as AppEvent);
    app.emit({ name: "session.changed", sessionId: "session-other" as SessionId });
    app.paint();
    expect(app.store.getState().live).toBeNull();
    expect(app.calls).toEqual([]);
  });

  it("does not let an older reading overtake the answer to an action", async () => {
    const app = openStore();
    await app.open(at("ask"));
    void app.store.getState().reread();
    const older = app.next("session.open");
    void app.store.getState().goTo("ask", 3);
    await app.next("session.goTo").answer({ ok: true, value: at("ask", { at: 3 }) });
    await older.answer({ ok: true, value: at("ask", { at: 0 }) });
    expect(app.store.getState().view?.at).toBe(3);
  });

  it("reads once more, and only once, for any number of changes during a reading", async () => {
    const app = openStore();
    await app.open(at("brief"));
    for (let count = 0; count < 5; count += 1) app.emit({ name: "session.changed", sessionId });
    await app.next("session.open").answer({ ok: true, value: at("brief") });
    await app.next("session.open").answer({ ok: true, value: at("brief", { title: "New" }) });
    expect(app.calls).toEqual([]);
    expect(app.store.getState().view?.title).toBe("New");
  });

  it("keeps what is on screen when an action fails, and says which failed", async () => {
    const app = openStore();
    await app.open(at("brief"));
    const before = app.store.getState().view;
    const edited = app.store.getState().editBrief("New text");
    expect(app.store.getState().busy).toBe("brief.edit");
    const error = { code: "session.busy", message: "An answer is still being written.", hint: "Wait." };
    await app.next("brief.edit").answer({ ok: false, error });
    expect(await edited).toBe(false);
    expect(app.store.getState()).toMatchObject({ view: before, problem: error, failed: "brief.edit", busy: null });
  });

  it("reads anew after events may have been missed", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit(delta(1, "a"));
    app.paint();
    app.tell({ name: "bridge.lost" });
    app.tell({ name: "bridge.resync" });
    expect(app.store.getState().live?.seq).toBeNull();
    await app.next("session.open").answer({ ok: true, value: at("brief") });
    expect(app.store.getState().view?.step).toBe("brief");
  });

  it("stops the turn that is running now", async () => {
    const app = openStore();
    await app.open(at("advice"));
    app.emit(delta(1, "a"));
    app.paint();
    void app.store.getState().stop();
    expect(app.next("session.stopTurn").input).toEqual(place);
  });

  it("forgets the panel and the problem of the session before", async () => {
    const app = openStore();
    await app.open(at("brief"));
    app.store.getState().show({ kind: "reference", ref: "F3" });
    void app.store.getState().open("session-other" as SessionId);
    expect(app.store.getState()).toMatchObject({ view: null, panel: null, problem: null });
  });
});
